import { useStore } from '@tanstack/react-form';
import type { FindingChoices } from '../../shared/findings.ts';
import { bound } from '../ui/form-field.ts';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { DateField, TextField } from '../ui/TextField.tsx';
import { fieldOptions } from './finding-labels.ts';
import type { FindingFormApi } from './FindingForm.tsx';

interface FindingFieldsProps {
  form: FindingFormApi;
  choices: FindingChoices;
  pilots: FindingChoices['pilots'];
  onPilot(id: string): void;
}

/** All fields of a finding. What only one kind or advice needs appears with it, and stays as long as it holds something. */
export function FindingFields(props: FindingFieldsProps) {
  return (
    <>
      <What {...props} />
      <Judgement {...props} />
      <Advice {...props} />
      <Afterwards {...props} />
    </>
  );
}

function What({ form, choices, pilots, onPilot }: FindingFieldsProps) {
  const say = useSay();
  const choose = say('common.action.choose');
  const { kind, otherValue, framework } = useStore(form.store, (state) => state.values);
  const own = pilots.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <>
      <form.Field name="pilot" listeners={{ onChange: ({ value }) => onPilot(value) }}>
        {(field) => (
          <Select label={say('findings.form.pilot')} options={own} placeholder={choose} required {...bound(field, say)} />
        )}
      </form.Field>
      <div className="form-page__pair">
        <form.Field name="part">
          {(field) => (
            <Select
              label={say('findings.form.part')}
              options={fieldOptions('part', choices, say)}
              placeholder={choose}
              required
              {...bound(field, say)}
            />
          )}
        </form.Field>
        <form.Field name="kind">
          {(field) => (
            <Select
              label={say('findings.form.kind')}
              options={fieldOptions('kind', choices, say)}
              placeholder={choose}
              required
              {...bound(field, say)}
            />
          )}
        </form.Field>
      </div>
      {(kind === 'dilemma' || otherValue !== '') && (
        <form.Field name="otherValue">
          {(field) => (
            <Select
              label={say('findings.form.otherValue')}
              options={fieldOptions('otherValue', choices, say)}
              placeholder={choose}
              required={kind === 'dilemma'}
              {...bound(field, say)}
            />
          )}
        </form.Field>
      )}
      {(kind === 'overlap' || framework !== '') && (
        <form.Field name="framework">
          {(field) => (
            <Select
              label={say('findings.form.framework')}
              options={fieldOptions('framework', choices, say)}
              placeholder={choose}
              required={kind === 'overlap'}
              {...bound(field, say)}
            />
          )}
        </form.Field>
      )}
      <form.Field name="text">
        {(field) => (
          <TextArea
            label={say('findings.form.text')}
            description={say('findings.form.textHelp')}
            rows={5}
            maxLength={5000}
            required
            {...bound(field, say)}
          />
        )}
      </form.Field>
    </>
  );
}

function Judgement({ form, choices }: FindingFieldsProps) {
  const say = useSay();
  const none = say('findings.form.noJudgement');
  return (
    <div className="form-page__pair">
      <form.Field name="relevance">
        {(field) => (
          <Select
            label={say('findings.form.relevance')}
            options={fieldOptions('relevance', choices, say)}
            placeholder={none}
            required={false}
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="applicability">
        {(field) => (
          <Select
            label={say('findings.form.applicability')}
            options={fieldOptions('applicability', choices, say)}
            placeholder={none}
            required={false}
            {...bound(field, say)}
          />
        )}
      </form.Field>
    </div>
  );
}

function Advice({ form, choices }: FindingFieldsProps) {
  const say = useSay();
  const { advice, proposal, mergeWith } = useStore(form.store, (state) => state.values);
  const needsText = advice === 'aanpassen' || advice === 'toevoegen';
  return (
    <>
      <form.Field name="advice">
        {(field) => (
          <Select
            label={say('findings.form.advice')}
            options={fieldOptions('advice', choices, say)}
            placeholder={say('findings.form.noAdvice')}
            required={false}
            {...bound(field, say)}
          />
        )}
      </form.Field>
      {(advice !== '' || proposal !== '') && (
        <form.Field name="proposal">
          {(field) => (
            <TextArea
              label={say('findings.form.proposal')}
              description={say('findings.form.proposalHelp')}
              rows={3}
              maxLength={5000}
              required={needsText}
              {...bound(field, say)}
            />
          )}
        </form.Field>
      )}
      {(advice === 'samenvoegen' || mergeWith !== '') && (
        <form.Field name="mergeWith">
          {(field) => (
            <Select
              label={say('findings.form.mergeWith')}
              options={fieldOptions('mergeWith', choices, say)}
              placeholder={say('common.action.choose')}
              required={advice === 'samenvoegen'}
              {...bound(field, say)}
            />
          )}
        </form.Field>
      )}
    </>
  );
}

function Afterwards({ form, choices }: FindingFieldsProps) {
  const say = useSay();
  return (
    <>
      <form.Field name="effect">
        {(field) => (
          <Select
            label={say('findings.form.effect')}
            options={fieldOptions('effect', choices, say)}
            placeholder={say('findings.form.noJudgement')}
            required={false}
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <div className="form-page__pair">
        <form.Field name="date">
          {(field) => <DateField label={say('findings.form.date')} required {...bound(field, say)} />}
        </form.Field>
        <form.Field name="reference">
          {(field) => (
            <TextField
              label={say('findings.form.reference')}
              description={say('findings.form.referenceHelp')}
              required={false}
              {...bound(field, say)}
            />
          )}
        </form.Field>
      </div>
    </>
  );
}
