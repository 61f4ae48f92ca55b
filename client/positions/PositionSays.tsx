import { useStore } from '@tanstack/react-form';
import { useState } from 'react';
import { positionStatuses } from '../../shared/nouns.ts';
import { joined, severalAnswers } from '../../shared/position-form.ts';
import { searchable, searchWords } from '../../shared/search.ts';
import { CheckboxGroup, RadioGroup } from '../ui/Choices.tsx';
import { bound } from '../ui/form-field.ts';
import { useSay } from '../ui/say.tsx';
import { Select, type Option } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { DateField, SearchField, TextField } from '../ui/TextField.tsx';
import type { FieldsProps } from './PositionFields.tsx';
import { fieldLabel, fieldOptions } from './position-labels.ts';

/** The answer, or why there is none. */
export function Answer({ form, data }: FieldsProps) {
  const say = useSay();
  const question = useStore(form.store, (state) => state.values.question);
  const options = fieldOptions('answers', { data, question }, say);
  const several = question !== '' && severalAnswers.includes(question);
  return (
    <>
      <form.Field name="answers">
        {(field) => {
          const { id, error, value, onChange } = bound(field, say);
          const shared = { id, label: say(several ? 'positions.form.answers' : 'positions.form.answer'), options, error };
          if (!several) return <RadioGroup {...shared} value={value} onChange={onChange} />;
          return (
            <CheckboxGroup
              {...shared}
              description={say('positions.form.answersHelp')}
              values={joined(value)}
              onChange={(codes) => onChange(codes.join('+'))}
            />
          );
        }}
      </form.Field>
      <form.Field
        name="noAnswer"
        listeners={{ onChange: ({ value }) => void (value === '' || form.setFieldValue('answers', '')) }}
      >
        {(field) => (
          <Select
            label={fieldLabel('noAnswer', say)}
            description={say('positions.form.noAnswerHelp')}
            options={fieldOptions('noAnswer', { data, question }, say)}
            placeholder={say('positions.form.answered')}
            required={false}
            {...bound(field, say)}
          />
        )}
      </form.Field>
    </>
  );
}

/** The lightest and the heaviest step that are still acceptable. */
export function Range({ form, data }: FieldsProps) {
  const say = useSay();
  const none = say('positions.form.preferenceItself');
  const options = fieldOptions('floor', { data, question: 'bindingness' }, say);
  return (
    <fieldset className="field choices">
      <legend className="utrecht-form-label">{say('positions.form.range')}</legend>
      <p className="utrecht-form-field-description">{say('positions.form.rangeHelp')}</p>
      <div className="form-page__pair">
        {(['floor', 'ceiling'] as const).map((end) => (
          <form.Field key={end} name={end}>
            {(field) => (
              <Select label={fieldLabel(end, say)} options={options} placeholder={none} required={false} {...bound(field, say)} />
            )}
          </form.Field>
        ))}
      </div>
    </fieldset>
  );
}

/** The arguments and the findings they lean on. */
export function Reasons({ form, data }: FieldsProps) {
  const say = useSay();
  const findings = fieldOptions('findings', { data, question: '' }, say);
  return (
    <>
      <form.Field name="arguments">
        {(field) => (
          <TextArea
            label={fieldLabel('arguments', say)}
            description={say('positions.form.argumentsHelp')}
            rows={5}
            maxLength={5000}
            required
            {...bound(field, say)}
          />
        )}
      </form.Field>
      {findings.length === 0 && <p className="utrecht-form-field-description">{say('positions.form.noFindings')}</p>}
      {findings.length > 0 && (
        <form.Field name="findings">
          {(field) => (
            <Findings
              id={field.name}
              options={findings}
              chosen={joined(field.state.value)}
              choose={(ids) => field.handleChange(ids.join('+'))}
            />
          )}
        </form.Field>
      )}
    </>
  );
}

/** As many findings as one sees at a glance; more are searched. */
const GLANCE = 8;

interface FindingsProps {
  id: string;
  options: readonly Option[];
  chosen: readonly string[];
  choose(ids: string[]): void;
}

/** The findings of the organisation to tick; a long list is narrowed by words, and what is ticked stays in it. */
function Findings({ id, options, chosen, choose }: FindingsProps) {
  const say = useSay();
  const [text, setText] = useState('');
  const words = searchWords(text);
  const fits = ({ label }: Option): boolean => words.every((word) => ` ${searchable(label)}`.includes(` ${word}`));
  const shown = options.filter((option) => chosen.includes(option.value) || fits(option));
  const label = fieldLabel('findings', say);
  return (
    <>
      {options.length > GLANCE && (
        <>
          <SearchField label={say('positions.form.searchFindings')} value={text} onChange={setText} />
          <p role="status">
            {say('positions.form.foundFindings', { count: options.filter(fits).length, chosen: chosen.length })}
          </p>
        </>
      )}
      <div className="position-form__findings">
        <CheckboxGroup {...{ id, label }} required={false} options={shown} values={chosen} onChange={choose} />
      </div>
    </>
  );
}

/** In what capacity, by whom and when it was signed. */
export function Signature({ form }: FieldsProps) {
  const say = useSay();
  const statuses = positionStatuses.map((status) => ({
    value: status,
    label: say(`common.status.${status}`),
    description: say(`positions.form.statusHelp.${status}`),
  }));
  return (
    <>
      <form.Field name="status">
        {(field) => <RadioGroup label={fieldLabel('status', say)} options={statuses} {...bound(field, say)} />}
      </form.Field>
      <form.Field name="signedFunction">
        {(field) => (
          <TextField
            label={fieldLabel('signedFunction', say)}
            description={say('positions.form.signedFunctionHelp')}
            required
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <div className="form-page__pair">
        <form.Field name="signedDate">
          {(field) => <DateField label={fieldLabel('signedDate', say)} required {...bound(field, say)} />}
        </form.Field>
        <form.Field name="reference">
          {(field) => <TextField label={fieldLabel('reference', say)} required={false} {...bound(field, say)} />}
        </form.Field>
      </div>
    </>
  );
}
