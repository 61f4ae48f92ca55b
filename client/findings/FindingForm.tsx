import { useForm, useStore } from '@tanstack/react-form';
import { useRef } from 'react';
import type { FindingFormPage } from '../../shared/finding-detail.ts';
import { findingFormSchema, type FilledFindingForm, type FindingForm as Values } from '../../shared/finding-form.ts';
import { choicesOfPilot } from '../../shared/finding-choices.ts';
import { FormTop, useSaving, type Opened } from '../conflict.tsx';
import { useRefusal, useSession } from '../session.ts';
import { Actions, Button } from '../ui/Button.tsx';
import { problemsOf, submitAnew, type FormOfFields } from '../ui/form-field.ts';
import { useSay } from '../ui/say.tsx';
import { DatasetQuestion, useDataset } from './DatasetQuestion.tsx';
import { fieldLabel, shownValue } from './finding-labels.ts';
import { FindingFields } from './FindingFields.tsx';
import { useSaveFinding } from './use-save-finding.ts';

/** What is saved is a draft, or submitted at once. */
type Wanted = 'draft' | 'submitted';

export interface FindingFormProps {
  data: FindingFormPage;
  pilots: FindingFormPage['choices']['pilots'];
  opened: Opened<Values>;
}

/** What the form of a finding is about: TanStack's form over our schema. */
export function useFindingForm(opened: Values, submit: (values: Values, form: FormOfFields, state: Wanted) => Promise<void>) {
  const meta: { state: Wanted } = { state: 'submitted' };
  return useForm({
    defaultValues: opened,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: findingFormSchema },
    onSubmitMeta: meta,
    onSubmit: ({ value, formApi, meta: { state } }) => submit(value, formApi, state),
  });
}
export type FindingFormApi = ReturnType<typeof useFindingForm>;

/** The form of a finding. What was typed stays, whatever the server answers. */
export function FindingForm({ data, pilots, opened }: FindingFormProps) {
  const say = useSay();
  const wanted = useRef<Wanted>('submitted');
  const { save, newest } = useSaveFinding(data);
  const { organisation, pilot, setPilot, dataset } = useDataset(data, opened.values.pilot);
  const saving = useSaving<Values>({
    ...{ opened, newest },
    save: (values, base) =>
      save({
        form: values as FilledFindingForm,
        base,
        state: wanted.current,
        dataset: dataset.value === '' ? undefined : dataset.value,
      }),
  });
  const form = useFindingForm(opened.values, async (values, fields, state) => {
    wanted.current = state;
    if (dataset.complete()) await saving.submit(values, fields);
  });
  const errors = useStore(form.store, (current) => problemsOf(current.fieldMeta, say));
  return (
    <form className="form-page" noValidate onSubmit={(event) => event.preventDefault()}>
      <FormTop
        saving={saving}
        errors={errors}
        label={(field) => fieldLabel(field, say)}
        shown={(field, value) => shownValue(field, value, { choices: data.choices, say })}
        values={useStore(form.store, (state) => state.values)}
        show={(values) => form.reset(values)}
      />
      <FindingFields form={form} choices={choicesOfPilot(data.choices, pilot)} pilots={pilots} onPilot={setPilot} />
      {data.dataset === 'undecided' && <DatasetQuestion {...dataset} />}
      <Foot form={form} organisation={organisation} busy={saving.busy} />
    </form>
  );
}

interface FootProps {
  form: FindingFormApi;
  /** whose finding it becomes; undefined until a pilot is chosen */
  organisation: string | undefined;
  busy: boolean;
}

function Foot({ form, organisation, busy }: FootProps) {
  const say = useSay();
  const { viewer } = useSession();
  const disabledReason = useRefusal(say)('finding.write', { organisationId: organisation ?? viewer.organisationId });
  return (
    <div className="form-page__foot">
      <p>{say('findings.form.submitHelp')}</p>
      <p>{say('findings.form.sourceHelp')}</p>
      <p>{say('comparisons.formHelp')}</p>
      {organisation === undefined && disabledReason === undefined && <p>{say('findings.form.pilotFirst')}</p>}
      <Actions>
        <Button
          appearance="primary"
          busy={busy}
          disabledReason={disabledReason}
          onClick={() => submitAnew(form, { state: 'submitted' })}
        >
          {say('findings.form.submit')}
        </Button>
        {disabledReason === undefined && (
          <Button busy={busy} onClick={() => submitAnew(form, { state: 'draft' })}>
            {say('findings.form.saveDraft')}
          </Button>
        )}
      </Actions>
    </div>
  );
}
