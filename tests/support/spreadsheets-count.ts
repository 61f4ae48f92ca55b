import { strFromU8, unzipSync } from 'fflate';

/* Counts what stands in the sample workbook in a way of its own: no code of the product takes part. */

export type Counted = Record<string, Record<string, number>>;
type Rows = Record<string, string>[];

const plain = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const asRecords = ([header = [], ...rows]: string[][]): Rows =>
  rows
    .filter((row) => row.some((text) => text !== ''))
    .map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));

function fromOds(bytes: Uint8Array, tab: string): Rows {
  const content = strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array());
  const table = content.split('<table:table ').find((part) => part.startsWith(`table:name="${tab}"`)) ?? '';
  const rows = [...table.matchAll(/<table:table-row[^>]*?(?:\/>|>(.*?)<\/table:table-row>)/gs)].map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
      ([, attributes = '', inner = '']) => {
        const repeat = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
        const text = plain(
          [...inner.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, words = '']) => words.replaceAll(/<[^>]+>/g, '')).join('\n'),
        );
        return Array.from({ length: Math.min(repeat, 40) }, () => text);
      },
    ),
  );
  return asRecords(rows);
}

function fromXlsx(bytes: Uint8Array, at: number): Rows {
  const parts = unzipSync(bytes);
  const shared = [...strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()).matchAll(/<si><t[^>]*>(.*?)<\/t><\/si>/gs)].map(
    ([, text = '']) => plain(text),
  );
  const sheet = strFromU8(parts[`xl/worksheets/sheet${String(at)}.xml`] ?? new Uint8Array());
  const rows = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
    const cells: string[] = [];
    for (const [, letter = 'A', type, value = ''] of row.matchAll(/<c r="([A-Z])\d+"[^>]*? t="(\w+)"><v>(.*?)<\/v><\/c>/g)) {
      cells[letter.charCodeAt(0) - 65] = type === 's' ? (shared[Number(value)] ?? '') : value;
    }
    return Array.from(cells, (text) => text ?? '');
  });
  return asRecords(rows);
}

function tally(rows: Rows, keyOf: (row: Record<string, string>) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1;
  return counts;
}

/** Rows per tab; findings per value and per kind; positions per layer spoken about, per question and answer. */
export function countSample(bytes: Uint8Array, extension: 'ods' | 'xlsx'): Counted {
  const tabs = ['Pilots', 'Bevindingen', 'Standpunten'];
  const [pilots = [], rows = [], positions = []] = tabs.map((tab, at) =>
    extension === 'ods' ? fromOds(bytes, tab) : fromXlsx(bytes, at + 2),
  );
  const findings = rows.filter((row) => row['Onderzocht'] === 'bevinding');
  return {
    tabs: { Pilots: pilots.length, Bevindingen: rows.length, Standpunten: positions.length },
    findings: { all: findings.length },
    values: tally(findings, (row) => row['Waarde'] || 'de code'),
    kinds: tally(findings, (row) => row['Soort'] ?? ''),
    organisations: tally(findings, (row) => row['Organisatie'] ?? ''),
    layers: tally(positions, (row) => row['Bestuurslaag'] || 'geen'),
    answers: tally(positions, (row) => `${row['Vraag'] ?? ''} ${row['Antwoord'] ?? ''}`),
  };
}
