import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { printedName } from '../../shared/findings.ts';
import type { ExaminationState } from '../../shared/nouns.ts';
import type { PilotPage, PilotValue } from '../../shared/pilots.ts';
import { useTRPC } from '../api.ts';
import { FormTop, useSaving, type Opened } from '../conflict.tsx';
import { Actions, Button } from '../ui/Button.tsx';
import { useSay } from '../ui/say.tsx';
import { DateField } from '../ui/TextField.tsx';
import { ExaminationTable, type States } from './ExaminationTable.tsx';

const statesOf = (values: readonly PilotValue[]): States =>
  Object.fromEntries(values.map((value) => [value.id, value.examination ?? 'not-examined']));

/** Saves what was changed since the form was opened, each value on the version that was shown. */
function useExaminations({ data, close }: { data: PilotPage; close(): void }, date: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const mutation = useMutation(trpc.examinations.save.mutationOptions());
  const [shown, setShown] = useState(data.values);
  const [opened] = useState<Opened<States>>({ values: statesOf(data.values), revision: data.pilot.revision });
  return useSaving<States>({
    opened,
    save: async (states) => {
      const changed = shown.filter((value) => states[value.id] !== (value.examination ?? 'not-examined'));
      const wanted = changed.map((value) => ({
        value: value.id,
        state: states[value.id] ?? 'not-examined',
        base: value.revision ?? undefined,
      }));
      if (wanted.length > 0)
        await mutation.mutateAsync({ pilot: data.pilot.id, states: wanted, date: date === '' ? undefined : date });
      close();
      await client.invalidateQueries();
    },
    newest: async () => {
      const { values, pilot } = await client.fetchQuery({
        ...trpc.pilots.page.queryOptions({ id: data.pilot.id }),
        staleTime: 0,
      });
      setShown(values);
      return { values: statesOf(values), revision: pilot.revision };
    },
  });
}

/** What was examined, for all values at once: one row a value, one column a state. A value with a finding is examined already. */
export function ExaminationForm(props: { data: PilotPage; close(): void }) {
  const { data, close } = props;
  const say = useSay();
  const [states, setStates] = useState(() => statesOf(data.values));
  const [date, setDate] = useState('');
  const saving = useExaminations(props, date);
  const nameOf = (id: string): string => {
    const value = data.values.find((one) => one.id === id);
    return value === undefined ? id : printedName(value.name, value.nameStatus, say);
  };
  return (
    <form className="examined" onSubmit={(event) => event.preventDefault()}>
      <FormTop<States>
        saving={saving}
        errors={[]}
        label={nameOf}
        shown={(_, state) => say(`pilots.examined.${state as ExaminationState}`)}
        values={states}
        show={setStates}
      />
      <p className="section__intro">{say('pilots.examined.intro')}</p>
      <DateField label={say('pilots.examined.date')} value={date} onChange={setDate} required={false} />
      <ExaminationTable
        values={data.values}
        states={states}
        choose={(value, state) => setStates({ ...states, [value]: state })}
      />
      <Actions>
        <Button appearance="primary" busy={saving.busy} onClick={() => void saving.submit(states)}>
          {say('common.action.save')}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {say('common.action.cancel')}
        </Button>
      </Actions>
    </form>
  );
}
