import { METHOD, versionNumber, type MethodVersion } from '../../shared/evidence/method.ts';
import { scaleName } from '../../shared/scales.ts';
import { MethodWords } from '../method-words.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

/** The words of the method version that was fixed for this round, and the minimums, printed with the result. */
export function Method({ scales, method }: { scales: readonly string[]; method: MethodVersion }) {
  const say = useSay();
  return (
    <Section title={say('bindingness.method.title')} id="methode">
      <div className="prose">
        <p>
          {say('bindingness.method.version', {
            version: versionNumber(method.version),
            scales: scales.map((scale) => scaleName(scale, say)).join(', '),
          })}
        </p>
        <p>{say('bindingness.method.noMean')}</p>
        <p>{say('bindingness.method.words', { minimum: METHOD.minimumForIndex })}</p>
        <MethodWords method={method} />
        <p>
          <TextLink href="/beheer/methode">{say('methods.all')}</TextLink>
        </p>
      </div>
    </Section>
  );
}
