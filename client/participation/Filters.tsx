import {
  networks,
  participationFilterSchema,
  shownStages,
  type ParticipationPage as Answer,
} from '../../shared/participation.ts';
import { useAddress } from '../address.ts';
import { FilterBar } from '../ui/FilterBar.tsx';
import { useSay } from '../ui/say.tsx';

/** What the list is narrowed to; the layer is chosen above it. */
export function Filters({ data }: { data: Answer | undefined }) {
  const say = useSay();
  const { filter, change } = useAddress(participationFilterSchema);
  const stages = shownStages.map((stage) => ({ value: stage, label: say(`common.stage.${stage}`) }));
  const networkNames = networks.map((one) => ({
    value: one,
    label: say(one === 'none' ? 'common.network.other-gemeenten' : `common.network.${one}`),
  }));
  const provinces = (data?.provinces ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const registers = (['others', 'ended'] as const).map((value) => ({ value, label: say(`participation.filter.${value}`) }));
  return (
    <FilterBar
      filters={[
        { kind: 'search', id: 'q', label: say('common.action.search'), value: filter.q },
        { kind: 'several', id: 'stage', label: say('common.stage.label'), value: filter.stage ?? [], options: stages },
        { kind: 'one', id: 'network', label: say('participation.filter.network'), value: filter.network, options: networkNames },
        { kind: 'one', id: 'province', label: say('participation.filter.province'), value: filter.province, options: provinces },
        {
          ...{
            kind: 'one',
            id: 'register',
            label: say('participation.filter.register'),
            value: filter.register,
            options: registers,
          },
          placeholder: say('participation.filter.core'),
        },
        { kind: 'yes', id: 'pilot', label: say('participation.filter.pilot'), value: filter.pilot },
      ]}
      onChange={change}
      result={data === undefined ? undefined : say('participation.count', { count: data.rows.length })}
    />
  );
}
