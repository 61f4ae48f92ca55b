import type { MeetingRow } from '../../shared/meetings.ts';
import { layers, meetingBodies, positionStatuses } from '../../shared/nouns.ts';
import { paperFilterSchema, paperKinds, type PaperFilter } from '../../shared/papers/request.ts';
import type { RoundRow } from '../../shared/rounds.ts';
import type { SnapshotRow } from '../../shared/snapshots.ts';
import type { Say } from '../../shared/say.ts';
import { useAddress } from '../address.ts';
import { FilterBar, type Filter } from '../ui/FilterBar.tsx';
import { formatDate } from '../ui/format.ts';
import { useLanguage, useSay } from '../ui/say.tsx';
import type { Option } from '../ui/Select.tsx';

interface PaperFiltersProps {
  meetings: readonly MeetingRow[];
  rounds: readonly RoundRow[];
  snapshots: readonly SnapshotRow[];
}

/** Which kept moment, which meeting, which kind of paper, and which filters; all in the address. */
export function PaperFilters({ meetings, rounds, snapshots }: PaperFiltersProps) {
  const say = useSay();
  const language = useLanguage();
  const { filter, change } = useAddress(paperFilterSchema);
  const named = meetings.map(({ id, body, date }) => ({ value: id, label: `${body}, ${formatDate(date, language)}` }));
  const kept = snapshots.map(({ id, title, day }) => ({
    value: id,
    label: say('snapshots.name', { title, day: formatDate(day, language) }),
  }));
  const filters = [
    snapshotFilter(filter, kept, say),
    ...meetingFilters(filter, named, say),
    kindFilter(filter, say),
    ...contentFilters(filter, rounds, say),
  ];
  return <FilterBar filters={filters} onChange={change} />;
}

/** A meeting that is known, or else what would be said of one. */
function meetingFilters(filter: PaperFilter, meetings: readonly Option[], say: Say): Filter[] {
  return [
    {
      kind: 'one',
      id: 'meeting',
      label: say('papers.filter.meeting'),
      value: filter.meeting,
      options: meetings,
      placeholder: say(meetings.length === 0 ? 'papers.filter.noMeetings' : 'papers.filter.other'),
    },
    {
      kind: 'one',
      id: 'body',
      label: say('papers.filter.body'),
      value: filter.body,
      options: meetingBodies.map((body) => ({ value: body, label: body })),
      placeholder: say('papers.filter.automatic'),
    },
    { kind: 'date', id: 'date', label: say('papers.filter.date'), value: filter.date },
    { kind: 'search', id: 'agenda', label: say('papers.filter.agenda'), value: filter.agenda },
  ];
}

function snapshotFilter(filter: PaperFilter, snapshots: readonly Option[], say: Say): Filter {
  return {
    kind: 'one',
    id: 'snapshot',
    label: say('papers.filter.snapshot'),
    value: filter.snapshot,
    options: snapshots,
    placeholder: say('papers.filter.now'),
  };
}

function kindFilter(filter: PaperFilter, say: Say): Filter {
  return {
    kind: 'one',
    id: 'kind',
    label: say('papers.filter.kind'),
    value: filter.kind,
    options: paperKinds.map((kind) => ({ value: kind, label: say(`papers.kind.${kind}.name`) })),
    placeholder: say('papers.filter.automatic'),
  };
}

/** Which positions the paper is about. */
function contentFilters(filter: PaperFilter, rounds: readonly RoundRow[], say: Say): Filter[] {
  return [
    {
      kind: 'one',
      id: 'round',
      label: say('papers.filter.round'),
      value: filter.round,
      options: rounds.map(({ id, name }) => ({ value: id, label: name })),
      placeholder: say('papers.filter.latest'),
    },
    {
      kind: 'one',
      id: 'status',
      label: say('papers.filter.status'),
      value: filter.status,
      options: positionStatuses.map((status) => ({ value: status, label: say(`common.status.${status}`) })),
      placeholder: say('papers.filter.allStatuses'),
    },
    {
      kind: 'one',
      id: 'layer',
      label: say('papers.filter.layer'),
      value: filter.layer,
      options: layers.map((layer) => ({ value: layer, label: say(`common.layers.${layer}`) })),
      placeholder: say('papers.filter.allLayers'),
    },
  ];
}
