import type { ValueCoverage, ValuePage } from '../../shared/values.ts';
import { valueCoverageTable } from '../../shared/value-tables.ts';
import { searchText } from '../address.ts';
import { useDownloads } from '../downloads.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

/** Which types of organisation have spoken about a value and which have not, beside those with a pilot and the register. */
export function CoverageSection({ data: { value, coverage, organisations } }: { data: ValuePage }) {
  const say = useSay();
  const files = useDownloads();
  const silent = coverage
    .filter((row) => row.spoken.length === 0 && row.type !== 'other')
    .map((row) => say(`evidence.type.${row.type}`));
  const types = coverage.filter((row) => row.spoken.length > 0).length;
  const spoken = (row: ValueCoverage) =>
    row.spoken.length === 0 ? (
      '0'
    ) : (
      <TextLink href={`/bevindingen${searchText({ value: value.id, organisation: row.spoken })}`}>{row.spoken.length}</TextLink>
    );
  return (
    <Section title={say('values.coverage')} intro={say('values.coverageSentence', { spoken: organisations.length, types })}>
      <DataTable
        table={valueCoverageTable}
        rows={coverage}
        rowKey={(row) => row.type}
        captionHidden
        render={{ spoken }}
        downloads={files(valueCoverageTable, { value: value.id })}
      />
      {silent.length > 0 && <p>{say('values.silent', { types: silent.join(', ') })}</p>}
    </Section>
  );
}
