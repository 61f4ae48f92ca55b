import { organisationList } from '../../shared/evidence/names.ts';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import type { MeaningProps } from './MeaningSection.tsx';

/** Who names the group of its own signer, shown apart. */
export function OwnGroup({ result: { outcome }, names }: MeaningProps) {
  const say = useSay();
  const named = outcome.options.filter(({ namedOwn }) => namedOwn.length > 0);
  return (
    <Section level={3} title={say('audience.ownTitle')} intro={say('audience.ownIntro')}>
      {named.length === 0 && <p>{say('audience.ownNone')}</p>}
      {named.length > 0 && (
        <ul>
          {named.map(({ option, namedOwn }) => (
            <li key={option}>
              <strong>{names.option(option)}</strong>
              {`: ${organisationList(namedOwn, names)}`}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
