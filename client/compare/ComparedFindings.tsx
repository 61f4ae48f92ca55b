import type { ComparePage } from '../../shared/compare.ts';
import { searchText } from '../address.ts';
import { Dutch } from '../ui/Dutch.tsx';
import { formatDate } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';

/** Which findings came, changed and were withdrawn in between; what is gone has no page to lead to. */
export function ComparedFindings({ data: { findings, sides } }: { data: ComparePage }) {
  const say = useSay();
  const language = useLanguage();
  const { made, changed, withdrawn, shown } = findings;
  const day = sides[0]?.day ?? '';
  return (
    <Section title={say('compare.findings.title')}>
      <p>
        {say('compare.findings.counts', { made, changed, withdrawn })}{' '}
        {shown.length < made + changed + withdrawn && say('compare.findings.more', { count: shown.length })}{' '}
        <TextLink href={`/veranderd${searchText({ since: 'day', from: day, noun: 'finding' })}`}>
          {say('compare.findings.all', { date: formatDate(day, language) })}
        </TextLink>
      </p>
      <ul>
        {shown.map(({ id, text, what, organisation }) => (
          <li key={id}>
            <strong>
              {say('compare.findings.of', {
                what: say(`changes.what.${what}`),
                organisation: organisation ?? say('changes.noOrganisation'),
              })}
            </strong>
            {': '}
            {what === 'withdrawn' ? (
              <Dutch>{text}</Dutch>
            ) : (
              <TextLink href={`/bevindingen/${id}`}>
                <Dutch>{text}</Dutch>
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
