import { releaseHrefOf, type Released, type ReleasedNoun } from '../shared/releases.ts';
import { personName } from '../shared/history.ts';
import type { Say } from '../shared/say.ts';
import { RecordHistory } from './record.tsx';
import { useSession } from './session.ts';
import { Badge } from './ui/Badge.tsx';
import { formatDate } from './ui/format.ts';
import { TextLink } from './ui/Navigation.tsx';
import { Section } from './ui/Page.tsx';
import { useLanguage, useSay, type Language } from './ui/say.tsx';

/* Whether a record may be public, alike wherever a record is shown. */

const tones = { released: 'positive', changed: 'warning', draft: 'warning' } as const;

/** How a record that was released stands, in a word or two; nothing of what never was. */
export function ReleaseBadge({ released: { state } }: { released: Released }) {
  const say = useSay();
  return state === 'none' ? null : <Badge tone={tones[state]}>{say(`releases.badge.${state}`)}</Badge>;
}

function sentence({ state, release }: Released, own: boolean, words: { say: Say; language: Language }): string {
  const { say, language } = words;
  if (state === 'none' || release === null) return say('releases.mark.none');
  const date = formatDate(release.day, language);
  if (state === 'released') return say('releases.mark.released', { date, person: personName(release.person, say) });
  return say(state === 'changed' && own ? 'releases.mark.changedOwn' : `releases.mark.${state}`, { date });
}

interface ReleaseSectionProps {
  noun: ReleasedNoun;
  id: string;
  organisationId: string;
  released: Released;
}

/** Under a record: whether it may be public, since when and by whom, and the way to where its organisation decides that. */
export function ReleaseSection({ noun, id, organisationId, released }: ReleaseSectionProps) {
  const say = useSay();
  const language = useLanguage();
  const own = useSession().viewer.organisationId === organisationId;
  return (
    <Section title={say('releases.mark.label')}>
      <p>{sentence(released, own, { say, language })}</p>
      <p>
        <TextLink href={releaseHrefOf(organisationId)}>{say(own ? 'releases.mark.go' : 'releases.share.show')}</TextLink>
      </p>
      {released.release !== null && <RecordHistory noun="release" id={`${noun}:${id}`} />}
    </Section>
  );
}
