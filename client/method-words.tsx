import { METHOD, type MethodVersion } from '../shared/evidence/method.ts';
import { useSay } from './ui/say.tsx';

/** From which agreement on a method version says which word, and from how many organisations it says a share. */
export function MethodWords({ method }: { method: MethodVersion }) {
  const say = useSay();
  return (
    <>
      <ul aria-label={say('bindingness.method.list')}>
        {method.agreementWords.map(({ atLeast, word }) => (
          <li key={word}>
            {say('bindingness.method.atLeast', { value: atLeast, word: say(`bindingness.method.word.${word}`) })}
          </li>
        ))}
      </ul>
      <p>{say('bindingness.method.percent', { minimum: METHOD.minimumForPercentage })}</p>
    </>
  );
}
