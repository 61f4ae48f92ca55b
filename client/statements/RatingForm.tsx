import { useForm, useStore } from '@tanstack/react-form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { concerns, confidenceLevels } from '../../shared/nouns.ts';
import type { Say } from '../../shared/say.ts';
import {
  concernField,
  finishedRatingSchema,
  reasonField,
  unfinishedRatingSchema,
  type FilledRatingForm,
  type RatingForm as Values,
} from '../../shared/statement-form.ts';
import { components, type Component, type RatingView, type StatementRow } from '../../shared/statements.ts';
import { isBlank } from '../../shared/written.ts';
import { useTRPC } from '../api.ts';
import { FormTop, useSaving } from '../conflict.tsx';
import { useRefusal, useSession } from '../session.ts';
import { Actions, Button } from '../ui/Button.tsx';
import { RadioGroup } from '../ui/Choices.tsx';
import { bound, forgetProblems, problemsOf } from '../ui/form-field.ts';
import { useNavigateTo } from '../ui/links.tsx';
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
function useRatingForm(own: RatingView | undefined, submit: (values: Values) => Promise<void>) {
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

/** Saves one's rating; where one gave another in a second window meanwhile, gives what that one says. */
function useSavingRating(row: StatementRow, own: RatingView | undefined) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigateTo();
  const { viewer } = useSession();
  const rate = useMutation(trpc.statements.rate.mutationOptions());
  return useSaving<Values>({
    opened: { values: valuesOf(own), revision: own?.revision },
    save: async (values, base) => {
      try {
        await rate.mutateAsync({ id: row.id, basis: row.basis, base, form: values as FilledRatingForm });
        void navigate(`/deelconclusies/${row.id}#stevigheid`);
      } finally {
        // where the basis moved on, what is above the form is asked again, and one may save after having looked
        void client.invalidateQueries();
      }
    },
    newest: async () => {
      const { statement } = await client.fetchQuery({ ...trpc.statements.detail.queryOptions({ id: row.id }), staleTime: 0 });
      const now = statement.ratings.find(({ personId }) => personId === viewer.personId);
      return { values: valuesOf(now), revision: now?.revision };
    },
  });
}

/** A rating as one reads it, where one chooses between two. */
function wordsOf(say: Say) {
  const part = (values: Values) => (component: Component) => {
    const [concern, reason] = [values[concernField(component)], values[reasonField(component)]];
    const said = concern === '' ? say('history.nothing') : say(`statements.concern.${concern}`);
    return `${say(`statements.component.${component}`)}: ${said}${isBlank(reason) ? '' : ` (${reason})`}`;
  };
  const shown = (values: Values): string => {
    const level = values.level === '' ? say('history.nothing') : say(`statements.level.${values.level}`);
    return [`${say('statements.rating.level')}: ${level}`, ...components.map(part(values))].join('; ');
  };
  const called = {
    ...{ title: say('statements.rating.asked.title'), mine: say('statements.rating.asked.here') },
    theirs: say('statements.rating.asked.there'),
  };
  const whole = { label: say('statements.section.ratings'), intro: say('statements.rating.whole'), called, shown };
  return { whole, label: () => whole.label, shown: (_field: string, value: string) => value };
}

/** The four components with a concern and a reason each, and then the level. What was typed stays, whatever the server answers. */
export function RatingForm({ row, own }: { row: StatementRow; own: RatingView | undefined }) {
  const say = useSay();
  const refused = useRefusal(say)('statement.rate');
  const saving = useSavingRating(row, own);
  const { form, send } = useRatingForm(own, saving.submit);
  const values = useStore(form.store, (state) => state.values);
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  const levels = confidenceLevels.map((value) => ({
    ...{ value, label: say(`statements.level.${value}`), description: say(`statements.levelHelp.${value}`) },
  }));
  return (
    <Section title={say('statements.section.ratings')}>
      <form className="form-page" noValidate onSubmit={(event) => event.preventDefault()}>
        <FormTop saving={saving} errors={errors} {...wordsOf(say)} values={values} show={(chosen) => form.reset(chosen)} />
        {components.map((component) => (
          <ComponentFields key={component} form={form} component={component} />
        ))}
        <form.Field name="level">
          {(field) => <RadioGroup label={say('statements.rating.level')} options={levels} {...bound(field, say)} />}
        </form.Field>
        <Foot draft={row.state === 'draft'} busy={saving.busy} refused={refused} send={send} />
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
