import type { CoverageResult } from '../shared/bindingness.ts';
import type { Coverage } from '../shared/evidence/coverage.ts';
import { organisationList, type Names } from '../shared/evidence/names.ts';
import { layerOfType } from '../shared/evidence/answers.ts';
import type { Table } from '../shared/table.ts';
import { Account } from './account.tsx';
import { DataTable } from './ui/DataTable.tsx';
import { Figure } from './ui/Figure.tsx';
import { formatDate } from './ui/format.ts';
import { TextLink } from './ui/Navigation.tsx';
import { useLanguage, useSay } from './ui/say.tsx';

function coverageTable(names: Names): Table<Coverage> {
  return {
    id: 'coverage',
    title: 'bindingness.coverage.numbers',
    columns: [
      { id: 'type', label: 'bindingness.column.type', value: (row, say) => say(`evidence.type.${row.type}`) },
      { id: 'inPilot', label: 'bindingness.column.inPilot', value: (row) => row.inPilot.length, kind: 'number' },
      { id: 'inRegister', label: 'bindingness.column.inRegister', value: (row) => row.inRegister, kind: 'number' },
      { id: 'organisations', label: 'bindingness.column.organisations', value: (row) => organisationList(row.inPilot, names) },
    ],
  };
}

/** Which types of organisation take part, of how many in the register; the G4 and the G40 apart from the other gemeenten. */
export function CoverageFigure({ coverage, names }: { coverage: CoverageResult; names: Names }) {
  const say = useSay();
  const language = useLanguage();
  const count = coverage.outcome.reduce((sum, { inPilot }) => sum + inPilot.length, 0);
  return (
    <div className="section">
      <Figure
        level={2}
        anchor="dekking"
        image={false}
        title={say('bindingness.coverage.title')}
        sentence={say('bindingness.coverage.sentence', { count, date: formatDate(coverage.today, language) })}
        notes={<p>{say('evidence.noSample')}</p>}
        numbers={<Account result={coverage} />}
      >
        <DataTable
          table={coverageTable(names)}
          rows={coverage.outcome}
          rowKey={(row) => row.type}
          captionHidden
          render={{
            type: (row) => (
              <TextLink href={`/deelname?layer=${layerOfType(row.type)}`}>{say(`evidence.type.${row.type}`)}</TextLink>
            ),
          }}
        />
      </Figure>
    </div>
  );
}
