import type { BasisFacts, SideFacts } from '../../shared/evidence/basis.ts';
import type { Say } from '../../shared/say.ts';
import type { StatementDetail } from '../../shared/statements.ts';
import type { Table } from '../../shared/table.ts';
import { searchText } from '../address.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { DescriptionList, type Description } from '../ui/DescriptionList.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatDate } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay, type Language } from '../ui/say.tsx';

const counted = ['findings', 'positions', 'organisations', 'types', 'umbrellas'] as const;
interface FactRow {
  fact: (typeof counted)[number];
  for: string;
  against: string;
}

function factText(side: SideFacts, fact: FactRow['fact'], say: Say): string {
  if (fact === 'types') return side.types.map((type) => say(`evidence.type.${type}`)).join(', ') || say('statements.fact.none');
  return String(fact === 'organisations' ? side.organisations.length : side[fact]);
}

function factRows(facts: BasisFacts, say: Say): FactRow[] {
  return counted
    .filter((fact) => fact !== 'umbrellas' || facts.for.umbrellas + facts.against.umbrellas > 0)
    .map((fact) => ({ fact, for: factText(facts.for, fact, say), against: factText(facts.against, fact, say) }));
}

const factsTable: Table<FactRow> = {
  id: 'statement-facts',
  title: 'statements.section.facts',
  columns: [
    { id: 'fact', label: 'statements.fact.label', value: (row, say) => say(`statements.fact.${row.fact}`) },
    { id: 'for', label: 'statements.column.for', value: (row) => row.for },
    { id: 'against', label: 'statements.column.against', value: (row) => row.against },
  ],
};

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
  return (
    <Section title={say('statements.section.facts')} intro={say('statements.section.factsIntro')}>
      <div className="columns statement-facts">
        <DataTable table={factsTable} rows={factRows(data.facts, say)} rowKey={(row) => row.fact} captionHidden />
        <DescriptionList items={otherFacts(data, say, language)} />
      </div>
    </Section>
  );
}
