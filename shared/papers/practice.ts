import { cellStates } from '../evidence/cells.ts';
import { printedName } from '../findings.ts';
import { longDate, type Block } from '../papers.ts';
import { shownStages } from '../participation.ts';
import type { StagesOf } from '../stages.ts';
import { barsDrawing } from './bars.ts';
import { heading, paragraph, permalink, said, sourceLine, table, type Writing } from './context.ts';

/** Where things stand, in counts; what is not there is said, and never a number made up. */
export function stateOfAffairs(writing: Writing): Block[] {
  const { totals, round } = writing.data.overview;
  const counts = { pilots: totals.pilots, organisations: totals.organisations, findings: totals.findings };
  const empty = totals.pilots === 0 && totals.findings === 0;
  return [
    heading(1, said(writing, 'papers.section.state')),
    paragraph(empty ? said(writing, 'papers.state.empty') : said(writing, 'papers.state.counts', counts)),
    ...(round === null
      ? [paragraph(said(writing, 'papers.state.noRound'))]
      : [paragraph(said(writing, 'papers.state.round', { round: round.name }))]),
  ];
}

const nameOf = (writing: Writing, row: StagesOf): string =>
  row.type === null ? writing.names.layer(row.layer) : said(writing, `evidence.type.${row.type}`);

function announced(writing: Writing): Block[] {
  return writing.data.overview.announced.map(({ count, source, date }) =>
    paragraph(said(writing, 'papers.participation.announced', { count, source, date: longDate(date, writing.facts.language) })),
  );
}

/** Who takes part, per layer against the register, with the G4, the G40 and the other gemeenten apart. */
export function participation(writing: Writing): Block[] {
  const { participation: result } = writing.data.overview;
  const rows = result.outcome.filter((row) => writing.filter.layer === undefined || row.layer === writing.filter.layer);
  const link = permalink(writing, { path: '/', anchor: 'deelname' });
  const used = shownStages.filter((stage) => rows.some((row) => row.stages[stage] > 0));
  const ofRegister = rows.map((row) => ({ label: nameOf(writing, row), count: row.withPilot, of: row.inRegister }));
  const whole = rows.filter((row) => row.type === null);
  const sentence = whole
    .map((row) =>
      said(writing, 'papers.participation.sentence', {
        layer: nameOf(writing, row),
        count: row.withPilot,
        total: row.inRegister,
      }),
    )
    .join(' ');
  const countText = (bar: { count: number; of: number }): string =>
    said(writing, 'common.countOf', { count: bar.count, total: bar.of });
  return [
    heading(1, said(writing, 'papers.section.participation')),
    {
      kind: 'figure',
      title: said(writing, 'papers.participation.figure'),
      sentence,
      // every bar is as long as its own register, so that 12 provincies can be seen beside 342 gemeenten
      svg: barsDrawing(
        ofRegister.map((bar) => ({ ...bar, of: 1, count: bar.of === 0 ? 0 : bar.count / bar.of })),
        (bar) => countText(ofRegister.find((one) => one.label === bar.label) ?? bar),
      ),
      alt: sentence,
      numbers: {
        header: [
          said(writing, 'papers.column.layer'),
          said(writing, 'papers.column.withPilot'),
          said(writing, 'papers.column.register'),
        ],
        rows: rows.map((row) => [nameOf(writing, row), row.withPilot, row.inRegister]),
      },
      date: writing.facts.day,
      permalink: link,
    },
    {
      kind: 'table',
      caption: said(writing, 'papers.participation.stages'),
      header: [said(writing, 'papers.column.layer'), ...used.map((stage) => said(writing, `common.stage.${stage}`))],
      rows: rows.map((row) => [nameOf(writing, row), ...used.map((stage) => row.stages[stage])]),
      source: sourceLine(writing, link, result.hash),
    },
    ...announced(writing),
  ];
}

/** What each value did in the pilots: the states of its cells, its findings, and how many types have spoken. */
export function valuesSection(writing: Writing): Block[] {
  const { matrix, values } = writing.data.overview;
  const names = new Map(values.map((value) => [value.id, printedName(value.name, value.nameStatus, writing.say)]));
  const [one, two, three] = [1, 2, 3].map(
    (types) => matrix.outcome.valuesWithTypes.find((row) => row.types === types)?.values ?? 0,
  );
  const link = permalink(writing, { path: '/', filter: { layer: writing.filter.layer }, anchor: 'matrix' });
  const rows = matrix.outcome.rows.map((row) => [
    names.get(row.valueId) ?? row.valueId,
    row.findings,
    ...cellStates.map((state) => row.states[state]),
  ]);
  const states = cellStates.map((state) => `papers.cell.${state}` as const);
  const working = values.filter((value) => value.nameStatus === 'working').length;
  return [
    heading(1, said(writing, 'papers.section.values')),
    paragraph(said(writing, 'papers.values.sentence', { one: one ?? 0, two: two ?? 0, three: three ?? 0, total: values.length })),
    paragraph(said(writing, 'papers.values.howToRead')),
    table(writing, {
      caption: said(writing, 'papers.values.caption'),
      header: ['papers.column.value', 'papers.column.findings', ...states],
      ...{ rows, link, hash: matrix.hash },
    }),
    ...(working > 0
      ? [{ kind: 'note' as const, runs: [{ text: said(writing, 'papers.values.working', { count: working }) }] }]
      : []),
  ];
}
