import type { Side } from '../../shared/evidence/basis.ts';
import type { StatementForm } from '../../shared/statement-form.ts';
import { linkedText, type Linkable } from '../../shared/statements.ts';
import { CheckboxGroup } from '../ui/Choices.tsx';
import { useSay } from '../ui/say.tsx';
import { keyOf, sideOf } from './LinkPicker.tsx';

/** As many as one search shows. */
const MOST = 25;

interface CandidatesProps {
  rows: readonly Linkable[];
  sides: Pick<StatementForm, 'for' | 'against'>;
  put(one: Linkable, side: Side | null): void;
}

/** What was found, each to tick for or against; ticking the one side clears the other. */
export function Candidates({ rows, sides, put }: CandidatesProps) {
  const say = useSay();
  const options = [
    { value: 'for', label: say('statements.form.tickFor') },
    { value: 'against', label: say('statements.form.tickAgainst') },
  ];
  const count = rows.length;
  return (
    <>
      <p role="status" className="link-picker__count">
        {say(count === MOST ? 'statements.form.most' : 'statements.form.found', { count })}
      </p>
      <ul className="link-picker__found">
        {rows.map((one) => {
          const side = sideOf(sides, keyOf(one));
          const tick = (ticked: string[]): void => {
            const next = ticked.find((value) => value !== side);
            put(one, next === 'for' || next === 'against' ? next : null);
          };
          return (
            <li key={keyOf(one)}>
              <CheckboxGroup
                label={`${linkedText(one, say)} (${one.record.organisation})`}
                inline
                options={options}
                values={side === null ? [] : [side]}
                onChange={tick}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
