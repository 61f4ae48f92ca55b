import type { Side } from '../../shared/evidence/basis.ts';
import { references, referenceText, type StatementForm } from '../../shared/statement-form.ts';
import { linkedText, type Linkable } from '../../shared/statements.ts';
import { Button } from '../ui/Button.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { useSay } from '../ui/say.tsx';

interface ChosenLinksProps {
  sides: Pick<StatementForm, 'for' | 'against'>;
  known: ReadonlyMap<string, Linkable>;
  unlink(one: Linkable): void;
}

/** What is linked in the form, each on its own side. */
export function ChosenLinks({ sides, known, unlink }: ChosenLinksProps) {
  const say = useSay();
  const chosen = (side: Side): Linkable[] => references(sides[side]).flatMap((one) => known.get(referenceText(one)) ?? []);
  return (
    <div className="columns chosen-links" role="group" aria-label={say('statements.form.chosen')}>
      {(['for', 'against'] as const).map((side) => (
        <section key={side} className={`linked-side linked-side--${side}`} aria-label={say(`statements.side.${side}`)}>
          <p className="linked-side__name">
            {say(`statements.side.${side}`)} <span className="linked-side__count">{chosen(side).length}</span>
          </p>
          <ul className="linked-list">
            {chosen(side).map((one) => (
              <li key={one.record.id}>
                <p>
                  <Dutch>{linkedText(one, say)}</Dutch>
                </p>
                <p className="linked-list__who">
                  <Dutch>{one.record.organisation}</Dutch>{' '}
                  <Button
                    appearance="subtle"
                    label={`${say('statements.form.unlink')}: ${linkedText(one, say)}`}
                    onClick={() => unlink(one)}
                  >
                    {say('statements.form.unlink')}
                  </Button>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
