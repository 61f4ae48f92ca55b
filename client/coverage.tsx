import type { EvidencePage } from '../shared/bindingness.ts';
import { coverageRows, coverageTable } from '../shared/coverage-table.ts';
import { layerOfType } from '../shared/evidence/answers.ts';
import { Account } from './account.tsx';
import { downloadsOf } from './evidence.tsx';
import { participationAddress } from './participation-address.ts';
import { DataTable } from './ui/DataTable.tsx';
import { Figure } from './ui/Figure.tsx';
import { formatDate } from './ui/format.ts';
import { TextLink } from './ui/Navigation.tsx';
import { useLanguage, useSay } from './ui/say.tsx';

/** Which types of organisation take part, of how many in the register; the G4 and the G40 apart from the other gemeenten. */
export function CoverageFigure({ data }: { data: Pick<EvidencePage, 'coverage' | 'organisations'> }) {
  const say = useSay();
  const language = useLanguage();
  const { coverage } = data;
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
          table={coverageTable}
          rows={coverageRows(data)}
          rowKey={(row) => row.type}
          downloads={downloadsOf(coverageTable.id, coverage)}
          captionHidden
          render={{
            type: (row) => (
              <TextLink href={participationAddress({ layer: layerOfType(row.type), type: row.type })}>
                {say(`evidence.type.${row.type}`)}
              </TextLink>
            ),
          }}
        />
      </Figure>
    </div>
  );
}
