import { useMemo } from 'react';
import { agedStates } from '../../shared/attachments.ts';
import type { ValueRating } from '../../shared/evidence/rating.ts';
import {
  agreementSentence,
  medianSentence,
  middleHalfSentence,
  noSample,
  shapeSentence,
} from '../../shared/evidence/sentences.ts';
import { leaveOneOutSentence } from '../../shared/evidence/robustness.ts';
import type { Names } from '../../shared/evidence/names.ts';
import type { Say } from '../../shared/say.ts';
import { ratedOrganisations, type FieldOfRating, type RatedOrganisation, type ValuePage } from '../../shared/values.ts';
import { ratingTrialRows, ratingTrialsTable } from '../../shared/value-rating-tables.ts';
import { ratingTable, stepName } from '../../shared/value-tables.ts';
import { searchText } from '../address.ts';
import { AgedNote } from '../aged-note.tsx';
import { useDownloads } from '../downloads.ts';
import { TrialsTable } from '../trials.tsx';
import { Chart } from '../ui/Chart.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { Figure } from '../ui/Figure.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { useSay } from '../ui/say.tsx';
import { ratingChart } from './charts.ts';
import { LayerMedians, StepNumbers } from './RatingNumbers.tsx';

interface RatingFigureProps {
  data: ValuePage;
  field: FieldOfRating;
}

/** The findings of the organisations on a step: what is behind a bar. */
export function behindStep(rating: ValueRating, step: number): string | undefined {
  const organisations = rating.distribution.find((one) => one.step === step)?.organisationIds ?? [];
  return organisations.length === 0
    ? undefined
    : `/bevindingen${searchText({ value: rating.valueId, organisation: organisations })}`;
}

function namesOf(field: FieldOfRating, data: ValuePage, say: Say): Names {
  return {
    step: (step) => stepName(field, step, say),
    organisation: (id) => data.organisations.find((one) => one.id === id)?.name ?? id,
    layer: (layer) => say(`common.layers.${layer}`),
  };
}

/** How organisations judge a value, each by the middle of its own findings: the distribution, its centre and who is where. */
export function RatingFigure({ data, field }: RatingFigureProps) {
  const say = useSay();
  const files = useDownloads();
  const { outcome, method } = data[field];
  const names = namesOf(field, data, say);
  const { key, args } = medianSentence(outcome, say(`findings.column.${field}`), names);
  const sentence = say(key, args);
  const option = useMemo(
    () =>
      ratingChart(outcome, {
        stepName: (step) => stepName(field, step, say),
        axis: say('values.organisationsAxis'),
        href: (step) => behindStep(outcome, step),
      }),
    [outcome, field, say],
  );
  const notes =
    outcome.n === 0
      ? [noSample]
      : [
          middleHalfSentence(outcome, names),
          agreementSentence(outcome, method),
          shapeSentence(outcome),
          leaveOneOutSentence(outcome.distribution, names),
          noSample,
        ].filter((one) => one !== null);
  return (
    <Figure
      level={2}
      title={say(`values.${field}`)}
      anchor={field}
      sentence={sentence}
      notes={
        <>
          <p>{[say('values.ownMedian'), ...notes.map((one) => say(one.key, one.args))].join(' ')}</p>
          <RatingAged data={data} field={field} />
        </>
      }
      numbers={
        <>
          <StepNumbers rating={outcome} field={field} />
          <LayerMedians rating={outcome} field={field} />
          <TrialsTable
            rows={ratingTrialRows(data, field)}
            downloads={files(ratingTrialsTable(field), { value: data.value.id })}
          />
          <OrganisationNumbers rows={ratedOrganisations(outcome, data.organisations)} value={data.value.id} field={field} />
        </>
      }
    >
      <Chart option={option} label={sentence} height={200} />
    </Figure>
  );
}

/** The list of findings knows no filter 'with a judgement': it is linked where it shows the same as stands behind the figure. */
function RatingAged({ data, field }: RatingFigureProps) {
  const { aged } = data[field];
  const whole = agedStates.every((state) => (aged?.[state] ?? 0) === (data.aged?.[state] ?? 0));
  return <AgedNote aged={aged} filter={whole ? { value: data.value.id } : undefined} />;
}

function OrganisationNumbers({
  rows,
  value,
  field,
}: {
  rows: readonly RatedOrganisation[];
  value: string;
  field: FieldOfRating;
}) {
  const say = useSay();
  const files = useDownloads();
  const table = ratingTable(field);
  return (
    <DataTable
      table={table}
      rows={rows}
      rowKey={(row) => row.organisationId}
      caption={say('values.perOrganisation')}
      downloads={files(table, { value })}
      render={{
        organisation: (row) => (
          <TextLink href={`/organisaties/${row.organisationId}`}>
            <Dutch>{row.name}</Dutch>
          </TextLink>
        ),
        findings: (row) => (
          <TextLink href={`/bevindingen${searchText({ value, organisation: row.organisationId })}`}>{row.findings}</TextLink>
        ),
      }}
    />
  );
}
