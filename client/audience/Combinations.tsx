import { combinationRows, combinationsTable } from '../../shared/audience-combinations.ts';
import { downloadsOf } from '../evidence.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import type { MeaningProps } from './MeaningSection.tsx';

// the heading says the meaning already
const table = { ...combinationsTable, columns: combinationsTable.columns.filter(({ id }) => id !== 'meaning') };

/** Which options are named together, by whom; every combination that occurs. */
export function Combinations({ result, data }: MeaningProps) {
  const say = useSay();
  const rows = combinationRows(data, result.outcome.meaning);
  return (
    <Section level={3} title={say('audience.combinations.title')} intro={say('audience.combinations.intro')}>
      {rows.length === 0 ? (
        <p>{say('audience.matrix.nobody')}</p>
      ) : (
        <DataTable
          table={table}
          rows={rows}
          rowKey={(row) => row.id}
          downloads={downloadsOf(combinationsTable.id, result)}
          captionHidden
        />
      )}
    </Section>
  );
}
