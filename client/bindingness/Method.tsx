import { METHOD, type MethodVersion } from '../../shared/evidence/method.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

/** The words of the method version that was fixed for this round, and the minimums, printed with the result. */
export function Method({ scales, method }: { scales: readonly string[]; method: MethodVersion }) {
  const say = useSay();
  return (
    <Section title={say('bindingness.method.title')} id="methode">
      <div className="prose">
        <p>{say('bindingness.method.version', { version: method.version, scales: scales.join(', ') })}</p>
        <p>{say('bindingness.method.noMean')}</p>
        <p>{say('bindingness.method.words', { minimum: METHOD.minimumForIndex })}</p>
        <ul aria-label={say('bindingness.method.list')}>
          {method.agreementWords.map(({ atLeast, word }) => (
            <li key={word}>
              {say('bindingness.method.atLeast', { value: atLeast, word: say(`bindingness.method.word.${word}`) })}
            </li>
          ))}
        </ul>
        <p>{say('bindingness.method.percent', { minimum: METHOD.minimumForPercentage })}</p>
        <p>
          <TextLink href="/beheer/methode">{say('methods.all')}</TextLink>
        </p>
      </div>
    </Section>
  );
}
