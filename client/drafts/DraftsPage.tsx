import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { draftsFilterSchema, type DraftRow, type DraftsPage as Answer } from '../../shared/drafts.ts';
import { printedName } from '../../shared/findings.ts';
import type { CodeValue } from '../../shared/values.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { EditionChoice } from '../edition-choice.tsx';
import { useRefusal } from '../session.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState, LiveRegion } from '../ui/Notice.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { DraftDialog } from './DraftDialog.tsx';
import { DraftTable } from './DraftTable.tsx';
import { ProposalsSection } from './ProposalsSection.tsx';
import './drafts.css';

/** What is being written: a line that is there, or a new one about a value; about none where one is added. */
export type Writing = { draft: DraftRow } | { about: CodeValue | null };

/** The text of the code: what organisations propose, side by side, and the lines of a next edition drafted from it. */
export function DraftsPage() {
  const say = useSay();
  const { filter } = useAddress(draftsFilterSchema);
  const query = useQuery({ ...useTRPC().drafts.page.queryOptions(filter), placeholderData: keepPreviousData });
  return (
    <Page title={say('drafts.title')} intro={say('drafts.intro')}>
      <QueryBoundary query={query}>{(data) => <Text data={data} />}</QueryBoundary>
    </Page>
  );
}

function Text({ data }: { data: Answer }) {
  const say = useSay();
  const { filter, change } = useAddress(draftsFilterSchema);
  const refused = useRefusal(say)('edition.manage');
  const [writing, setWriting] = useState<Writing | null>(null);
  const [message, setMessage] = useState('');
  const options = data.values.map(({ id, name, nameStatus, principle }) => ({
    ...{ value: id, label: printedName(name, nameStatus, say), group: principle },
  }));
  const { edition } = data;
  if (edition === null) return <EmptyState title={say('values.choice.gone')}>{say('values.choice.goneHelp')}</EmptyState>;
  return (
    <>
      <EditionChoice editions={data.editions} shown={edition.id} change={(patch) => change({ ...patch, value: undefined })} />
      <div className="drafts-filter">
        <Select
          label={say('drafts.filter')}
          value={filter.value ?? ''}
          options={options}
          placeholder={say('common.filter.all')}
          onChange={(value) => change({ value })}
        />
      </div>
      <LiveRegion>{message}</LiveRegion>
      <ProposalsSection data={data} refused={refused} write={(about) => setWriting({ about })} />
      <Section
        title={say('drafts.table')}
        tools={
          <Button disabledReason={refused} onClick={() => setWriting({ about: null })}>
            {say('drafts.add')}
          </Button>
        }
      >
        <DraftTable rows={data.drafts} refused={refused} edit={(draft) => setWriting({ draft })} />
      </Section>
      {writing !== null && (
        <DraftDialog
          data={data}
          edition={edition.id}
          writing={writing}
          close={() => setWriting(null)}
          saved={() => setMessage(say('drafts.saved'))}
        />
      )}
    </>
  );
}
