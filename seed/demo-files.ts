import type { KeptFile } from '../shared/attachments.ts';
import type { Attachment, Evidence, Finding } from '../shared/nouns.ts';
import type { FileStore } from '../server/db/files.ts';
import { evidenceRow } from './rows.ts';

/*
 * Real files behind a handful of invented findings, made here and the same on every machine, so that the part of the page with files
 * lives. Every file says on its first line that it is an example.
 */

const MARK = 'VOORBEELD: verzonnen inhoud, hoort bij geen echte organisatie';

const reports = [
  { name: 'voorbeeld-verslag-werkatelier.pdf', text: 'Verslag van het werkatelier' },
  { name: 'voorbeeld-aantekeningen-directie.txt', text: 'Aantekeningen van het gesprek met de directie' },
  { name: 'voorbeeld-vragenlijst-deelnemers.txt', text: 'Vragenlijst voor de deelnemers' },
  { name: 'voorbeeld-besluit-bewaartermijn.pdf', text: 'Besluit over de bewaartermijn' },
  { name: 'voorbeeld-afspraken-leverancier.txt', text: 'Afspraken met de leverancier' },
] as const;

const linesOf = (title: string): string[] => [
  MARK,
  '',
  title,
  '',
  'Dit bestand is door de Pilotmonitor gemaakt voor de voorbeelddatabase.',
  'Het laat zien hoe een bestand achter een bevinding staat: met een naam, een grootte en een vingerafdruk.',
];

/** One page of plain lines as PDF: the smallest file that every reader opens. Letters outside ASCII are not used. */
function pdfOf(lines: readonly string[]): string {
  const escaped = lines.map((line) => `(${line.replaceAll(/[\\()]/g, String.raw`\$&`)}) Tj T*`);
  const content = `BT /F1 11 Tf 16 TL 56 780 Td\n${escaped.join('\n')}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (nl-NL) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = String(objects.length + 1);
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(text.length)}\n%%EOF\n`;
}

/** Keeps one file as a person's own would be kept: taken in, and put in its place under its hash. */
async function keep(files: FileStore, personId: string, { name, text }: (typeof reports)[number]): Promise<KeptFile> {
  const lines = linesOf(text);
  const isPdf = name.endsWith('.pdf');
  const bytes = Buffer.from(isPdf ? pdfOf(lines) : `${lines.join('\n')}\n`, 'latin1');
  const sent = await files.receive(personId, { name, mediaType: isPdf ? 'application/pdf' : 'text/plain', bytes });
  const kept = await files.keep(personId, sent.id);
  if (kept === undefined) throw new Error(`the example file ${name} could not be kept`);
  return kept;
}

/** Documents behind the first of these findings, each with its file; the last one is no longer valid, so that this is seen as well. */
export async function demoFiles(
  files: FileStore,
  personId: string,
  findings: readonly Finding[],
): Promise<{ evidence: Evidence[]; lives: Attachment[] }> {
  const evidence: Evidence[] = [];
  const lives: Attachment[] = [];
  for (const [index, report] of reports.entries()) {
    const finding = findings[index * 2];
    if (finding === undefined) break;
    const id = `${finding.id}-d`;
    const last = index === reports.length - 1;
    evidence.push(evidenceRow({ id, finding_id: finding.id, text: `${report.text} (voorbeeld)` }));
    lives.push({
      ...{ id, evidence_id: id, ...(await keep(files, personId, report)) },
      ...{ expires: last ? '2026-09-30' : null, review_on: null, note: last ? 'Het contract is afgelopen.' : null },
    });
  }
  return { evidence, lives };
}
