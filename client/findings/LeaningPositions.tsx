import type { LeaningPosition } from '../../shared/finding-detail.ts';
import type { Say } from '../../shared/say.ts';
import { optionName } from '../../shared/scales.ts';
import { Badge } from '../ui/Badge.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

function answerOf(position: LeaningPosition, say: Say): string {
  const question = say(`findings.question.${position.question}`);
  const answer =
    position.answers.map((one) => optionName(one, say)).join(', ') ||
    say(`evidence.noAnswer.${position.noAnswer ?? 'not-filled'}`);
  const about =
    position.layer === null
      ? ''
      : ` (${say('findings.detail.about_layer', { layer: say(`common.layers.${position.layer}`).toLowerCase() })})`;
  return say('findings.detail.position', { question, answer }) + about;
}

/** The positions that lean on a finding: changing it touches what an organisation signed. */
export function LeaningPositions({ positions }: { positions: readonly LeaningPosition[] }) {
  const say = useSay();
  return (
    <Section title={say('findings.detail.positions')}>
      {positions.length === 0 ? (
        <p className="no-value">{say('findings.detail.noPositions')}</p>
      ) : (
        <ul>
          {positions.map((position) => (
            <li key={position.id}>
              <TextLink href={`/organisaties/${position.organisationId}`}>
                <Dutch>{position.organisation}</Dutch>
              </TextLink>
              {', '}
              {answerOf(position, say)}, {position.round} <Badge>{say(`common.status.${position.status}`)}</Badge>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
