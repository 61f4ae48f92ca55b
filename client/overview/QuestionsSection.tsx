import type { StrictnessResult } from '../../shared/bindingness.ts';
import type { NamedEverywhere } from '../../shared/every-layer.ts';
import { acceptableSentences, medianSentence, noSample, supportSentences } from '../../shared/evidence/sentences.ts';
import type { OverviewPage as Answer } from '../../shared/overview.ts';
import type { Sentence } from '../../shared/say.ts';
import { searchText } from '../address.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { namesFor } from './names.ts';

/** The two questions that must be decided, each in a block: what can be said now, and where it stands in full. */
export function QuestionsSection({ data }: { data: Answer }) {
  const say = useSay();
  const { round } = data;
  return (
    <Section
      title={say('overview.questions.title')}
      intro={round === null ? say('overview.questions.noRound') : say('overview.questions.round', { round: round.name })}
    >
      <div className="columns">
        <Bindingness data={data} />
        <Audience data={data} />
      </div>
      <p className="figure__notes">{say(noSample.key)}</p>
    </Section>
  );
}

function Sentences({ sentences }: { sentences: readonly Sentence[] }) {
  const say = useSay();
  return (
    <>
      {sentences.map(({ key, args }) => (
        <p key={say(key, args)}>{say(key, args)}</p>
      ))}
    </>
  );
}

function Bindingness({ data }: { data: Answer }) {
  const say = useSay();
  const { round, strictness, support } = data;
  const address = `/verplichting${searchText({ round: round?.id })}`;
  return (
    <div className="overview-block">
      <Section level={3} title={say('overview.questions.bindingness')}>
        {strictness.length === 0 && <p>{say('evidence.empty.positions')}</p>}
        {strictness.length > 0 && (
          <ul className="overview-layers">
            {strictness.map((result) => (
              <LayerLines key={result.outcome.layer} result={result} data={data} />
            ))}
          </ul>
        )}
        {strictness.length > 0 && <Sentences sentences={supportSentences(support.outcome, namesFor(data, say))} />}
        <p>
          <TextLink href={address}>{say('overview.questions.bindingnessLink')}</TextLink>
        </p>
      </Section>
    </div>
  );
}

/** One layer spoken about: first what can be lived with, then the middle. Layers are never added up. */
function LayerLines({ result: { outcome }, data }: { result: StrictnessResult; data: Answer }) {
  const say = useSay();
  const names = namesFor(data, say);
  const middle = outcome.n === 0 ? [] : [medianSentence(outcome, names.layer(outcome.layer), names)];
  return (
    <li>
      <Sentences sentences={[...acceptableSentences(outcome, names), ...middle]} />
    </li>
  );
}

function Audience({ data }: { data: Answer }) {
  const say = useSay();
  const { audience, round } = data;
  const spoken = audience.outcome.some((block) => block.spoken > 0);
  const address = `/doelgroep${searchText({ round: round?.id })}`;
  return (
    <div className="overview-block">
      <Section level={3} title={say('overview.questions.audience')}>
        {!spoken && <p>{say('evidence.empty.audience')}</p>}
        {spoken && audience.outcome.map((block) => <Meaning key={block.meaning} block={block} data={data} />)}
        <p>
          <TextLink href={address}>{say('overview.questions.audienceLink')}</TextLink>
        </p>
      </Section>
    </div>
  );
}

function Meaning({ block, data }: { block: NamedEverywhere; data: Answer }) {
  const say = useSay();
  const names = namesFor(data, say);
  const { meaning, options } = block;
  return (
    <Section level={4} title={say(`overview.questions.${meaning}`)}>
      <p>{say(options.length === 0 ? 'overview.questions.noneEveryLayer' : 'overview.questions.everyLayer')}</p>
      {options.length > 0 && (
        <ul className="overview-list">
          {options.map(({ option, layers }) => (
            <li key={option}>
              {say('overview.questions.named', {
                option: names.option(option),
                counts: layers
                  .map(({ layer, named, answered }) =>
                    say('overview.questions.namedInLayer', { layer: names.layer(layer), count: named, total: answered }),
                  )
                  .join(', '),
              })}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
