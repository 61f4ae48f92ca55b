import type { Say } from '../../shared/say.ts';
import { factRows, statementFactsTable } from '../../shared/statement-facts.ts';
import type { StatementDetail } from '../../shared/statements.ts';
import { searchText } from '../address.ts';
import { useDownloads } from '../downloads.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { DescriptionList, type Description } from '../ui/DescriptionList.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatDate } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay, type Language } from '../ui/say.tsx';

/** What holds for both sides together: who is on both, what was left out, age, what lies behind it, second coding. */
function otherFacts({ statement, facts, organisations, unlinked }: StatementDetail, say: Say, language: Language): Description[] {
  const { oldest, newest, monthsOld, findings, supported, pieces, coded, aged } = facts;
  const names = facts.bothSides.map((id) => organisations.find((one) => one.id === id)?.name ?? id);
  const age =
    oldest === null || newest === null
      ? null
      : say('statements.fact.ageText', {
          oldest: formatDate(oldest, language),
          newest: formatDate(newest, language),
          months: monthsOld ?? 0,
        });
  return [
    {
      label: say('statements.fact.bothSides'),
      value: names.length === 0 ? say('statements.fact.none') : <Dutch>{names.join(', ')}</Dutch>,
    },
    ...(unlinked === null ? [] : [{ label: say('statements.fact.unlinked'), value: String(unlinked) }]),
    { label: say('statements.fact.age'), value: age ?? say('statements.fact.noAge') },
    ...(findings === 0
      ? []
      : [{ label: say('statements.fact.pieces'), value: say('statements.fact.piecesText', { supported, findings, pieces }) }]),
    ...(findings === 0 || aged.expired + aged.review === 0
      ? []
      : [
          {
            label: say('attachments.column'),
            value: (
              <TextLink href={`/bevindingen${searchText({ statement: statement.id, evidence: 'aged' })}`}>
                {say('statements.fact.agedText', { ...aged, findings })}
              </TextLink>
            ),
          },
        ]),
    ...(coded === null || findings === 0
      ? []
      : [
          {
            label: say('statements.fact.coder'),
            value: say('statements.fact.coderText', { coded: coded.findings, findings, otherwise: coded.otherwise }),
          },
        ]),
  ];
}

/** The facts the program lists, and that it lists no more than that. */
export function FactsSection({ data }: { data: StatementDetail }) {
  const say = useSay();
  const language = useLanguage();
  const files = useDownloads();
  return (
    <Section title={say('statements.section.facts')} intro={say('statements.section.factsIntro')}>
      <div className="columns statement-facts">
        <DataTable
          table={statementFactsTable}
          rows={factRows(data.facts)}
          rowKey={(row) => row.fact}
          downloads={files(statementFactsTable, { statement: data.statement.id })}
          captionHidden
        />
        <DescriptionList items={otherFacts(data, say, language)} />
      </div>
    </Section>
  );
}
