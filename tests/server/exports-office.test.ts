import { beforeAll, describe, expect, it } from 'vitest';
import { writeOdt } from '../../server/exports/odt.ts';
import { writePdf } from '../../server/exports/pdf.ts';
import { writeTable } from '../../server/exports/sheets.ts';
import { sayIn } from '../../server/texts.ts';
import {
  bytesOf,
  convert,
  factsOfPdf,
  folded,
  sheetsByOffice,
  structureOfPdf,
  textByOffice,
  textOfPdf,
} from '../support/documents.ts';
import { samplePaper, wordsOf } from '../support/sample-paper.ts';
import { sampleRows, sampleTable } from '../support/sample-table.ts';

/* What other people's programs make of our files: LibreOffice for OpenDocument and Excel, poppler for pdf. */

const say = sayIn('nl');
const mark = samplePaper.mark ?? '';
const office = { timeout: 120_000 };

/** The words that are not found one after the other in a text; white space and soft hyphens do not count, as lines break anywhere. */
function missing(words: readonly string[], text: string): string[] {
  const tight = text.replace(/[\s\u00ad]/g, '');
  let from = 0;
  return words.filter((word) => {
    const at = tight.indexOf(word.replace(/\s/g, ''), from);
    if (at >= 0) from = at;
    return at < 0;
  });
}

describe('LibreOffice opens the ODT of a paper', office, () => {
  let odt: Buffer;
  beforeAll(async () => {
    odt = await writeOdt(samplePaper, say);
  });

  it('and reads every word of it, in order', async () => {
    const text = await textByOffice(odt, 'odt');
    expect(missing(wordsOf(samplePaper), text)).toEqual([]);
    expect(folded(text)).toContain('Tabel 1. Deelname per bestuurslaag');
    expect(folded(text)).toContain(`Figuur 1. Gewenste mate van verplichting`);
  });

  it('and prints it with the mark and the page number on each page, tagged with its title', async () => {
    const pdf = await convert(odt, 'odt', 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}');
    const [facts, text] = await Promise.all([factsOfPdf(pdf), textOfPdf(pdf)]);
    const pages = text.split('\f').slice(0, -1);
    expect([facts.get('Title'), facts.get('Tagged')]).toEqual([samplePaper.title, 'yes']);
    expect(pages.map((page) => page.includes(mark))).toEqual(pages.map(() => true));
    expect(pages.map((page) => /Pagina \d van \d/.exec(page)?.[0])).toEqual(
      pages.map((_, index) => `Pagina ${String(index + 1)} van ${String(pages.length)}`),
    );
  });
});

describe('poppler opens the PDF of a paper', office, () => {
  let pdf: Buffer;
  beforeAll(async () => {
    pdf = await writePdf(samplePaper, say);
  });

  it('and finds it tagged, with a title', async () => {
    const facts = await factsOfPdf(pdf);
    expect([facts.get('Tagged'), facts.get('Title'), facts.get('JavaScript')]).toEqual(['yes', samplePaper.title, 'no']);
  });

  it('and reads every word of it, in order, with the mark on each page', async () => {
    const text = await textOfPdf(pdf);
    expect(missing(wordsOf(samplePaper), text)).toEqual([]);
    const pages = text.split('\f').slice(0, -1);
    expect(pages.map((page) => page.startsWith(mark))).toEqual(pages.map(() => true));
  });

  it('and walks it by headings, tables with header cells, lists and figures', async () => {
    const structure = await structureOfPdf(pdf);
    const headings = [...structure.matchAll(/^\s*(H\d) "(.+)"/gm)].map(([, level, text]) => `${level ?? ''} ${text ?? ''}`);
    expect(headings.slice(0, 3)).toEqual(['H1 Stand van zaken', 'H2 Deelname', 'H1 Wat de pilots leerden']);
    expect(structure.match(/^\s*Table \(block\)/gm)).toHaveLength(3);
    expect(structure.match(/^\s*TH <|^\s*TH:/gm)).toHaveLength(6 + 4 + 3);
    expect(structure).toMatch(/^\s*L \(block\)/m);
    expect(structure).toMatch(/^\s*Figure/m);
  });

  it('and is told which characters were left out of it', async () => {
    const paper = { ...samplePaper, blocks: [{ kind: 'paragraph' as const, runs: [{ text: 'gelukt ✅' }] }] };
    const text = folded(await textOfPdf(await writePdf(paper, say)));
    expect(text).toContain('gelukt □');
    expect(text).toContain('□ staat voor een teken dat niet in een pdf past.');
  });
});

describe.each(['ods', 'xlsx'] as const)('LibreOffice opens a table as %s', office, (format) => {
  it('and sees the same rows, typed, with texts that do not run, and the tab about it', async () => {
    const facts = {
      say,
      language: 'nl' as const,
      mark,
      permalink: 'https://pilotmonitor.voorbeeld.nl/bevindingen?day=2022-03-03&revision=412',
      revision: 412,
      date: '2022-03-03',
      selection: ['Bestuurslaag: gemeente', 'Ronde: 1'],
    };
    const bytes = await bytesOf(writeTable(sampleTable, sampleRows, { format, facts }));
    expect(await sheetsByOffice(bytes, format)).toEqual({
      Bevindingen: [
        ['Bestuurslaag', 'Waarden', 'Totaal', 'Datum', 'Let op'],
        ['Gemeente', 'Herkend; “goed” & <wel>\ntweede regel', '3', '2022-03-03', mark],
        ['Waterschap', '=HYPERLINK("http://kwaad.nl")', '-1.5', '', mark],
        ['Provincie', '-niets  bijzonders', '', '2022-02-28', mark],
      ],
      Toelichting: [
        ['Titel', 'Bevindingen'],
        ['Let op', mark],
        ['Selectie', 'Bestuurslaag: gemeente'],
        ['', 'Ronde: 1'],
        ['Stand van', '2022-03-03'],
        ['Revisie', '412'],
        ['Vaste link', facts.permalink],
      ],
    });
  });
});
