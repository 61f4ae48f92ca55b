import { completeness, toCheckFilterSchema, toCheckWords, type ToCheckPage as Answer } from '../../shared/finding-way.ts';
import { layers } from '../../shared/nouns.ts';
import { useAddress } from '../address.ts';
import { FilterBar, type FilterPatch } from '../ui/FilterBar.tsx';
import { useSay } from '../ui/say.tsx';

/** What narrows the list of what waits; each change is a new address, and begins at the first page. */
export function ToCheckFilters({ data }: { data: Answer | undefined }) {
  const say = useSay();
  const { filter, change } = useAddress(toCheckFilterSchema);
  const apply = (patch: FilterPatch): void =>
    change({ ...patch, after: undefined, ...('layer' in patch && { organisation: undefined }) });
  return (
    <FilterBar
      filters={[
        {
          kind: 'one',
          id: 'layer',
          label: say('common.layer.label'),
          value: filter.layer,
          options: layers.map((layer) => ({ value: layer, label: say(`common.layers.${layer}`) })),
        },
        {
          kind: 'one',
          id: 'organisation',
          label: say('findings.toCheck.filterOrganisation'),
          value: filter.organisation,
          options: data?.organisations.map(({ id, name }) => ({ value: id, label: name })) ?? [],
        },
        {
          kind: 'one',
          id: 'complete',
          label: say('findings.toCheck.filterComplete'),
          value: filter.complete,
          options: completeness.map((one) => ({ value: one, label: say(`findings.toCheck.complete.${one}`) })),
        },
      ]}
      onChange={apply}
      {...(data && { result: say(...toCheckWords(filter, data)) })}
    />
  );
}
