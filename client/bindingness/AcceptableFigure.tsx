import type { StrictnessResult } from '../../shared/bindingness.ts';
import { acceptableSentences, otherLayersSentence } from '../../shared/evidence/sentences.ts';
import { behindHref, spoken } from '../evidence.tsx';
import { Figure } from '../ui/Figure.tsx';
import { RangeBars } from '../ui/RangeBars.tsx';
import { useSay } from '../ui/say.tsx';
import type { LayerProps } from './LayerSection.tsx';
import { LayerNotes } from './LayerNotes.tsx';
import { StepNumbers } from './Numbers.tsx';

function noteOn(step: number, { outcome }: StrictnessResult): 'toAll' | 'toNone' | undefined {
  if (outcome.n > 1 && outcome.acceptableToAll.includes(step)) return 'toAll';
  return outcome.acceptableToNone.includes(step) ? 'toNone' : undefined;
}

/** What leads: per step how many organisations can live with it, and which steps are acceptable to all or to none. */
export function AcceptableFigure({ result, data, names }: LayerProps) {
  const say = useSay();
  const { outcome } = result;
  const layer = names.layer(outcome.layer);
  const bars = outcome.acceptable.map(({ step, organisationIds: { length: count } }) => {
    const note = noteOn(step, result);
    return {
      ...{ id: String(step), label: names.step(step), count },
      ...(note ? { note: say(`bindingness.acceptable.${note}`) } : {}),
      ...(count > 0 ? { href: behindHref(result, { accepts: step }) } : {}),
    };
  });
  return (
    <Figure
      anchor={`aanvaardbaar-${outcome.layer}`}
      title={say('bindingness.acceptable.title', { layer })}
      sentence={spoken([...acceptableSentences(outcome, names), otherLayersSentence(outcome, names)], say)}
      notes={<LayerNotes result={result} data={data} names={names} />}
      numbers={<StepNumbers result={result} data={data} />}
    >
      <RangeBars label={say('bindingness.acceptable.drawing', { layer: layer.toLowerCase() })} of={outcome.n} rows={bars} />
    </Figure>
  );
}
