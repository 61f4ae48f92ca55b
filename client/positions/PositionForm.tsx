import { useForm, useStore } from '@tanstack/react-form';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Position } from '../../shared/nouns.ts';
import {
  draftFormSchema,
  signedFormSchema,
  type FilledPositionForm,
  type PositionForm as Values,
  type PositionFormPage,
  type PositionHolder,
  untilDay,
} from '../../shared/position-form.ts';
import { closedFor, type RoundRow } from '../../shared/rounds.ts';
import { useTRPC } from '../api.ts';
import { FormTop, useSaving, type Opened } from '../conflict.tsx';
import { useRefusal } from '../session.ts';
import { Actions, Button } from '../ui/Button.tsx';
import { forgetProblems, problemsOf, type FormOfFields } from '../ui/form-field.ts';
import { useNavigateTo } from '../ui/links.tsx';
import { formatDate } from '../ui/format.ts';
import { Dutch } from '../ui/Dutch.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { withdrawnHref } from '../../shared/history.ts';
import { WithdrawButton } from '../withdraw.tsx';
import { DatasetQuestion, useDataset } from './DatasetQuestion.tsx';
import { fieldLabel, shownValue, wholePosition } from './position-labels.ts';
import { GoOn, leftAfter } from './next-position.tsx';
import { PositionFields } from './PositionFields.tsx';
import { useSavePosition } from './use-save-position.ts';

export interface PositionFormProps {
  data: PositionFormPage;
  holder: PositionHolder;
  /** the rounds in which a position can be given now */
  open: readonly RoundRow[];
  opened: Opened<Values>;
  /** whether one goes on to the next once it is saved, and how */
  goesOn: boolean;
  goOn(saved: Values): void;
}

interface Wanted {
  state: Position['state'];
}

/** What the form of a position is about: TanStack's form over our schema; a draft keeps fewer rules than a signed position. */
export function usePositionForm(
  opened: Values,
  { today, submit }: { today: string; submit(values: Values, fields: FormOfFields, wanted: Wanted): Promise<void> },
) {
  const wanted: Wanted = { state: 'signed' };
  const state = useRef<Position['state']>('signed');
  const form = useForm({
    defaultValues: opened,
    canSubmitWhenInvalid: true,
    validators: {
      onSubmit: ({ formApi }) =>
        formApi.parseValuesWithSchema(untilDay(state.current === 'draft' ? draftFormSchema : signedFormSchema, today)),
    },
    onSubmitMeta: wanted,
    onSubmit: ({ value, formApi, meta }) => submit(value, formApi, meta),
  });
  const send = (next: Position['state']): void => {
    state.current = next;
    forgetProblems(form);
    void form.handleSubmit({ state: next });
  };
  return { form, send };
}
export type PositionFormApi = ReturnType<typeof usePositionForm>['form'];

/** The form of a position. What was typed stays, whatever the server answers. */
export function PositionForm(props: PositionFormProps) {
  const say = useSay();
  const { data, holder, opened } = props;
  const [on, setOn] = useState(props.goesOn);
  const wanted = useRef<Position['state']>('signed');
  const { save, newest } = useSavePosition(data);
  const dataset = useDataset(data, holder);
  const saving = useSaving<Values>({
    ...{ opened, newest },
    save: async (values, base) => {
      const stay = on && data.record === null && leftAfter(values, data, say).length > 0;
      const kind = dataset.value === '' ? undefined : dataset.value;
      await save({ form: values as FilledPositionForm, base, state: wanted.current, dataset: kind }, stay);
      if (stay) props.goOn(values);
    },
  });
  const { form, send } = usePositionForm(opened.values, {
    today: data.today,
    submit: async (values, fields, { state }) => {
      wanted.current = state;
      if (dataset.complete()) await saving.submit(values, fields);
    },
  });
  const errors = useStore(form.store, (current) => problemsOf(current.fieldMeta, say));
  const question = useStore(form.store, (current) => current.values.question);
  return (
    <form className="form-page position-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <FormTop
        saving={saving}
        errors={errors}
        label={(field) => fieldLabel(field, say)}
        shown={(field, value) => shownValue(field, value, { data, question, say })}
        whole={wholePosition({ data, question, say })}
        values={useStore(form.store, (state) => state.values)}
        show={(values) => form.reset(values)}
      />
      {data.record?.state === 'signed' && <SignedBefore form={data.record.form} />}
      <PositionFields form={form} {...props} />
      {data.dataset === 'undecided' && <DatasetQuestion {...dataset} />}
      <GoOn form={form} data={data} on={on} choose={setOn} />
      <Foot {...props} busy={saving.busy} send={send} />
    </form>
  );
}

/** Who signed what stands here and when, and that saving signs it anew. */
function SignedBefore({ form: { signedFunction, signedDate } }: { form: Values }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Notice>
      {say('positions.form.signedBefore')} <Dutch>{signedFunction}</Dutch>, {formatDate(signedDate, language)}.{' '}
      {say('positions.form.signsAnew')}
    </Notice>
  );
}

/** Why this position cannot be saved: no right, an earlier moment, or a closed round. */
function useReason({ data: { record, rounds, today }, holder }: PositionFormProps): string | undefined {
  const say = useSay();
  const refused = useRefusal(say)(holder.umbrella ? 'umbrella-position.record' : 'position.sign', {
    organisationId: holder.id,
    layer: holder.layer,
  });
  const round = rounds.find(({ id }) => id === record?.form.round);
  const closed = closedFor(round, today);
  return refused ?? (closed === null ? undefined : say(closed));
}

function Foot(props: PositionFormProps & { busy: boolean; send(state: Position['state']): void }) {
  const say = useSay();
  const navigate = useNavigateTo();
  const { data, holder, busy, send } = props;
  const { record } = data;
  const reason = useReason(props);
  const withdraw = useMutation(useTRPC().positions.withdraw.mutationOptions());
  return (
    <div className="form-page__foot">
      <Actions>
        <Button appearance="primary" busy={busy} disabledReason={reason} onClick={() => send('signed')}>
          {say('positions.action.sign')}
        </Button>
        {reason === undefined && record?.state !== 'signed' && !holder.umbrella && (
          <Button busy={busy} onClick={() => send('draft')}>
            {say('positions.action.saveDraft')}
          </Button>
        )}
        {reason === undefined && record !== null && (
          <WithdrawButton
            label={say('positions.action.withdraw')}
            title={say('positions.action.withdraw')}
            withdraw={(why) => withdraw.mutateAsync({ id: record.id, base: record.revision, reason: why })}
            done={() => navigate(withdrawnHref('position', record.id))}
          />
        )}
      </Actions>
    </div>
  );
}
