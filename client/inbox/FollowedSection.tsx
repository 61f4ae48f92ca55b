import { useQuery } from '@tanstack/react-query';
import { followedHref, followedKey, followedText, type Followed } from '../../shared/follow.ts';
import { useTRPC } from '../api.ts';
import { useFollow } from '../follow.tsx';
import { Button } from '../ui/Button.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';

/** What one follows, with the way to let each go. */
export function FollowedSection() {
  const query = useQuery(useTRPC().follow.mine.queryOptions({}));
  return <QueryBoundary query={query}>{(followed) => <List followed={followed} />}</QueryBoundary>;
}

function List({ followed }: { followed: readonly Followed[] }) {
  const say = useSay();
  const { mutate, isPending, error } = useFollow();
  if (followed.length === 0)
    return (
      <Section id="gevolgd" title={say('follow.none')}>
        <p>{say('follow.noneHelp')}</p>
      </Section>
    );
  return (
    <Section id="gevolgd" title={say('follow.title', { count: followed.length })} intro={say('follow.intro')}>
      {error !== null && (
        <Notice tone="error" live>
          {error.message}
        </Notice>
      )}
      <ul className="inbox">
        {followed.map((one) => (
          <Line
            key={followedKey(one)}
            one={one}
            busy={isPending}
            stop={() => mutate({ noun: one.noun, id: one.id, follow: false })}
          />
        ))}
      </ul>
    </Section>
  );
}

function Line({ one, busy, stop }: { one: Followed; busy: boolean; stop: () => void }) {
  const say = useSay();
  const text = followedText(one);
  const name = typeof text === 'string' ? text : say(text.key, text.args);
  const shown = typeof text === 'string' ? <Dutch>{name}</Dutch> : name;
  return (
    <li className="inbox__line">
      {one.name === null ? shown : <TextLink href={followedHref(one)}>{shown}</TextLink>}
      <p className="inbox__place">
        {say(`follow.noun.${one.noun}`)}
        {one.about !== null && (
          <>
            {' · '}
            <Dutch>{one.about}</Dutch>
          </>
        )}
      </p>
      <Button appearance="subtle" busy={busy} label={say('follow.stopLabel', { name: name.slice(0, 60) })} onClick={stop}>
        {say('follow.stop')}
      </Button>
    </li>
  );
}
