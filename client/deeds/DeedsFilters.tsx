import { useQuery } from '@tanstack/react-query';
import { deedNouns, deedsFilterSchema } from '../../shared/deeds.ts';
import { commandName, personName } from '../../shared/history.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useMoment } from '../session.ts';
import { FilterBar, type Filter } from '../ui/FilterBar.tsx';
import { useSay } from '../ui/say.tsx';

/** By whom, which command, of what and when; a choice begins at the newest again. */
export function DeedsFilters() {
  const say = useSay();
  const { filter, change } = useAddress(deedsFilterSchema);
  const { data } = useQuery(useTRPC().deeds.choices.queryOptions(useMoment()));
  const byName = (a: { label: string }, b: { label: string }): number => a.label.localeCompare(b.label, 'nl');
  const persons = (data?.persons ?? []).map(({ id, name }) => ({ value: id, label: personName(name, say) }));
  const commands = (data?.commands ?? []).map((value) => ({ value, label: commandName(value, say) }));
  const filters: Filter[] = [
    {
      ...{ kind: 'one', id: 'person', label: say('deeds.filter.person'), value: filter.person },
      ...{ options: persons.sort(byName), placeholder: say('deeds.filter.everyone') },
    },
    {
      ...{ kind: 'one', id: 'command', label: say('deeds.filter.command'), value: filter.command },
      ...{ options: commands.sort(byName), placeholder: say('deeds.filter.everything') },
    },
    {
      ...{ kind: 'one', id: 'noun', label: say('deeds.filter.noun'), value: filter.noun },
      options: deedNouns.map((value) => ({ value, label: say(`changes.noun.${value}`) })),
      placeholder: say('deeds.filter.everything'),
    },
    { kind: 'date', id: 'from', label: say('deeds.filter.from'), value: filter.from },
    { kind: 'date', id: 'to', label: say('deeds.filter.to'), value: filter.to },
  ];
  return <FilterBar filters={filters} onChange={(patch) => change({ ...patch, before: undefined })} />;
}
