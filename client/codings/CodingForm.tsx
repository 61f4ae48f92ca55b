import { useForm, useStore } from '@tanstack/react-form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { blindSubject, codingFormSchema, UNSAID, type BlindFinding, type CodingForm as Values } from '../../shared/codings.ts';
import { relevanceName } from '../../shared/findings.ts';
import { findingKinds } from '../../shared/nouns.ts';
import { useTRPC } from '../api.ts';
import { Actions, Button } from '../ui/Button.tsx';
import { RadioGroup } from '../ui/Choices.tsx';
import { DescriptionList } from '../ui/DescriptionList.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { bound, problemsOf } from '../ui/form-field.ts';
import { FormErrorSummary } from '../ui/FormErrorSummary.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/say.tsx';

interface Unfilled {
  kind: Values['kind'] | '';
  relevance: Values['relevance'] | '';
}

/** One finding as it was written, and the judgement of whoever reads it now. */
export function CodingForm({ finding }: { finding: BlindFinding }) {
  const say = useSay();
  const client = useQueryClient();
  const save = useMutation(useTRPC().codings.save.mutationOptions());
  const unfilled: Unfilled = { kind: '', relevance: '' };
  const form = useForm({
    defaultValues: unfilled,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: codingFormSchema as never },
    onSubmit: ({ value }) =>
      save.mutateAsync({ finding: finding.id, form: value as Values }).finally(() => client.invalidateQueries()),
  });
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  const kinds = findingKinds.map((kind) => ({ value: kind, label: say(`findings.kind.${kind}`) }));
  const steps = ['0', '1', '2', '3'].map((step) => ({ value: step, label: relevanceName(Number(step), say) ?? step }));
  return (
    <form className="form-page" noValidate onSubmit={(event) => event.preventDefault()}>
      {save.error !== null && (
        <Notice tone="error" live>
          {save.error.message}
        </Notice>
      )}
      <FormErrorSummary errors={errors} />
      <DescriptionList
        items={[
          { label: say('findings.column.text'), value: <Dutch>{finding.text}</Dutch> },
          { label: say('findings.column.subject'), value: <Dutch>{blindSubject(finding, say)}</Dutch> },
          ...(finding.case === null ? [] : [{ label: say('codings.case'), value: <Dutch>{finding.case}</Dutch> }]),
        ]}
      />
      <form.Field name="kind">
        {(field) => <RadioGroup label={say('codings.form.kind')} options={kinds} {...bound(field, say)} />}
      </form.Field>
      <form.Field name="relevance">
        {(field) => (
          <RadioGroup
            label={say('codings.form.relevance')}
            options={[...steps, { value: UNSAID, label: say('codings.form.unsaid') }]}
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <Actions>
        <Button appearance="primary" busy={save.isPending} onClick={() => void form.handleSubmit()}>
          {say('codings.form.save')}
        </Button>
      </Actions>
    </form>
  );
}
