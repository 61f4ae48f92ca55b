/**
 * DescriptionList: names with their values, such as the facts of one pilot.
 *
 *   <DescriptionList items={[{ label: 'Methode', value: 'workshop' }, { label: 'Periode', value: undefined }]} />
 *
 * A value that is missing is shown as not filled in, so that nobody reads absence as a no.
 */
import type { ReactNode } from 'react';
import { useSay } from './say.tsx';

export interface Description {
  label: string;
  value: ReactNode;
}

export function DescriptionList({ items }: { items: readonly Description[] }) {
  const say = useSay();
  return (
    <dl className="utrecht-data-list descriptions">
      {items.map((item) => (
        <div className="descriptions__item" key={item.label}>
          <dt className="utrecht-data-list__item-key">{item.label}</dt>
          <dd className="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">
            {isMissing(item.value) ? <span className="no-value">{say('common.table.noValue')}</span> : item.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isMissing(value: ReactNode): boolean {
  return value === undefined || value === null || value === '' || value === false;
}
