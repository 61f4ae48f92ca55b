import type { MeetingRow } from '../../shared/meetings.ts';
import { layers, meetingBodies, positionStatuses } from '../../shared/nouns.ts';
import { paperFilterSchema, paperKinds } from '../../shared/papers/request.ts';
import type { RoundRow } from '../../shared/rounds.ts';
import { useAddress } from '../address.ts';
import { FilterBar } from '../ui/FilterBar.tsx';
import { formatDate } from '../ui/format.ts';
import { useLanguage, useSay } from '../ui/say.tsx';

/** Which meeting, which kind of paper, and which filters; all in the address. */
export function PaperFilters({ meetings, rounds }: { meetings: readonly MeetingRow[]; rounds: readonly RoundRow[] }) {
  const say = useSay();
  const language = useLanguage();
  const { filter, change } = useAddress(paperFilterSchema);
  const meetingOptions = meetings.map(({ id, body, date }) => ({ value: id, label: `${body}, ${formatDate(date, language)}` }));
  const kinds = paperKinds.map((kind) => ({ value: kind, label: say(`papers.kind.${kind}.name`) }));
  const statuses = positionStatuses.map((status) => ({ value: status, label: say(`common.status.${status}`) }));
  const layerOptions = layers.map((layer) => ({ value: layer, label: say(`common.layers.${layer}`) }));
  return (
    <FilterBar
      filters={[
        {
          kind: 'one',
          id: 'meeting',
          label: say('papers.filter.meeting'),
          value: filter.meeting,
          options: meetingOptions,
          placeholder: say('papers.filter.other'),
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
        {
          kind: 'one',
          id: 'kind',
          label: say('papers.filter.kind'),
          value: filter.kind,
          options: kinds,
          placeholder: say('papers.filter.automatic'),
        },
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
          options: statuses,
          placeholder: say('papers.filter.allStatuses'),
        },
        {
          kind: 'one',
          id: 'layer',
          label: say('papers.filter.layer'),
          value: filter.layer,
          options: layerOptions,
          placeholder: say('papers.filter.allLayers'),
        },
      ]}
      onChange={change}
    />
  );
}
