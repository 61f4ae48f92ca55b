import { longDate } from '../../shared/papers.ts';
import type { FigureBlock, PaperDocument, Run, TableBlock } from '../../shared/papers.ts';
import type { Say } from '../../shared/say.ts';

/** The lines under the title, as label and value: for whom, when, which state of the data, and how to check it. */
export function documentData(paper: PaperDocument, say: Say): { label: string; value: Run }[] {
  const { meta } = paper;
  const agenda = meta.agendaNumber === null ? [] : [{ label: say('exports.agendaNumber'), value: { text: meta.agendaNumber } }];
  return [
    { label: say('exports.body'), value: { text: meta.body ?? say('papers.open.none') } },
    { label: say('exports.date'), value: { text: longDate(meta.date, paper.language) } },
    ...agenda,
    { label: say('exports.revision'), value: { text: String(meta.revision) } },
    { label: say('exports.permalink'), value: { text: meta.permalink, link: meta.permalink } },
    { label: say('exports.hash'), value: { text: meta.hash } },
  ];
}

/** Under each figure: the mark where the data are an example, the day of its data, and its permalink in full, as paper has no links. */
export function figureSource(block: FigureBlock, paper: PaperDocument, say: Say): Run[] {
  const mark = paper.mark === null ? [] : [{ text: `${paper.mark}. `, bold: true }];
  const asOf = { text: say('exports.figureSource', { date: longDate(block.date, paper.language) }) };
  return [...mark, asOf, { text: block.permalink, link: block.permalink }];
}

/** Under each table: where it comes from. */
export function tableSource(block: TableBlock, say: Say): Run[] {
  return [{ text: `${say('exports.source')}: ` }, ...block.source];
}
