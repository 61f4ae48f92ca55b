import type { Sentence } from '../say.ts';
import type { OptionBlock } from './audience-option.ts';
import type { Combination } from './audience.ts';
import type { Names } from './names.ts';
import { listed, organisationList } from './names.ts';

/** Steps do not exist here: the audience is unordered. */
type AudienceNames = Pick<Names, 'organisation' | 'layer'> & { option(id: string): string };

function everyLayerSentence(block: OptionBlock, names: AudienceNames): Sentence {
  if (block.namedInEveryLayer) return { key: 'evidence.audience.everyLayer' };
  return { key: 'evidence.audience.notInLayers', args: { layers: listed(block.notNamedIn.map((layer) => names.layer(layer))) } };
}

/**
 * What is said about one option in one meaning: how many name it, whether in every layer that takes part and on whom that hangs,
 * and who names itself. No answers: one sentence that says so.
 */
export function optionSentences(block: OptionBlock, names: AudienceNames): Sentence[] {
  const option = names.option(block.option);
  if (block.n === 0) return [{ key: 'evidence.audience.noAnswers', args: { option } }];
  const { primary, also } = block.byAnswer;
  const args = { option, count: block.named.length, total: block.n, primary: primary.length, also: also.length };
  const sentences: Sentence[] = [{ key: 'evidence.audience.named', args }, everyLayerSentence(block, names)];
  if (block.hangsOn.length > 0) {
    const organisations = organisationList(block.hangsOn, names);
    sentences.push({ key: 'evidence.audience.hangsOn', args: { count: block.hangsOn.length, organisations } });
  }
  if (block.namedOwn.length > 0) {
    const organisations = organisationList(block.namedOwn, names);
    sentences.push({ key: 'evidence.audience.own', args: { count: block.namedOwn.length, organisations } });
  }
  return sentences;
}

/** One combination that occurs, with the organisations that name it. */
export function combinationSentence(combination: Combination, names: AudienceNames): Sentence {
  const organisations = organisationList(combination.organisationIds, names);
  const args = { count: combination.organisationIds.length, organisations };
  if (combination.options.length === 0) return { key: 'evidence.audience.emptyCombination', args };
  const options = listed(combination.options.map((option) => names.option(option)));
  return { key: 'evidence.audience.combination', args: { ...args, options } };
}
