import type { OrganisationPage } from '../../shared/organisations.ts';
import { releasedNouns, releaseHrefOf } from '../../shared/releases.ts';
import { useRefusal } from '../session.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

/** How much of what this organisation submitted it lets be public; nothing where it submitted nothing. */
export function ReleasedSection({ data: { organisation, released } }: { data: OrganisationPage }) {
  const say = useSay();
  const refused = useRefusal(say)('release.write', { organisationId: organisation.id, layer: organisation.layer });
  const nouns = releasedNouns.filter((noun) => released[noun].submitted > 0);
  if (nouns.length === 0) return null;
  return (
    <Section title={say('releases.share.label')} id="vrijgegeven">
      <ul>
        {nouns.map((noun) => (
          <li key={noun}>{say(`releases.share.${noun}`, released[noun])}</li>
        ))}
      </ul>
      <p>
        <TextLink href={releaseHrefOf(organisation.id)}>
          {say(refused === undefined ? 'releases.mark.go' : 'releases.share.show')}
        </TextLink>
      </p>
    </Section>
  );
}
