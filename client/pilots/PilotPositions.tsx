import { pilotPositionsTable } from '../../shared/pilot-tables.ts';
import type { PilotPage } from '../../shared/pilots.ts';
import { useDownloads } from '../downloads.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

/** What the pilot's organisation answered to the questions, in short; everything about it stands on the organisation's page. */
export function PilotPositions({ data: { pilot, positions } }: { data: PilotPage }) {
  const say = useSay();
  const files = useDownloads();
  return (
    <Section title={say('pilots.positions')}>
      {positions.length === 0 ? (
        <p className="no-value">{say('pilots.noPositions')}</p>
      ) : (
        <DataTable
          table={pilotPositionsTable}
          rows={positions}
          rowKey={(row) => row.id}
          captionHidden
          downloads={files(pilotPositionsTable, { pilot: pilot.id })}
        />
      )}
      <p>
        <TextLink href={`/organisaties/${pilot.organisationId}`}>
          <Dutch>{say('pilots.toOrganisation', { name: pilot.organisation })}</Dutch>
        </TextLink>
      </p>
    </Section>
  );
}
