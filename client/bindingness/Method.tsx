import { METHOD } from '../../shared/evidence/method.ts';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

/** The words and minimums of this method version, fixed before a round and printed with the result. */
export function Method({ scales }: { scales: readonly string[] }) {
  const say = useSay();
  return (
    <Section title={say('bindingness.method.title')} id="methode">
      <div className="prose">
        <p>{say('bindingness.method.version', { version: METHOD.version, scales: scales.join(', ') })}</p>
        <p>{say('bindingness.method.noMean')}</p>
        <p>{say('bindingness.method.words', { minimum: METHOD.minimumForIndex })}</p>
        <ul aria-label={say('bindingness.method.list')}>
          {METHOD.agreementWords.map(({ atLeast, word }) => (
            <li key={word}>
              {say('bindingness.method.atLeast', { value: atLeast, word: say(`bindingness.method.word.${word}`) })}
            </li>
          ))}
        </ul>
        <p>{say('bindingness.method.percent', { minimum: METHOD.minimumForPercentage })}</p>
      </div>
    </Section>
  );
}
