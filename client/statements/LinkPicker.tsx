import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BasisNoun, Side } from '../../shared/evidence/basis.ts';
import { references, referenceText, type StatementForm } from '../../shared/statement-form.ts';
import type { Linkable } from '../../shared/statements.ts';
import { useTRPC } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Choices.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { SearchField } from '../ui/TextField.tsx';
import { Candidates } from './Candidates.tsx';
import { ChosenLinks } from './ChosenLinks.tsx';
import { LINKS } from './LinkHere.tsx';

type Sides = Pick<StatementForm, 'for' | 'against'>;
export const keyOf = ({ noun, record }: Linkable): string => referenceText({ noun, id: record.id });

/** The side a record stands on in the form, or null. */
export function sideOf(sides: Sides, key: string): Side | null {
  return (['for', 'against'] as const).find((side) => references(sides[side]).some((one) => referenceText(one) === key)) ?? null;
}

/** The form with a record on another side, or on none. */
function moved(sides: Sides, key: string, side: Side | null): Sides {
  const without = (text: string): string[] =>
    references(text)
      .map(referenceText)
      .filter((one) => one !== key);
  const of = (one: Side): string => [...without(sides[one]), ...(side === one ? [key] : [])].join('+');
  return { for: of('for'), against: of('against') };
}

interface LinkPickerProps {
  values: StatementForm;
  known: ReadonlyMap<string, Linkable>;
  onChange(one: Linkable, sides: Sides): void;
}

/** Looks for findings and positions and puts each for or against; what is linked stands above, on its own side. */
export function LinkPicker({ values, known, onChange }: LinkPickerProps) {
  const say = useSay();
  const put = (one: Linkable, side: Side | null): void => onChange(one, moved(values, keyOf(one), side));
  return (
    <fieldset className="field choices link-picker" id={LINKS} tabIndex={-1}>
      <legend className="utrecht-form-label">{say('statements.form.linked')}</legend>
      <p className="utrecht-form-field-description">{say('statements.form.linkedHelp')}</p>
      <ChosenLinks sides={values} known={known} unlink={(one) => put(one, null)} />
      <Search values={values} put={put} />
    </fieldset>
  );
}

interface Asked {
  noun: BasisNoun;
  q: string;
  narrow: boolean;
}

function Search({ values, put }: { values: StatementForm; put(one: Linkable, side: Side | null): void }) {
  const say = useSay();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<Asked>({ noun: 'finding', q: '', narrow: true });
  const search = (patch: Partial<Asked> = {}): void => setAsked({ ...asked, q: text.trim(), ...patch });
  const given = <T extends string>(one: T): Exclude<T, ''> | undefined => (one === '' ? undefined : (one as Exclude<T, ''>));
  const about = asked.narrow
    ? {
        question: given(values.question),
        layer: given(values.layer),
        value: asked.noun === 'finding' ? given(values.value) : undefined,
      }
    : {};
  const query = useQuery(useTRPC().statements.candidates.queryOptions({ noun: asked.noun, q: asked.q, ...about }));
  const nouns = (['finding', 'position'] as const).map((value) => ({ value, label: say(`statements.form.nouns.${value}`) }));
  return (
    <div className="link-picker__search">
      <div className="link-picker__bar">
        <Select
          label={say('statements.form.noun')}
          options={nouns}
          value={asked.noun}
          onChange={(noun) => search({ noun: noun === 'position' ? 'position' : 'finding' })}
        />
        <SearchField label={say('statements.form.search')} value={text} onChange={setText} onEnter={() => search()} />
        <Button onClick={() => search()}>{say('common.action.search')}</Button>
      </div>
      <Checkbox label={say('statements.form.narrow')} checked={asked.narrow} onChange={(narrow) => search({ narrow })} />
      <QueryBoundary query={query}>{(rows) => <Candidates rows={rows} sides={values} put={put} />}</QueryBoundary>
    </div>
  );
}
