import { releasedNouns, releaseStates, type ReleaseCounts } from '../../shared/releases.ts';
import { useSay } from '../ui/say.tsx';

/** How much of each is released, and how much waits for a new decision because it says something else since. */
export function ReleaseShares({ counts }: { counts: ReleaseCounts }) {
  const say = useSay();
  const changed = releasedNouns.reduce((sum, noun) => sum + counts[noun].changed, 0);
  const submitted = (noun: (typeof releasedNouns)[number]): number =>
    releaseStates.reduce((sum, state) => sum + (state === 'draft' ? 0 : counts[noun][state]), 0);
  return (
    <>
      <ul className="releases__shares">
        {releasedNouns.map((noun) => (
          <li key={noun}>{say(`releases.share.${noun}`, { released: counts[noun].released, submitted: submitted(noun) })}</li>
        ))}
      </ul>
      {changed > 0 && <p className="releases__changed">{say('releases.share.changed', { count: changed })}</p>}
    </>
  );
}
