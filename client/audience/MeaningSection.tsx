import type { AudiencePage, AudienceResult } from '../../shared/audience.ts';
import {
  answersOfType,
  audienceOptionRows,
  audienceOptionsTable,
  everyLayerText,
  type AudienceOptionRow,
} from '../../shared/audience.ts';
import { answersTable } from '../../shared/audience-answers.ts';
import { typeGroups } from '../../shared/evidence/answers.ts';
import { layers } from '../../shared/nouns.ts';
import { optionName } from '../../shared/scales.ts';
import type { Say } from '../../shared/say.ts';
import type { Table } from '../../shared/table.ts';
import { Account } from '../account.tsx';
import type { FigureNames } from '../../shared/figure-names.ts';
import { behindHref, BehindLink, CoverageNote, downloadsOf } from '../evidence.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Figure } from '../ui/Figure.tsx';
import { MatrixGrid } from '../ui/MatrixGrid.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { TableDownloads } from '../ui/TableDownloads.tsx';
import { cellOf, statesOf } from './cells.ts';
import { Combinations } from './Combinations.tsx';
import { OwnGroup } from './OwnGroup.tsx';

export interface MeaningProps {
  result: AudienceResult;
  data: AudiencePage;
  names: FigureNames;
}

/** Everything said in one meaning. */
export function MeaningSection(props: MeaningProps) {
  const say = useSay();
  const { meaning } = props.result.outcome;
  return (
    <Section id={meaning} title={say(`audience.meaning.${meaning}`)}>
      <MatrixFigure {...props} />
      <PerOption {...props} />
      <Combinations {...props} />
      <OwnGroup {...props} />
    </Section>
  );
}

/** Which options are named in every layer that takes part, in the order of the list, and for which layers nobody speaks. */
function sentenceOf({ result: { outcome }, names }: MeaningProps, say: Say): string {
  if (outcome.organisationIds.length === 0) return say('audience.matrix.nobody');
  const everywhere = outcome.options.filter((block) => block.namedInEveryLayer).map((block) => names.option(block.option));
  const takingPart = outcome.layers.map(names.layer).join(', ');
  const verdict =
    everywhere.length === 0
      ? say('audience.matrix.nowhere', { layers: takingPart })
      : say('audience.matrix.everywhere', { layers: takingPart, options: everywhere.join(', ') });
  if (outcome.withoutPilot.length === 0) return verdict;
  return `${verdict} ${say('audience.matrix.withoutPilot', { layers: outcome.withoutPilot.map(names.layer).join(', ') })}`;
}

function MatrixFigure(props: MeaningProps) {
  const say = useSay();
  const { result, data, names } = props;
  const { outcome } = result;
  const meaning = say(`audience.meaning.${outcome.meaning}`);
  const blocks = new Map(outcome.options.map((block) => [block.option, block]));
  const organisations = data.organisations.filter(({ id }) =>
    outcome.options[0]?.cells.some((cell) => cell.organisationId === id),
  );
  const inOrder = layers.flatMap((layer) => organisations.filter((one) => one.layer === layer));
  return (
    <Figure
      anchor={`matrix-${outcome.meaning}`}
      title={say('audience.matrix.title', { meaning })}
      sentence={sentenceOf(props, say)}
      notes={
        <>
          <p>{say('audience.matrix.named')}</p>
          <CoverageNote coverage={data.coverage} />
        </>
      }
      numbers={
        <>
          <OptionNumbers {...props} />
          <Account result={result} />
        </>
      }
    >
      <MatrixGrid
        label={say('audience.matrix.label', { meaning })}
        corner={say('audience.matrix.corner')}
        rows={outcome.options.map(({ option }) => ({
          id: option,
          label: names.option(option),
          href: behindHref(result, { option }),
        }))}
        columns={inOrder.map(({ id, name, shortName }) => ({ id, label: name, short: shortName, href: `/organisaties/${id}` }))}
        states={statesOf(result, say)}
        cell={(option, organisation) => {
          const block = blocks.get(option);
          return block === undefined
            ? { state: 'not-filled', href: `/organisaties/${organisation}` }
            : cellOf(result, block, organisation);
        }}
      />
      <BehindLink result={result} />
      <TableDownloads name={say(answersTable.title)} links={downloadsOf(answersTable.id, result)} />
    </Figure>
  );
}

const numbersTable = {
  ...audienceOptionsTable,
  columns: audienceOptionsTable.columns.filter(
    ({ id }) => !['meaning', 'everyLayer', 'hangsOn', 'own', ...typeGroups].includes(id),
  ),
};

function OptionNumbers({ result, data }: MeaningProps) {
  return (
    <DataTable
      table={numbersTable}
      rows={audienceOptionRows(data, result.outcome.meaning)}
      rowKey={(row) => row.id}
      downloads={downloadsOf(audienceOptionsTable.id, result)}
      captionHidden
    />
  );
}

/** The verdict with what it hangs on: it survives leaving out any one organisation, or it does not survive without those named. */
function everyLayerWords(row: AudienceOptionRow, say: Say): string | null {
  if (row.everyLayer !== true) return everyLayerText(row, say);
  return row.hangsOn.length === 0
    ? say('audience.survives')
    : say('audience.survivesNot', { organisations: row.hangsOn.join(', ') });
}

function perOptionTable({ result }: MeaningProps): Table<AudienceOptionRow> {
  const present = typeGroups.filter((type) =>
    result.outcome.options.some(({ byType }) => byType.some((one) => one.type === type)),
  );
  return {
    ...audienceOptionsTable,
    columns: [
      { id: 'option', label: 'audience.column.option', value: (row, say) => optionName(row.option, say) },
      ...present.map((type) => ({
        id: type,
        label: `evidence.type.${type}` as const,
        value: (row: AudienceOptionRow, say: Say) => answersOfType(row, type, say),
      })),
      { id: 'everyLayer', label: 'audience.column.everyLayer', value: everyLayerWords },
    ],
  };
}

function PerOption(props: MeaningProps) {
  const say = useSay();
  const { result, data } = props;
  const rows = audienceOptionRows(data, result.outcome.meaning);
  const silent = rows.filter(({ n }) => n === 0);
  return (
    <Section level={3} title={say('audience.perOption')} intro={say('audience.perOptionIntro')}>
      <DataTable
        table={perOptionTable(props)}
        rows={rows.filter(({ n }) => n > 0)}
        rowKey={(row) => row.id}
        render={{
          option: (row) => (
            <TextLink href={behindHref(result, { option: row.option.code })}>{optionName(row.option, say)}</TextLink>
          ),
        }}
        downloads={downloadsOf(audienceOptionsTable.id, result)}
        captionHidden
        empty={<p>{say('audience.matrix.nobody')}</p>}
      />
      {silent.length > 0 && silent.length < rows.length && (
        <p>{say('audience.silent', { options: silent.map(({ option }) => optionName(option, say)).join(', ') })}</p>
      )}
    </Section>
  );
}
