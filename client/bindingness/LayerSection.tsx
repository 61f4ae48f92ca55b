import { pinnedMoment } from '../../shared/moment.ts';
import type { BindingnessPage, ChoiceResult, StrictnessResult } from '../../shared/bindingness.ts';
import type { PositionRow } from '../../shared/positions.ts';
import { searchText } from '../address.ts';
import { ChoiceFigure } from '../choice-figure.tsx';
import { namesOf, type FigureNames } from '../../shared/figure-names.ts';
import { positionsBehind } from '../../shared/positions.ts';
import { EmptyState } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { TableDownloads } from '../ui/TableDownloads.tsx';
import { AcceptableFigure } from './AcceptableFigure.tsx';
import { HangsOn } from './HangsOn.tsx';
import { NoAnswers } from './NoAnswers.tsx';
import { PositionCard } from './PositionCard.tsx';
import { PreferenceFigure } from './PreferenceFigure.tsx';

export interface LayerProps {
  result: StrictnessResult;
  data: BindingnessPage;
  names: FigureNames;
}

/** Everything said about one layer: what one can live with first, then the preferences, and who says it and why. */
export function LayerSection(props: LayerProps) {
  const say = useSay();
  const { result, data, names } = props;
  const { layer, n } = result.outcome;
  return (
    <Section id={`laag-${layer}`} title={names.layer(layer)}>
      {n === 0 ? (
        <EmptyState title={say('bindingness.nobody')}>{say('evidence.empty.layer', { subject: names.layer(layer) })}</EmptyState>
      ) : (
        <>
          <AcceptableFigure {...props} />
          <PreferenceFigure {...props} />
        </>
      )}
      <div className="columns">
        {n > 0 && <HangsOn {...props} />}
        <NoAnswers {...props} />
      </div>
      <Positions {...props} />
      <div className="columns">
        <Choice kind="basis" results={data.basis} {...props} />
        <Choice kind="accountability" results={data.accountability} {...props} />
      </div>
    </Section>
  );
}

/** From the lightest step to the heaviest, those without an answer last; within a step by name. */
function inOrder(rows: readonly PositionRow[]): PositionRow[] {
  const step = ({ answers }: PositionRow): string => answers[0]?.code ?? '~';
  return [...rows].sort((a, b) =>
    step(a) === step(b) ? a.organisation.localeCompare(b.organisation, 'nl') : step(a) < step(b) ? -1 : 1,
  );
}

/** Exactly the positions behind the figures of this layer, each in the organisation's own words. */
function Positions({ result, data, names }: LayerProps) {
  const say = useSay();
  const layer = names.layer(result.outcome.layer);
  const rows = inOrder(data.positions.filter((row) => result.positionIds.includes(row.id)));
  const file = (format: string): string =>
    `/download/positions.${format}${searchText({ ...positionsBehind(result), ...pinnedMoment(result) })}`;
  return (
    <Section level={4} id={`standpunten-${result.outcome.layer}`} title={say('bindingness.positions.title', { layer })}>
      {rows.length === 0 && <p>{say('bindingness.positions.none')}</p>}
      <div className="columns">
        {rows.map((row) => (
          <PositionCard key={row.id} row={row} level={5} />
        ))}
      </div>
      {rows.length > 0 && (
        <div className="positions-download">
          <TableDownloads
            name={say('bindingness.positions.list', { layer: layer.toLowerCase() })}
            links={{ ods: file('ods'), xlsx: file('xlsx'), csv: file('csv') }}
          />
        </div>
      )}
    </Section>
  );
}

function Choice({
  kind,
  results,
  data,
  result,
}: LayerProps & { kind: 'basis' | 'accountability'; results: readonly ChoiceResult[] }) {
  const say = useSay();
  const choice = results.find(({ outcome }) => outcome.layer === result.outcome.layer);
  if (choice === undefined || choice.positionIds.length === 0) {
    return (
      <Section level={4} title={say(`bindingness.${kind}.question`)}>
        <p>{say('bindingness.choice.none')}</p>
      </Section>
    );
  }
  return <ChoiceFigure kind={kind} result={choice} data={data} names={namesOf(data.organisations, data.scales[kind], say)} />;
}
