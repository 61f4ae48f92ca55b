import type { StrictnessResult } from '../bindingness.ts';
import { leaveOneOutSentence } from '../evidence/robustness.ts';
import {
  acceptableSentences,
  medianSentence,
  noAnswerSentence,
  noSample,
  otherLayersSentence,
  stepSentence,
  supportRule,
  supportSentences,
} from '../evidence/sentences.ts';
import type { Block } from '../papers.ts';
import { answerText, rangeText, type PositionRow } from '../positions.ts';
import { barsDrawing } from './bars.ts';
import { heading, namesOf, questionLink, said, sentences, spoken, table, type Writing } from './context.ts';

function strictnessFigure(writing: Writing, result: StrictnessResult): Block {
  const { outcome } = result;
  const { names, say } = writing;
  const sentence = [...acceptableSentences(outcome, names), medianSentence(outcome, names.layer(outcome.layer), names)]
    .map((one) => spoken(say, one))
    .join(' ');
  const bars = outcome.acceptable.map(({ step, organisationIds }) => ({
    label: names.step(step),
    count: organisationIds.length,
    of: outcome.n,
  }));
  return {
    kind: 'figure',
    title: said(writing, 'papers.bindingness.figure', { layer: names.layer(outcome.layer) }),
    sentence,
    svg: barsDrawing(bars, ({ count, of }) => said(writing, 'common.countOf', { count, total: of })),
    alt: outcome.acceptable.map(({ step }) => spoken(say, stepSentence(outcome, step, names))).join(' '),
    numbers: {
      header: [
        said(writing, 'papers.column.step'),
        said(writing, 'papers.column.canLive'),
        said(writing, 'papers.column.prefers'),
        said(writing, 'papers.column.total'),
      ],
      rows: outcome.acceptable.map(({ step, organisationIds }) => [
        names.step(step),
        organisationIds.length,
        outcome.distribution[step]?.organisationIds.length ?? 0,
        outcome.n,
      ]),
    },
    date: writing.facts.day,
    permalink: questionLink(writing, '/verplichting', `aanvaardbaar-${outcome.layer}`),
  };
}

/** Who said it, in their own words: preference, range, standing and arguments of each organisation. */
function argumentRows(rows: readonly PositionRow[], writing: Writing) {
  const { say } = writing;
  return rows.map((row) => [
    row.organisation,
    answerText(row, say),
    rangeText(row, say) ?? '–',
    say(`common.status.${row.status}`),
    row.arguments ?? '–',
  ]);
}

const positionColumns = [
  'positions.column.organisation',
  'positions.column.answer',
  'positions.column.range',
  'positions.column.status',
  'positions.column.arguments',
] as const;

function strictnessOf(writing: Writing, result: StrictnessResult): Block[] {
  const { outcome } = result;
  const { names, say } = writing;
  const own = writing.data.bindingness.positions.filter((row) => result.positionIds.includes(row.id));
  const link = questionLink(writing, '/verplichting', `aanvaardbaar-${outcome.layer}`);
  const caption = said(writing, 'papers.bindingness.positions', { layer: names.layer(outcome.layer) });
  if (outcome.n === 0) {
    return [
      heading(2, names.layer(outcome.layer)),
      ...sentences(say, [...acceptableSentences(outcome, names), noAnswerSentence(outcome.noAnswers)]),
    ];
  }
  return [
    heading(2, names.layer(outcome.layer)),
    strictnessFigure(writing, result),
    // what the middle hangs on says nothing before the middle is told
    ...sentences(say, [
      leaveOneOutSentence(outcome.distribution, names),
      otherLayersSentence(outcome, names),
      noAnswerSentence(outcome.noAnswers),
    ]),
    table(writing, { caption, header: positionColumns, rows: argumentRows(own, writing), link, hash: result.hash }),
  ];
}

/** How binding: the overlap first, per layer spoken about and never pooled; basis and accountability; the umbrella apart. */
export function bindingness(writing: Writing): Block[] {
  const { strictness, support, umbrella } = writing.data.bindingness;
  const { names, say, filter } = writing;
  const shown = strictness.filter(({ outcome }) => filter.layer === undefined || outcome.layer === filter.layer);
  const link = questionLink(writing, '/verplichting', 'koepels');
  return [
    heading(1, said(writing, 'papers.section.bindingness')),
    ...sentences(say, [noSample]),
    ...sentences(say, [...supportSentences(support.outcome, names), supportRule]),
    ...shown.flatMap((result) => strictnessOf(writing, result)),
    ...choices(writing, 'basis'),
    ...choices(writing, 'accountability'),
    ...(umbrella.length === 0
      ? []
      : [
          table(writing, {
            caption: said(writing, 'papers.bindingness.umbrella'),
            header: positionColumns,
            rows: argumentRows(umbrella, writing),
            link,
          }),
        ]),
  ];
}

/** An unordered question: per layer how many organisations name each answer, and which. */
export function choices(writing: Writing, question: 'basis' | 'accountability' | 'integration'): Block[] {
  const results = writing.data.bindingness[question].filter(
    ({ outcome }) => outcome.n > 0 && (writing.filter.layer === undefined || outcome.layer === writing.filter.layer),
  );
  const rows = results.flatMap(({ outcome }) =>
    outcome.options
      .filter(({ organisationIds }) => organisationIds.length > 0)
      .map((option) => [
        writing.names.layer(outcome.layer),
        writing.names.basis(question, option.code),
        said(writing, 'common.countOf', { count: option.organisationIds.length, total: outcome.n }),
        namesOf(writing, option.organisationIds),
      ]),
  );
  const link = questionLink(writing, '/verplichting');
  const header = ['papers.column.layer', 'papers.column.answer', 'papers.column.count', 'papers.column.organisations'] as const;
  return [table(writing, { caption: said(writing, `papers.choices.${question}`), header, rows, link, hash: results[0]?.hash })];
}
