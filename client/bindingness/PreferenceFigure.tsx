import {
  agreementSentence,
  medianSentence,
  middleHalfSentence,
  noAnswerSentence,
  shapeSentence,
} from '../../shared/evidence/sentences.ts';
import { typeGroups } from '../../shared/evidence/answers.ts';
import { positionAnchor } from '../../shared/positions.ts';
import type { Say } from '../../shared/say.ts';
import { BehindLink, spoken } from '../evidence.tsx';
import { DotStrip, type Dot } from '../ui/DotStrip.tsx';
import { Figure } from '../ui/Figure.tsx';
import type { LegendItem } from '../ui/Shape.tsx';
import { useSay } from '../ui/say.tsx';
import { LayerNotes } from './LayerNotes.tsx';
import type { LayerProps } from './LayerSection.tsx';
import { StepNumbers } from './Numbers.tsx';
import { shapesOf } from './shapes.ts';

/** One dot per organisation that answered; it leads to that organisation's position on this page. */
function dotsOf({ result: { outcome }, data, names }: LayerProps, say: Say): { dots: Dot[]; legend: LegendItem[] } {
  const shapes = shapesOf(new Set(outcome.byType.map(({ type }) => type)));
  const shapeOf = (id: string) => shapes.get(names.type(id)) ?? 'circle';
  const dots = outcome.distribution.flatMap(({ step, organisationIds }) =>
    organisationIds.map((id) => {
      const position = data.positions.find((row) => row.organisationId === id && row.layer === outcome.layer);
      const hollow = outcome.byStatus.ambtelijk.includes(id);
      const status = say(`common.status.${hollow ? 'ambtelijk' : 'bestuurlijk'}`);
      return {
        ...{ id, category: String(step), shape: shapeOf(id), hollow, short: names.short(id) },
        label: say('positions.card.dot', { organisation: names.organisation(id), answer: names.step(step), status }),
        href: `#${positionAnchor(position?.id ?? '')}`,
      };
    }),
  );
  const types = typeGroups.flatMap((type) => {
    const form = shapes.get(type);
    return form === undefined ? [] : [{ form, label: say(`evidence.type.${type}`) }];
  });
  const [first] = types;
  const form = first?.form ?? 'circle';
  const statuses = (['bestuurlijk', 'ambtelijk'] as const).map((status) => ({
    form,
    hollow: status === 'ambtelijk',
    label: say(`bindingness.legend.${status}`),
  }));
  return { dots, legend: [...types, ...statuses] };
}

/** Each organisation's preference as a dot, with the centre in words; no index below five organisations. */
export function PreferenceFigure(props: LayerProps) {
  const say = useSay();
  const { result, names } = props;
  const { outcome } = result;
  const layer = names.layer(outcome.layer);
  const { dots, legend } = dotsOf(props, say);
  const categories = outcome.distribution.map(({ step }) => ({ id: String(step), label: names.step(step) }));
  const sentences = [
    medianSentence(outcome, layer, names),
    middleHalfSentence(outcome, names),
    agreementSentence(outcome, result.method),
    shapeSentence(outcome),
  ];
  return (
    <Figure
      anchor={`voorkeur-${outcome.layer}`}
      title={say('bindingness.preference.title', { layer })}
      sentence={spoken(sentences, say)}
      notes={
        <>
          <p>{spoken([noAnswerSentence(outcome.noAnswers)], say)}</p>
          <LayerNotes {...props} />
        </>
      }
      numbers={<StepNumbers result={result} data={props.data} />}
    >
      <DotStrip
        label={say('bindingness.preference.drawing', { layer: layer.toLowerCase() })}
        categories={categories}
        dots={dots}
        legend={legend}
      />
      <BehindLink result={result} href={`#standpunten-${outcome.layer}`} />
    </Figure>
  );
}
