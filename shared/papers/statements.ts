import { personName } from '../history.ts';
import { components, linkedHref, linkedText, statementAbout, type RatingView, type StatementDetail } from '../statements.ts';
import type { Block, Cell } from '../papers.ts';
import { heading, paragraph, permalink, said, table, type Writing } from './context.ts';

/** What one person makes of a basis: the level, and per component the concern with its reason. */
function ratingBlocks(writing: Writing, rating: RatingView): Block[] {
  const person = personName(rating.person, writing.say);
  const level = said(writing, `statements.level.${rating.level}`);
  const items = components.map((component) => {
    const { concern, reason } = rating.concerns[component];
    const text = said(writing, 'statements.paper.component', {
      component: said(writing, `statements.component.${component}`),
      concern: said(writing, `statements.concern.${concern}`),
      reason,
    });
    return [{ text }];
  });
  return [paragraph(said(writing, 'statements.paper.rating', { person, level })), { kind: 'list', items }];
}

function linkRows(writing: Writing, { linked }: StatementDetail): Cell[][] {
  const inOrder = [...linked].sort((a, b) => Number(a.side === 'against') - Number(b.side === 'against'));
  return inOrder.map((one) => [
    said(writing, `statements.side.${one.side}`),
    one.record.organisation,
    { text: linkedText(one, writing.say), link: permalink(writing, { path: linkedHref(one) }) },
  ]);
}

function about(writing: Writing, { statement }: StatementDetail): string {
  const kind = said(writing, `statements.kind.${statement.kind}`);
  const text = statementAbout(statement, writing.say);
  const sentence = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return text === ''
    ? said(writing, 'statements.paper.kindOnly', { kind: sentence })
    : said(writing, 'statements.paper.kind', { kind: sentence, about: text });
}

function oneStatement(writing: Writing, detail: StatementDetail): Block[] {
  const { statement } = detail;
  return [
    paragraph({ text: statement.text, bold: true }),
    paragraph(about(writing, detail)),
    ...(statement.look ? [{ kind: 'note' as const, runs: [{ text: said(writing, 'statements.paper.look') }] }] : []),
    ...statement.ratings.flatMap((rating) => ratingBlocks(writing, rating)),
    table(writing, {
      caption: said(writing, 'statements.paper.caption'),
      header: ['statements.paper.side', 'statements.paper.who', 'statements.paper.what'],
      rows: linkRows(writing, detail),
      link: permalink(writing, { path: `/deelconclusies/${statement.id}` }),
    }),
  ];
}

/** What was adopted, with every rating and link; a layer's paper holds what is about that layer or about none. Without any, nothing. */
export function statements(writing: Writing): Block[] {
  const { layer } = writing.filter;
  const shown = writing.data.statements.filter(
    ({ statement }) => layer === undefined || statement.layer === null || statement.layer === layer,
  );
  if (shown.length === 0) return [];
  return [
    heading(1, said(writing, 'statements.paper.title')),
    paragraph(said(writing, 'statements.paper.intro')),
    ...shown.flatMap((detail) => oneStatement(writing, detail)),
  ];
}
