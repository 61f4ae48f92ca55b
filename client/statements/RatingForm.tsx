import { useForm, useStore } from '@tanstack/react-form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { concerns, confidenceLevels } from '../../shared/nouns.ts';
import {
  concernField,
  finishedRatingSchema,
  reasonField,
  unfinishedRatingSchema,
  type FilledRatingForm,
  type RatingForm as Values,
} from '../../shared/statement-form.ts';
import { components, type Component, type RatingView, type StatementRow } from '../../shared/statements.ts';
import { useTRPC } from '../api.ts';
import { useRefusal } from '../session.ts';
import { Actions, Button } from '../ui/Button.tsx';
import { RadioGroup } from '../ui/Choices.tsx';
import { bound, forgetProblems, problemsOf } from '../ui/form-field.ts';
import { FormErrorSummary } from '../ui/FormErrorSummary.tsx';
import { useNavigateTo } from '../ui/links.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { Section } from '../ui/Page.tsx';

/** One's own rating as it stands; nothing is filled in where there is none. */
function valuesOf(own: RatingView | undefined): Values {
  const concern = (component: Component) => own?.concerns[component].concern ?? '';
  const reason = (component: Component) => own?.concerns[component].reason ?? '';
  return {
    level: own?.level ?? '',
    ...{ methodConcern: concern('method'), methodReason: reason('method') },
    ...{ coherenceConcern: concern('coherence'), coherenceReason: reason('coherence') },
    ...{ adequacyConcern: concern('adequacy'), adequacyReason: reason('adequacy') },
    ...{ relevanceConcern: concern('relevance'), relevanceReason: reason('relevance') },
  };
}

/** What the form of a rating is about; it may be put aside with reasons still to come, unless the statement is adopted. */
function useRatingForm(own: RatingView | undefined, submit: (values: Values) => void) {
  const finished = useRef(true);
  const form = useForm({
    defaultValues: valuesOf(own),
    canSubmitWhenInvalid: true,
    validators: {
      onSubmit: ({ formApi }) => formApi.parseValuesWithSchema(finished.current ? finishedRatingSchema : unfinishedRatingSchema),
    },
    onSubmit: ({ value }) => submit(value),
  });
  const send = (all: boolean): void => {
    finished.current = all;
    forgetProblems(form);
    void form.handleSubmit();
  };
  return { form, send };
}
type RatingFormApi = ReturnType<typeof useRatingForm>['form'];

/** The four components with a concern and a reason each, and then the level. What was typed stays, whatever the server answers. */
export function RatingForm({ row, own }: { row: StatementRow; own: RatingView | undefined }) {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigateTo();
  const rate = useMutation(useTRPC().statements.rate.mutationOptions());
  const refused = useRefusal(say)('statement.rate');
  const done = (): void => void navigate(`/deelconclusies/${row.id}#stevigheid`);
  const { form, send } = useRatingForm(own, (values) =>
    rate.mutate(
      { id: row.id, basis: row.basis, form: values as FilledRatingForm },
      // where the basis moved on, what is above the form is asked again, and one may save after having looked
      { onSuccess: done, onSettled: () => void client.invalidateQueries() },
    ),
  );
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  const levels = confidenceLevels.map((value) => ({
    ...{ value, label: say(`statements.level.${value}`), description: say(`statements.levelHelp.${value}`) },
  }));
  return (
    <Section title={say('statements.section.ratings')}>
      <form className="form-page" noValidate onSubmit={(event) => event.preventDefault()}>
        {rate.error !== null && (
          <Notice tone="error" live>
            {rate.error.message}
          </Notice>
        )}
        <FormErrorSummary errors={errors} />
        {components.map((component) => (
          <ComponentFields key={component} form={form} component={component} />
        ))}
        <form.Field name="level">
          {(field) => <RadioGroup label={say('statements.rating.level')} options={levels} {...bound(field, say)} />}
        </form.Field>
        <Foot draft={row.state === 'draft'} busy={rate.isPending} refused={refused} send={send} />
      </form>
    </Section>
  );
}

function ComponentFields({ form, component }: { form: RatingFormApi; component: Component }) {
  const say = useSay();
  const name = say(`statements.component.${component}`);
  const options = concerns.map((value) => ({ value, label: say(`statements.concern.${value}`) }));
  return (
    <fieldset className="field choices rating-component">
      <legend className="utrecht-form-label">{name}</legend>
      <p className="utrecht-form-field-description">{say(`statements.componentHelp.${component}`)}</p>
      <form.Field name={concernField(component)}>
        {(field) => (
          <Select
            label={say('statements.rating.ofComponent', { component: name })}
            options={options}
            placeholder={say('common.action.choose')}
            required
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name={reasonField(component)}>
        {(field) => (
          <TextArea
            label={say('statements.rating.reasonOf', { component: name })}
            rows={2}
            maxLength={2000}
            required
            {...bound(field, say)}
          />
        )}
      </form.Field>
    </fieldset>
  );
}

interface FootProps {
  draft: boolean;
  busy: boolean;
  refused: string | undefined;
  send(all: boolean): void;
}

function Foot({ draft, busy, refused, send }: FootProps) {
  const say = useSay();
  return (
    <div className="form-page__foot">
      {draft && <p>{say('statements.rating.laterHelp')}</p>}
      <Actions>
        <Button appearance="primary" busy={busy} disabledReason={refused} onClick={() => send(true)}>
          {say('statements.rating.save')}
        </Button>
        {draft && refused === undefined && (
          <Button busy={busy} onClick={() => send(false)}>
            {say('statements.rating.later')}
          </Button>
        )}
      </Actions>
    </div>
  );
}
