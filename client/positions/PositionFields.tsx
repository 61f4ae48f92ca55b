import { useStore } from '@tanstack/react-form';
import { subjectOf, type PositionForm as Values } from '../../shared/position-form.ts';
import { DescriptionList } from '../ui/DescriptionList.tsx';
import { bound } from '../ui/form-field.ts';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { fieldLabel, fieldOptions, shownValue } from './position-labels.ts';
import type { PositionFormApi, PositionFormProps } from './PositionForm.tsx';
import { Answer, Range, Reasons, Signature } from './PositionSays.tsx';

export type FieldsProps = PositionFormProps & { form: PositionFormApi };

/** All fields of a position. What the position is about can be chosen once; what it says can be changed. */
export function PositionFields(props: FieldsProps) {
  const question = useStore(props.form.store, (state) => state.values.question);
  return (
    <>
      {props.data.record === null ? <About {...props} /> : <FixedAbout {...props} />}
      {question !== '' && (
        <>
          <Answer {...props} />
          {question === 'bindingness' && <Range {...props} />}
          <Reasons {...props} />
          <Signature {...props} />
        </>
      )}
    </>
  );
}

type Choosable = 'layer' | 'option' | 'meaning' | 'framework' | 'value';

/** A select of one part of the subject. */
function Subject({ form, data, part, required }: FieldsProps & { part: Choosable; required: boolean }) {
  const say = useSay();
  const question = useStore(form.store, (state) => state.values.question);
  const options = fieldOptions(part, { data, question }, say);
  const placeholder = say(part === 'value' ? 'positions.form.wholeCode' : 'common.action.choose');
  return (
    <form.Field name={part}>
      {(field) => (
        <Select
          label={fieldLabel(part, say)}
          options={options}
          placeholder={placeholder}
          required={required}
          {...bound(field, say)}
        />
      )}
    </form.Field>
  );
}

function About(props: FieldsProps) {
  const say = useSay();
  const { form, data, open, holder } = props;
  const question = useStore(form.store, (state) => state.values.question);
  const choose = say('common.action.choose');
  const rounds = open.map(({ id, name }) => ({ value: id, label: name }));
  const { needs, may } = question === '' ? { needs: [], may: [] } : subjectOf[question];
  // another question has other answers
  const forget = { onChange: () => (['answers', 'floor', 'ceiling'] as const).forEach((name) => form.setFieldValue(name, '')) };
  return (
    <>
      <DescriptionList items={[{ label: say('positions.form.on'), value: holder.name }]} />
      <div className="form-page__pair">
        <form.Field name="round">
          {(field) => (
            <Select label={fieldLabel('round', say)} options={rounds} placeholder={choose} required {...bound(field, say)} />
          )}
        </form.Field>
        <form.Field name="question" listeners={forget}>
          {(field) => (
            <Select
              label={fieldLabel('question', say)}
              options={fieldOptions('question', { data, question }, say)}
              placeholder={choose}
              required
              {...bound(field, say)}
            />
          )}
        </form.Field>
      </div>
      <div className="form-page__pair">
        {needs.map((part) => (
          <Subject key={part} {...props} part={part} required />
        ))}
        {may.map((part) => (
          <Subject key={part} {...props} part={part} required={false} />
        ))}
      </div>
    </>
  );
}

/** Of a position that is there: round, question and subject stand fixed, for they are what makes it this position. */
function FixedAbout({ data, holder, opened }: FieldsProps) {
  const say = useSay();
  const { values } = opened;
  const { question } = values;
  const { needs, may } = question === '' ? { needs: [], may: [] } : subjectOf[question];
  const parts = (['round', 'question', ...needs, ...may] as (keyof Values)[]).filter((part) => values[part] !== '');
  const items = parts.map((part) => ({
    label: fieldLabel(part, say),
    value: shownValue(part, values[part], { data, question, say }),
  }));
  return <DescriptionList items={[{ label: say('positions.form.on'), value: holder.name }, ...items]} />;
}
