import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { retentionMonths, type Retention } from '../../shared/erasing.ts';
import { useTRPC } from '../api.ts';
import { useRefusal } from '../session.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { formatDate } from '../ui/format.ts';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { useEnd } from './FormDialog.tsx';

type Months = (typeof retentionMonths)[number];

/** What is no longer needed after some months: first as a list, and gone only when the administrator says so. */
export function RetentionSection({ saved }: { saved(): void }) {
  const say = useSay();
  const [months, setMonths] = useState<Months>(12);
  const query = useQuery(useTRPC().people.retention.queryOptions({ months }));
  return (
    <Section title={say('people.retention.title')} intro={<p>{say('people.retention.intro')}</p>}>
      <Select
        label={say('people.retention.months')}
        value={String(months)}
        options={retentionMonths.map((count) => ({
          value: String(count),
          label: say('people.retention.monthsOption', { count }),
        }))}
        onChange={(value) => setMonths(retentionMonths.find((count) => String(count) === value) ?? 12)}
      />
      <QueryBoundary query={query}>{(found) => <Found found={found} months={months} saved={saved} />}</QueryBoundary>
    </Section>
  );
}

function Found({ found, months, saved }: { found: Retention; months: Months; saved(): void }) {
  const say = useSay();
  const language = useLanguage();
  const refusal = useRefusal(say)('person.manage');
  const [asking, setAsking] = useState(false);
  const { sessions, invitations, persons } = found;
  if (sessions + invitations + persons.length === 0) return <p>{say('people.retention.nothing')}</p>;
  return (
    <>
      <ul>
        <li>{say('people.retention.sessions', { count: sessions })}</li>
        <li>{say('people.retention.invitations', { count: invitations })}</li>
      </ul>
      <p>{say(persons.length === 0 ? 'people.retention.nobody' : 'people.retention.persons')}</p>
      {persons.length > 0 && (
        <ul>
          {persons.map(({ id, name, email, since }) => (
            <li key={id}>
              {say('people.retention.person', { name: name ?? email ?? id, date: formatDate(since.slice(0, 10), language) })}
            </li>
          ))}
        </ul>
      )}
      <Button danger disabledReason={refusal} onClick={() => setAsking(true)}>
        {say('people.retention.apply')}
      </Button>
      {asking && (
        <Confirm asked={{ months, persons: persons.map(({ id }) => id) }} close={() => setAsking(false)} saved={saved} />
      )}
    </>
  );
}

interface ConfirmProps {
  asked: { months: Months; persons: string[] };
  close(): void;
  saved(): void;
}

function Confirm({ asked, ...end }: ConfirmProps) {
  const say = useSay();
  const applying = useMutation(useTRPC().people.applyRetention.mutationOptions({ onSuccess: useEnd(end) }));
  return (
    <Dialog
      open
      title={say('people.retention.confirmTitle')}
      onClose={end.close}
      actions={
        <Button appearance="primary" danger busy={applying.isPending} onClick={() => applying.mutate(asked)}>
          {say('people.retention.apply')}
        </Button>
      }
    >
      {applying.error !== null && (
        <Notice tone="error" live>
          {applying.error.message}
        </Notice>
      )}
      <p>{say('people.retention.confirm')}</p>
    </Dialog>
  );
}
