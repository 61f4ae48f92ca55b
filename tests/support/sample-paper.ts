import type { FigureBlock, PaperDocument, TableBlock } from '../../shared/papers.ts';

const address = 'https://pilotmonitor.voorbeeld.nl';

const steps = ['geen aparte code', 'inspiratiebron', 'richtinggevend', 'pas toe of leg uit', 'verplicht'];
const counts = [0, 1, 3, 1, 1];

/** Dots on a scale as the page draws them: one per organisation, standing on its step. */
function dots(): string {
  const place = (step: number) => 70 + step * 145;
  const marks = counts.flatMap((count, step) =>
    Array.from(
      { length: count },
      (_, n) => `<circle cx="${String(place(step))}" cy="${String(112 - n * 26)}" r="9" fill="#1f4e5f"/>`,
    ),
  );
  const labels = steps.map((label, step) => `<text x="${String(place(step))}" y="156" text-anchor="middle">${label}</text>`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="176" viewBox="0 0 720 176" font-family="Arial, sans-serif" font-size="14" fill="#1c2830">` +
    `<line x1="20" y1="130" x2="700" y2="130" stroke="#9aa7ae" stroke-width="2"/>${marks.join('')}${labels.join('')}</svg>`
  );
}

const figure: FigureBlock = {
  kind: 'figure',
  title: 'Gewenste mate van verplichting, gemeenten over gemeenten',
  sentence:
    'De middelste stap is richtinggevend; vijf van de zes gemeenten kunnen leven met richtinggevend of pas toe of leg uit.',
  svg: dots(),
  alt: 'Vijf stappen van geen aparte code tot verplicht. Inspiratiebron één gemeente, richtinggevend drie, pas toe of leg uit één, verplicht één.',
  numbers: {
    header: ['Stap', 'Voorkeur van', 'Aanvaardbaar voor'],
    rows: steps.map((step, index) => [step, counts[index] ?? 0, [1, 3, 5, 5, 2][index] ?? 0]),
  },
  date: '2022-03-03',
  permalink: `${address}/verplichting?laag=gemeente&revisie=412`,
};

const participation: TableBlock = {
  kind: 'table',
  caption: 'Deelname per bestuurslaag',
  header: ['Bestuurslaag', 'In het register', 'In gesprek', 'Pilot loopt', 'Pilot afgerond', 'Nog geen contact vastgelegd'],
  rows: [
    ['Rijk', 12, 2, 1, 0, 9],
    ['Provincies', 12, 1, 0, 0, 11],
    ['Gemeenten', 342, 6, 4, 2, 330],
    ['Waterschappen', 21, 3, 1, 0, 17],
  ],
  source: [
    { text: 'register van overheidsorganisaties en vastgelegde deelname, ' },
    { text: `${address}/deelname?revisie=412`, link: `${address}/deelname?revisie=412` },
  ],
};

const findings: TableBlock = {
  kind: 'table',
  caption: 'Bevindingen bij de waarde Uitlegbaarheid',
  header: ['Organisatie', 'Soort', 'Bevinding', 'Vindplaats'],
  rows: [
    [
      'Gemeente Voorbeeldstad',
      'herkend',
      'De waarde hielp om de uitleg bij het besluit over de parkeervergunning te herschrijven. Bewoners stelden daarna andere vragen: niet óf, maar waarom.',
      { text: 'b-0017', link: `${address}/bevindingen/b-0017?revisie=412` },
    ],
    [
      'Waterschap Voorbeeldwater',
      'overlap',
      'Het Digikompas vraagt hetzelfde in andere woorden (“transparantie & uitleg”); het team wilde <één> vragenlijst, niet twee.',
      { text: 'b-0031', link: `${address}/bevindingen/b-0031?revisie=412` },
    ],
    [
      'Gemeente Voorbeelddam',
      'knelpunt',
      'Bij een ingekocht model is uitleg niet te geven zolang de leverancier de werking niet deelt.',
      { text: 'b-0044', link: `${address}/bevindingen/b-0044?revisie=412` },
    ],
  ],
  source: [{ text: 'bevindingen zoals vastgelegd door de organisaties zelf.' }],
};

/** A paper as the programme would send it, about invented organisations only. */
export const samplePaper: PaperDocument = {
  title: 'Praktijktoets Code Goed Digitaal Openbaar Bestuur',
  subtitle: 'Mededeling: stand van zaken en de twee vragen',
  language: 'nl',
  meta: {
    date: '2022-03-03',
    body: 'Commissie bestuurlijke communicatie en financiën (CBCF)',
    agendaNumber: '6b',
    permalink: `${address}/stuk?orgaan=cbcf&revisie=412`,
    revision: 412,
    hash: '9f2c41d07be8a6135c0f',
  },
  mark: 'Voorbeeldgegevens: verzonnen, niet afkomstig van de genoemde organisaties',
  blocks: [
    { kind: 'heading', level: 1, text: 'Stand van zaken' },
    {
      kind: 'paragraph',
      runs: [
        { text: 'Zes gemeenten en één waterschap toetsen de code in een ' },
        { text: 'echte casus', bold: true },
        { text: '. Van de 21 waterschappen is met 17 nog geen contact vastgelegd. De achtergrond staat in de ' },
        { text: 'toelichting op de praktijktoets', link: `${address}/` },
        { text: '.' },
      ],
    },
    {
      kind: 'note',
      runs: [
        { text: 'De pilots zijn geen steekproef. ', bold: true },
        { text: 'De organisaties hebben zich zelf aangemeld; de uitkomsten gelden niet voor andere organisaties.' },
      ],
    },
    { kind: 'heading', level: 2, text: 'Deelname' },
    participation,
    { kind: 'heading', level: 1, text: 'Wat de pilots leerden' },
    { kind: 'heading', level: 2, text: 'Uitlegbaarheid' },
    {
      kind: 'paragraph',
      runs: [{ text: 'Drie organisaties spraken zich uit over deze waarde. Zij zeiden drie verschillende dingen.' }],
    },
    findings,
    { kind: 'heading', level: 1, text: 'Hoe verplichtend moet de code zijn?' },
    figure,
    { kind: 'heading', level: 2, text: 'Argumenten' },
    {
      kind: 'list',
      items: [
        [
          { text: 'Gemeente Voorbeeldstad: ', bold: true },
          { text: 'pas toe of leg uit dwingt tot een gesprek, ' },
          { text: 'verplicht', italic: true },
          { text: ' dwingt tot een vinkje.' },
        ],
        [
          { text: 'Waterschap Voorbeeldwater: ', bold: true },
          { text: 'eerst duidelijk maken wat de code toevoegt aan het Digikompas.' },
        ],
      ],
    },
    { kind: 'heading', level: 1, text: 'Wat nog ontbreekt' },
    {
      kind: 'list',
      ordered: true,
      items: [[{ text: 'Een standpunt van een provincie.' }], [{ text: 'Bevindingen bij twaalf van de dertig waarden.' }]],
    },
    { kind: 'heading', level: 1, text: 'Bronnen' },
    { kind: 'paragraph', runs: [{ text: 'Alle cijfers komen uit de Pilotmonitor CODIO, stand van 3 maart 2022.' }] },
  ],
};

/** Every text that a reader of the paper must find, in reading order of the blocks. */
export function wordsOf(paper: PaperDocument): string[] {
  const textOf = (runs: readonly { text: string }[]) => runs.map((run) => run.text).join('');
  const cells = (grid: { header: string[]; rows: (string | number | { text: string })[][] }) =>
    [...grid.header, ...grid.rows.flat()].map((cell) => (typeof cell === 'object' ? cell.text : String(cell)));
  const blocks = paper.blocks.flatMap((block): string[] => {
    if (block.kind === 'heading') return [block.text];
    if (block.kind === 'list') return block.items.map(textOf);
    if (block.kind === 'table') return [block.caption, ...cells(block), textOf(block.source)];
    if (block.kind === 'figure') return [block.title, block.sentence, ...cells(block.numbers), block.permalink];
    return [textOf(block.runs)];
  });
  return [paper.title, paper.subtitle ?? '', paper.meta.body ?? '', paper.meta.permalink, paper.meta.hash, ...blocks];
}
