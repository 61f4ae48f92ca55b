import { layers } from '../../shared/nouns.ts';
import { registerFilterSchema, registerTypes, typeName } from '../../shared/register.ts';
import { useAddress } from '../address.ts';
import { FilterBar, type Filter } from '../ui/FilterBar.tsx';
import { useSay } from '../ui/say.tsx';

const otherTypes = registerTypes.slice(4);

/** What the register is narrowed to: by layer and network in the core, by kind among the others. */
export function RegisterFilters({ total }: { total: number | undefined }) {
  const say = useSay();
  const { filter, change } = useAddress(registerFilterSchema);
  const others = filter.part === 'others';
  const layerOptions = layers
    .filter((layer) => layer !== 'other')
    .map((layer) => ({ value: layer, label: say(`common.layers.${layer}`) }));
  const typeOptions = otherTypes.map((type) => ({ value: type, label: typeName(type, say) }));
  const networkOptions = [
    ...(['G4', 'G40'] as const).map((network) => ({ value: network, label: say(`common.network.${network}`) })),
    { value: 'none', label: say('admin.register.noNetwork') },
  ];
  const core: Filter[] = [
    { kind: 'several', id: 'layer', label: say('common.layer.label'), value: filter.layer ?? [], options: layerOptions },
    { kind: 'one', id: 'network', label: say('admin.register.network'), value: filter.network, options: networkOptions },
  ];
  const kinds: Filter[] = [
    { kind: 'several', id: 'type', label: say('admin.register.type'), value: filter.type ?? [], options: typeOptions },
  ];
  return (
    <FilterBar
      filters={[{ kind: 'search', id: 'q', label: say('common.action.search'), value: filter.q }, ...(others ? kinds : core)]}
      onChange={change}
      result={total === undefined ? undefined : say('common.state.results', { count: total })}
    />
  );
}
