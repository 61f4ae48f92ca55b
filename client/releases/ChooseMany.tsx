import { canRelease, canTakeBack, type ReleaseRow } from '../../shared/releases.ts';
import { Actions, Button } from '../ui/Button.tsx';
import { useSay } from '../ui/say.tsx';

interface ChooseManyProps {
  rows: readonly ReleaseRow[];
  /** whether something is chosen now */
  some: boolean;
  choose(rows: readonly ReleaseRow[]): void;
}

/** Chooses at once all on this page that can be released, or all that can be taken back. */
export function ChooseMany({ rows, some, choose }: ChooseManyProps) {
  const say = useSay();
  const give = rows.filter(({ state }) => canRelease(state));
  const back = rows.filter(({ state }) => canTakeBack(state));
  return (
    <Actions>
      {give.length > 0 && <Button onClick={() => choose(give)}>{say('releases.chooseGive', { count: give.length })}</Button>}
      {back.length > 0 && <Button onClick={() => choose(back)}>{say('releases.chooseBack', { count: back.length })}</Button>}
      {some && (
        <Button appearance="subtle" onClick={() => choose([])}>
          {say('releases.chooseNone')}
        </Button>
      )}
    </Actions>
  );
}
