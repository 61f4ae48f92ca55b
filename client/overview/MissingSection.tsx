import type { ReactNode } from 'react';
import { printedName } from '../../shared/findings.ts';
import type { MissingPositions } from '../../shared/missing.ts';
import type { QuestionId } from '../../shared/nouns.ts';
import type { OverviewPage as Answer } from '../../shared/overview.ts';
import { missingTable, silentText } from '../../shared/overview-tables.ts';
import { useDownloads } from '../downloads.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { formatDate } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { namesFor } from './names.ts';

/** Up to so many are named; more are a number that opens their names. */
const NAMED = 3;

/** What is not there yet before the next meeting: positions that were asked, and values with nothing or little under them. */
export function MissingSection({ data }: { data: Answer }) {
  const say = useSay();
  const language = useLanguage();
  const { round, neverExamined, oneType } = data.missing;
  const meeting = round?.body && round.meetingDate ? { body: round.body, date: formatDate(round.meetingDate, language) } : null;
  const title = meeting === null ? say('overview.missing.title') : say('overview.missing.titleMeeting', meeting);
  return (
    <Section title={title}>
      <RoundLine data={data} known={meeting !== null} />
      {round !== null && <Positions data={data} />}
      <div className="columns">
        <ValueList
          ids={neverExamined}
          data={data}
          title={say('overview.missing.neverExamined', { count: neverExamined.length })}
        />
        {data.totals.findings > 0 && (
          <ValueList ids={oneType} data={data} title={say('overview.missing.oneType', { count: oneType.length })} />
        )}
      </div>
    </Section>
  );
}

function RoundLine({ data, known }: { data: Answer; known: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const { round } = data.missing;
  const toRounds = <TextLink href="/beheer">{say('overview.missing.toRounds')}</TextLink>;
  if (round === null) {
    return (
      <p>
        {say('overview.missing.noRound')} {toRounds}
      </p>
    );
  }
  const until = round.closeDate === null ? 'none' : formatDate(round.closeDate, language);
  return (
    <p>
      {say('overview.missing.round', { round: round.name, until })} {!known && say('overview.missing.noMeeting')} {toRounds}
    </p>
  );
}

function Positions({ data }: { data: Answer }) {
  const say = useSay();
  const files = useDownloads();
  const { positions } = data.missing;
  if (positions.length === 0) return <p>{say('overview.missing.nobody')}</p>;
  const questions = positions[0]?.questions.map(({ question }) => question) ?? [];
  const render = Object.fromEntries(
    questions.map((question) => [question, (row: MissingPositions) => <Silent row={row} question={question} data={data} />]),
  );
  return (
    <DataTable
      table={missingTable}
      rows={positions}
      rowKey={(row) => row.layer}
      render={render}
      downloads={files(missingTable, {})}
    />
  );
}

/** Who has not answered: how many of how many, and who where they are few. */
function Silent({ row, question, data }: { row: MissingPositions; question: QuestionId; data: Answer }): ReactNode {
  const say = useSay();
  const ids = row.questions.find((one) => one.question === question)?.organisationIds ?? [];
  const count = silentText(row, question, say);
  if (ids.length === 0) return count;
  const names = namesFor(data, say);
  const list = (
    <ul className="overview-names">
      {ids.map((id) => (
        <li key={id}>
          <TextLink href={`/organisaties/${id}`}>{names.organisation(id)}</TextLink>
        </li>
      ))}
    </ul>
  );
  if (ids.length > NAMED)
    return (
      <details className="overview-silent">
        <summary>{count}</summary>
        {list}
      </details>
    );
  return (
    <>
      {count}
      {list}
    </>
  );
}

function ValueList({ ids, data, title }: { ids: readonly string[]; data: Answer; title: string }) {
  const say = useSay();
  if (ids.length === 0) return <p>{title}</p>;
  const values = data.values.filter(({ id }) => ids.includes(id));
  return (
    <details className="overview-values">
      <summary>{title}</summary>
      <ul className="overview-list" lang="nl">
        {values.map((value) => (
          <li key={value.id}>
            <TextLink href={`/waarden/${value.id}`}>{printedName(value.name, value.nameStatus, say)}</TextLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
