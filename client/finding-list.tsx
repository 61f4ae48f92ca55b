import type { ReactNode } from 'react';
import { effectName, printedName, subjectName, type FindingRow } from '../shared/findings.ts';
import { findingsList } from '../shared/findings-table.ts';
import type { Say } from '../shared/say.ts';
import { Badge } from './ui/Badge.tsx';
import { DataTable } from './ui/DataTable.tsx';
import { Dutch } from './ui/Dutch.tsx';
import { TextLink } from './ui/Navigation.tsx';
import { useSay } from './ui/say.tsx';
import type { DownloadLinks } from './ui/TableDownloads.tsx';
import './finding-list.css';

interface FindingListProps {
  rows: readonly FindingRow[];
  caption?: ReactNode;
  captionHidden?: boolean;
  downloads: DownloadLinks | null;
  /** Columns the page says already: 'subject' on the page of a value, 'organisation' on that of a pilot. */
  without?: readonly string[];
}

/** Findings as a list: the text first, with what was proposed under it; a card each on a phone. Used by several pages. */
export function FindingList({ rows, without = [], ...rest }: FindingListProps) {
  const table = { ...findingsList, columns: findingsList.columns.filter((column) => !without.includes(column.id)) };
  return (
    <div className="finding-list">
      <DataTable
        table={table}
        rows={rows}
        rowKey={(row) => row.id}
        render={{
          text: (row) => <FindingText row={row} />,
          subject: (row) => <SubjectLink row={row} />,
          organisation: (row) => <OrganisationAndPilot row={row} />,
        }}
        {...rest}
      />
    </div>
  );
}

/** What a finding says beside its text and its judgement, in a few words each. */
function besides(row: FindingRow, say: Say): string[] {
  const effect = effectName(row.effect, say);
  return [
    row.otherValue === null
      ? null
      : say('findings.dilemmaWith', { value: printedName(row.otherValue, row.otherNameStatus, say) }),
    row.framework === null ? null : say('findings.overlapWith', { framework: row.framework }),
    row.mergeWith === null ? null : say('findings.mergeWith', { value: printedName(row.mergeWith, row.mergeNameStatus, say) }),
    effect === null ? null : say('findings.ledTo', { effect }),
    row.evidence === 0 ? null : say('findings.evidenceCount', { count: row.evidence }),
    row.aged === null ? null : say(`attachments.filter.${row.aged}`),
  ].filter((text) => text !== null);
}

function FindingText({ row }: { row: FindingRow }) {
  const say = useSay();
  const more = besides(row, say);
  return (
    <>
      <a className="finding-list__text" href={`/bevindingen/${row.id}`}>
        <Dutch>{row.text}</Dutch>
      </a>
      {row.state === 'draft' && (
        <Badge tone="warning" title={say('findings.way.state.draft')}>
          {say('findings.state.draft')}
        </Badge>
      )}
      {row.textProposal !== null && (
        <span className="finding-list__proposal">
          <span className="finding-list__label">{say('findings.proposal')}</span> <Dutch>{row.textProposal}</Dutch>
        </span>
      )}
      {more.length > 0 && <span className="finding-list__more">{more.join(' · ')}</span>}
    </>
  );
}

/** What a finding is about, as a link where there is a page for it. */
export function SubjectLink({ row }: { row: Pick<FindingRow, 'level' | 'subject' | 'subjectId' | 'nameStatus'> }) {
  const say = useSay();
  const name = <Dutch>{subjectName(row, say)}</Dutch>;
  if (row.subjectId === null) return say('findings.wholeCode');
  if (row.level === 'waarde') return <TextLink href={`/waarden/${row.subjectId}`}>{name}</TextLink>;
  const filter = row.level === 'principe' ? 'principle' : 'foundation';
  return (
    <>
      <span className="finding-list__label">{say(`findings.level.${row.level}`)}</span>{' '}
      <TextLink href={`/bevindingen?${filter}=${row.subjectId}`}>{name}</TextLink>
    </>
  );
}

function OrganisationAndPilot({ row }: { row: FindingRow }) {
  return (
    <>
      <TextLink href={`/organisaties/${row.organisationId}`}>
        <Dutch>{row.organisation}</Dutch>
      </TextLink>
      <a className="finding-list__pilot" href={`/pilots/${row.pilotId}`}>
        <Dutch>{row.pilot}</Dutch>
      </a>
    </>
  );
}
