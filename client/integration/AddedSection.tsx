import { integrationFilterSchema, type IntegrationPage } from '../../shared/integration.ts';
import { addedRows, addedTable, type AddedRow } from '../../shared/integration-added.ts';
import { noSample } from '../../shared/evidence/sentences.ts';
import { searchText, useAddress } from '../address.ts';
import { useDownloads } from '../downloads.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { useFiltered } from './filtered.ts';

/** What organisations say the code adds to each framework, per layer of who answers. */
export function AddedSection({ data }: { data: IntegrationPage }) {
  const say = useSay();
  const files = useDownloads();
  const { status, until, framework, layer } = useAddress(integrationFilterSchema).filter;
  const filtered = useFiltered();
  const rows = addedRows(data);
  const behind = ({ outcome: { frameworkId, layer, n } }: AddedRow) => (
    <TextLink
      href={`/standpunten${searchText({ question: 'addedValue', framework: frameworkId, by: layer, round: data.round?.id })}`}
    >
      {n}
    </TextLink>
  );
  return (
    <Section id="meerwaarde" title={say('integration.added.title')} intro={say('integration.added.intro')}>
      {rows.length === 0 ? (
        <p>{say(filtered ? 'integration.added.noneFiltered' : 'integration.added.none')}</p>
      ) : (
        <>
          <DataTable
            table={addedTable}
            rows={rows}
            rowKey={(row) => row.id}
            downloads={files(addedTable, { round: data.round?.id, status, until, framework, layer })}
            render={{ n: behind }}
            captionHidden
          />
          <p>{say(noSample.key)}</p>
        </>
      )}
    </Section>
  );
}
