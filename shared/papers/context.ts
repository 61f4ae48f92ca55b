import { organisationList, type Names } from '../evidence/names.ts';
import type { Layer } from '../nouns.ts';
import { pinnedMoment } from '../moment.ts';
import { longDate, type Block, type Cell, type Run } from '../papers.ts';
import type { MessageArgs, MessageKey, Say, Sentence } from '../say.ts';
import { optionName } from '../scales.ts';
import type { PaperData, PaperFacts, PaperFilter } from './request.ts';

/** What every section of a paper is written with. */
export interface Writing {
  say: Say;
  data: PaperData;
  facts: PaperFacts;
  filter: PaperFilter;
  names: Names & { option(id: string): string; basis(scale: 'basis' | 'accountability' | 'integration', code: string): string };
}

/** The words and names of one paper. */
export function writingOf(say: Say, asked: { data: PaperData; facts: PaperFacts; filter: PaperFilter }): Writing {
  const { overview, bindingness, audience } = asked.data;
  const organisations = new Map(
    [...overview.organisations, ...bindingness.organisations, ...audience.organisations].map((one) => [one.id, one.name]),
  );
  const nameIn = (options: readonly { code: string; name: string; nameEn: string }[], code: string): string => {
    const option = options.find((one) => one.code === code);
    return option === undefined ? code : optionName(option, say);
  };
  const names = {
    step: (step: number) => nameIn(bindingness.scales.bindingness.options, String(step)),
    organisation: (id: string) => organisations.get(id) ?? id,
    layer: (layer: Layer) => say(`common.layers.${layer}`),
    option: (id: string) => nameIn(audience.options.options, id),
    basis: (scale: 'basis' | 'accountability' | 'integration', code: string) => nameIn(bindingness.scales[scale].options, code),
  };
  return { say, names, ...asked };
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (...texts: (string | Run)[]): Block => ({
  kind: 'paragraph',
  runs: texts.map((text) => (typeof text === 'string' ? { text } : text)),
});
export const spoken = (say: Say, sentence: Sentence): string => say(sentence.key, sentence.args);

/** Sentences as one paragraph; nothing where there are none. */
export function sentences(say: Say, list: readonly (Sentence | null)[]): Block[] {
  const texts = list.filter((one) => one !== null).map((one) => spoken(say, one));
  return texts.length === 0 ? [] : [paragraph(texts.join(' '))];
}

interface Place {
  path: string;
  filter?: Record<string, string | undefined>;
  anchor?: string | undefined;
}

/** The address that shows a page as it is now, for ever: its filters and the moment. */
export function permalink({ facts }: Writing, { path, filter, anchor }: Place): string {
  const parameters = new URLSearchParams();
  const moment = pinnedMoment({ revision: facts.revision, today: facts.day, asOf: facts.asOf });
  for (const [name, value] of Object.entries({ ...filter, ...moment }))
    if (value !== undefined) parameters.set(name, String(value));
  parameters.sort();
  return `${facts.origin}${path}?${parameters.toString()}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** The permalink of a page about one of the two questions, narrowed to the round and the standing the paper is about. */
export function questionLink(writing: Writing, path: '/verplichting' | '/doelgroep', anchor?: string): string {
  const { round, status } = writing.filter;
  return permalink(writing, { path, filter: { round, status }, anchor });
}

/** The line under a table or figure: the date of the data, and the permalink. */
export function sourceLine(writing: Writing, link: string, hash?: string): Run[] {
  const { say, facts } = writing;
  const date = say('papers.asOf', { date: longDate(facts.day, facts.language), revision: String(facts.revision) });
  const mark = hash === undefined ? '' : ` ${say('papers.hash', { hash: hash.slice(0, 12) })}`;
  return [{ text: `${date}${mark} ` }, { text: say('papers.permalink'), link }];
}

interface TableParts {
  caption: string;
  header: readonly MessageKey[];
  rows: Cell[][];
  link: string;
  hash?: string | undefined;
}

/** A table with its caption, its header from the catalogue and its source line; an empty one is a sentence that says so. */
export function table(writing: Writing, { caption, header, rows, link, hash }: TableParts): Block {
  if (rows.length === 0) return paragraph(`${caption}: ${writing.say('papers.nothingYet')}`);
  return { kind: 'table', caption, header: header.map((key) => writing.say(key)), rows, source: sourceLine(writing, link, hash) };
}

/** Names of organisations, or a dash where there are none. */
export const namesOf = (writing: Writing, ids: readonly string[]): string =>
  ids.length === 0 ? '–' : organisationList(ids, writing.names);

export const said = (writing: Writing, key: MessageKey, args?: MessageArgs): string => writing.say(key, args);
