import type { ReactNode } from 'react';
import type { Result } from '../../shared/evidence/result.ts';
import type { AnnouncedSource, StagesOf } from '../../shared/stages.ts';
import { stagesName, stagesTable } from '../../shared/overview-tables.ts';
import { shownStages, type ShownStage } from '../../shared/participation.ts';
import type { Say } from '../../shared/say.ts';
import { useDownloads } from '../downloads.ts';
import { participationAddress } from '../participation-address.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Figure } from '../ui/Figure.tsx';
import { formatDate } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { StageBars, type LinkedRow } from './StageBars.tsx';

/** From the furthest on to those without any contact: what is left of a bar is what is still to be done. */
const barOrder: readonly ShownStage[] = [
  ...(['completed', 'started', 'confirmed', 'announced', 'information-given', 'information-requested', 'informed'] as const),
  ...(['stopped', 'declined', 'none'] as const),
];

function linkedRow(row: StagesOf, say: Say): LinkedRow {
  const name = stagesName(row, say);
  const stageWords = (stage: ShownStage): string => say(`common.stage.${stage}`);
  const stages = barOrder.filter((stage) => row.stages[stage] > 0);
  return {
    id: `${row.layer}-${row.type ?? 'all'}`,
    name: say('overview.participation.inAll', { name, total: row.inRegister }),
    part: row.type !== null,
    total: row.inRegister,
    segments: stages.map((stage) => ({
      id: stage,
      count: row.stages[stage],
      label: say(`overview.participation.counted.${stage}`, { count: row.stages[stage] }),
    })),
    extra:
      row.withPilot === 0
        ? undefined
        : { id: 'pilot', count: row.withPilot, label: say('overview.participation.pilots', { count: row.withPilot }) },
    linkOf: (id) => {
      if (id === 'pilot')
        return {
          href: participationAddress(row, { pilot: true }),
          label: say('overview.participation.segmentPilots', { name, count: row.withPilot, total: row.inRegister }),
        };
      const stage = id as ShownStage;
      const words = { name, count: row.stages[stage], total: row.inRegister, stage: stageWords(stage).toLowerCase() };
      return { href: participationAddress(row, { stage }), label: say('overview.participation.segment', words) };
    },
  };
}

const linked = (count: number, href: string): ReactNode => (count === 0 ? '0' : <TextLink href={href}>{count}</TextLink>);

const stageCells = Object.fromEntries(
  shownStages.map((stage) => [stage, (row: StagesOf) => linked(row.stages[stage], participationAddress(row, { stage }))]),
);
const cells = {
  ...stageCells,
  register: (row: StagesOf) => linked(row.inRegister, participationAddress(row)),
  withPilot: (row: StagesOf) => linked(row.withPilot, participationAddress(row, { pilot: true })),
};

/** Organisations in all, with a recorded stage, with a pilot: over the layers, and none counted twice. */
function totalsOf(rows: readonly StagesOf[]) {
  const whole = rows.filter(({ type }) => type === null);
  const sum = (of: (row: StagesOf) => number): number => whole.reduce((total, row) => total + of(row), 0);
  return {
    total: sum((row) => row.inRegister),
    known: sum((row) => row.inRegister - row.stages.none),
    pilots: sum((row) => row.withPilot),
  };
}

export function ParticipationFigure({
  result,
  announced,
}: {
  result: Result<StagesOf[]>;
  announced: readonly AnnouncedSource[];
}) {
  const say = useSay();
  const files = useDownloads();
  const rows = result.outcome;
  const title = say('overview.participation.title');
  const numbers = (
    <DataTable
      table={stagesTable}
      rows={rows}
      rowKey={(row) => `${row.layer} ${row.type ?? ''}`}
      render={cells}
      captionHidden
      wide
      downloads={files(stagesTable, {})}
    />
  );
  return (
    <Figure
      level={2}
      anchor="deelname"
      title={title}
      sentence={say('overview.participation.sentence', totalsOf(rows))}
      notes={<Announced sources={announced} />}
      numbers={numbers}
    >
      <StageBars label={title} rows={rows.map((row) => linkedRow(row, say))} />
    </Figure>
  );
}

function Announced({ sources }: { sources: readonly AnnouncedSource[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      {sources.map(({ source, date, count }) => (
        <p key={`${source} ${date}`}>
          {say('overview.participation.announced', { source, date: formatDate(date, language), count })}
        </p>
      ))}
      <p>
        <TextLink href="/deelname">{say('overview.participation.all')}</TextLink>
      </p>
    </>
  );
}
