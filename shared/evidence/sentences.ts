import type { Sentence } from '../say.ts';
import type { NoAnswerLists } from './answers.ts';
import type { Coverage } from './coverage.ts';
import type { LayerBlock } from './layer-block.ts';
import { METHOD, agreementWord, versionNumber, type MethodVersion } from './method.ts';
import type { Names } from './names.ts';
import { listed, organisationList, stepList } from './names.ts';
import type { EveryLayerSupport } from './strictness.ts';
import type { OrdinalSummary } from './summary.ts';

/** Stands beside every figure. */
export const noSample: Sentence = { key: 'evidence.noSample' };

/** The median step of a layer or a value; `subject` is its name, put before the sentence. */
export function medianSentence({ median, n }: OrdinalSummary, subject: string, names: Names): Sentence {
  if (median === null) return { key: 'evidence.median.none', args: { subject } };
  const lower = names.step(median.lower);
  if (median.lower === median.upper) return { key: 'evidence.median.single', args: { subject, n, step: lower } };
  return { key: 'evidence.median.between', args: { subject, n, lower, upper: names.step(median.upper) } };
}

/** Which steps hold the middle half; null without answers. */
export function middleHalfSentence({ middleHalf }: OrdinalSummary, names: Names): Sentence | null {
  if (middleHalf === null) return null;
  const from = names.step(middleHalf.from);
  if (middleHalf.from === middleHalf.to) return { key: 'evidence.middleHalf.single', args: { step: from } };
  return { key: 'evidence.middleHalf.range', args: { from, to: names.step(middleHalf.to) } };
}

/** Agreement in the words of a method version, with A and the version beside it; below the minimum that there is no index. */
export function agreementSentence({ agreement, n }: OrdinalSummary, method: MethodVersion): Sentence {
  const args = { index: agreement ?? 0, method: versionNumber(method.version) };
  if (agreement !== null) return { key: `evidence.agreement.${agreementWord(agreement, method)}`, args };
  if (n < METHOD.minimumForIndex) return { key: 'evidence.agreement.tooFew', args: { minimum: METHOD.minimumForIndex } };
  return { key: 'evidence.agreement.undefined' };
}

/** The shape in plain words; null where no shape may be named. */
export function shapeSentence({ shape }: OrdinalSummary): Sentence | null {
  return shape === null ? null : { key: `evidence.shape.${shape}` };
}

/** How many organisations can live with one step, for the dots of that step. */
export function stepSentence(block: LayerBlock, step: number, names: Names): Sentence {
  const count = block.acceptable[step]?.organisationIds.length ?? 0;
  return { key: 'evidence.acceptable.step', args: { step: names.step(step), count, total: block.n } };
}

/** The overlap first: what is acceptable to all who spoke about the layer, then what is acceptable to none, if anything. */
export function acceptableSentences(block: LayerBlock, names: Names): Sentence[] {
  const subject = names.layer(block.layer);
  if (block.n === 0) return [{ key: 'evidence.empty.layer', args: { subject } }];
  const steps = stepList(block.acceptableToAll, names);
  const all: Sentence =
    block.acceptableToAll.length === 0
      ? { key: 'evidence.acceptable.noneToAll', args: { subject, n: block.n } }
      : { key: 'evidence.acceptable.toAll', args: { subject, n: block.n, steps } };
  if (block.acceptableToNone.length === 0) return [all];
  return [all, { key: 'evidence.acceptable.toNone', args: { subject, steps: stepList(block.acceptableToNone, names) } }];
}

/** That organisations of another layer speak along about this one, naming them; null where none does. */
export function otherLayersSentence(block: LayerBlock, names: Names): Sentence | null {
  const count = block.fromOtherLayers.length;
  const args = { subject: names.layer(block.layer), count, organisations: organisationList(block.fromOtherLayers, names) };
  return count === 0 ? null : { key: 'evidence.otherLayers', args };
}

function supportVerdict(support: EveryLayerSupport, names: Names): Sentence {
  const layerList = listed(support.layers.map((layer) => names.layer(layer)));
  if (support.layers.length === 0) return { key: 'evidence.support.nobody' };
  if (support.withoutAnswer.length > 0) {
    return { key: 'evidence.support.open', args: { layers: listed(support.withoutAnswer.map((layer) => names.layer(layer))) } };
  }
  if (support.steps.length === 0) return { key: 'evidence.support.none', args: { layers: layerList } };
  return { key: 'evidence.support.holds', args: { layers: layerList, steps: stepList(support.steps, names) } };
}

/** Draagvlak in every layer: whether it holds, for which steps, and for which layers nobody speaks. */
export function supportSentences(support: EveryLayerSupport, names: Names): Sentence[] {
  const verdict = supportVerdict(support, names);
  if (support.layers.length === 0 || support.withoutPilot.length === 0) return [verdict];
  const absent = listed(support.withoutPilot.map((layer) => names.layer(layer)));
  return [verdict, { key: 'evidence.support.withoutPilot', args: { layers: absent } }];
}

/** When a step has support in a layer: what a verdict of no rests on. */
export const supportRule: Sentence = { key: 'evidence.support.rule' };

/** The four kinds of no answer, each counted, beside the centre. */
export function noAnswerSentence(lists: NoAnswerLists): Sentence {
  const args = {
    noJudgement: lists['no-judgement'].length,
    notDiscussed: lists['not-discussed'].length,
    notApplicable: lists['not-applicable'].length,
    notFilled: lists['not-filled'].length,
  };
  return { key: 'evidence.noAnswerCounts', args };
}

/** "n van N": how many of a type take part, of how many in the register; the type's name and the written date are the caller's. */
export function coverageSentence(coverage: Coverage, typeName: string, date: string): Sentence {
  const args = { type: typeName, count: coverage.inPilot.length, total: coverage.inRegister, date };
  return { key: 'evidence.coverage', args };
}
