import { useEffect, useRef, useState, type ReactNode } from 'react';
import { joinEdits, type Fields, type Texts } from './conflict-join.ts';
import { WholeChoice, type Whole } from './conflict-whole.tsx';
import { Button } from './ui/Button.tsx';
import { RadioGroup } from './ui/Choices.tsx';
import { refusedAtField, type FormOfFields } from './ui/form-field.ts';
import { FormErrorSummary, type FieldError } from './ui/FormErrorSummary.tsx';
import { LiveRegion, Notice } from './ui/Notice.tsx';
import { useSay } from './ui/say.tsx';

/*
 * Two people edit one record. The server refuses the later one where both changed the same field; nothing is lost: what only one of
 * them changed is kept from both, and for the rest both texts are shown and the person chooses. Where fields hang together, it is the one
 * edit or the other.
 */

/** What a form holds and the revision it was opened on; without a revision it is new. */
export interface Opened<V> {
  values: V;
  revision: number | undefined;
}

export interface Conflict<V> {
  opened: V;
  theirs: Opened<V>;
  mine: V;
}

interface Refused {
  message: string;
  data?: { conflict?: unknown } | null | undefined;
}

function asRefused(error: unknown): Refused {
  return error instanceof Error ? error : { message: String(error) };
}

interface Saving<V> {
  opened: Opened<V>;
  save(values: V, base: number | undefined): Promise<unknown>;
  /** what the record holds now, asked when somebody else was first */
  newest(): Promise<Opened<V>>;
}

/**
 * Saves a form; where somebody else was first, gives the conflict to show. `resolve` saves again, on top of the newest version. What the
 * server refuses of one field is said at that field of `form`, and the rest above the form.
 */
export function useSaving<V extends Texts>({ opened, save, newest }: Saving<V>) {
  const [base, setBase] = useState(opened);
  const [conflict, setConflict] = useState<(Conflict<V> & { form: FormOfFields | undefined }) | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const attempt = async (mine: V, on: Opened<V>, form: FormOfFields | undefined): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await save(mine, on.revision);
    } catch (error) {
      const { data, message } = asRefused(error);
      if (data?.conflict) setConflict({ opened: on.values, theirs: await newest(), mine, form });
      else if (form === undefined || !refusedAtField(form, error)) setProblem(message);
    } finally {
      setBusy(false);
    }
  };
  const resolve = async (values: V): Promise<void> => {
    if (conflict === null) return;
    setBase(conflict.theirs);
    setConflict(null);
    await attempt(values, conflict.theirs, conflict.form);
  };
  const submit = (values: V, form?: FormOfFields): Promise<void> => attempt(values, base, form);
  return { submit, resolve, conflict, problem, busy };
}

interface ConflictChoiceProps<V> {
  conflict: Conflict<V>;
  label(field: keyof V & string): string;
  /** a value as the form shows it */
  shown(field: keyof V & string, value: string): string;
  busy: boolean;
  /** for a form whose fields hang together and are never joined: one choice between the two as a whole, what it is about and why */
  whole?: Whole<V> | undefined;
  /** sets of fields that say something together: never put together from two edits unasked */
  together?: readonly Fields<V>[] | undefined;
  onSave(values: V): void;
}

/** What is asked where two people edited one record. */
function ConflictChoice<V extends Texts>({ whole, ...props }: ConflictChoiceProps<V>) {
  const { conflict, busy, onSave } = props;
  if (whole === undefined) return <FieldChoices {...props} />;
  return (
    <WholeChoice sides={{ mine: conflict.mine, theirs: conflict.theirs.values }} whole={whole} busy={busy} onSave={onSave} />
  );
}

/** Both texts per field that both changed; saving asks a choice for each. */
function FieldChoices<V extends Texts>({ conflict, label, shown, busy, together, onSave }: ConflictChoiceProps<V>) {
  const say = useSay();
  const [choices, setChoices] = useState<Partial<Record<string, 'mine' | 'theirs'>>>({});
  const [incomplete, setIncomplete] = useState(false);
  const { joined, asked, kept } = joinEdits({ ...conflict, theirs: conflict.theirs.values }, together);
  const save = (): void => {
    const open = asked.some((field) => choices[field] === undefined);
    setIncomplete(open);
    if (open) return;
    const sides = { mine: conflict.mine, theirs: conflict.theirs.values };
    const chosen = asked.map((field) => [field, sides[choices[field] ?? 'mine'][field]]);
    onSave({ ...joined, ...Object.fromEntries(chosen) });
  };
  return (
    <Notice tone="warning" title={say('findings.conflict.title')}>
      <p>{say(asked.length === 0 ? 'findings.conflict.none' : 'findings.conflict.intro')}</p>
      {asked.map((field) => (
        <RadioGroup
          key={field}
          label={say('findings.conflict.field', { field: label(field) })}
          value={choices[field] ?? ''}
          onChange={(choice) => setChoices({ ...choices, [field]: choice === 'mine' ? 'mine' : 'theirs' })}
          error={incomplete && choices[field] === undefined ? say('common.action.choose') : undefined}
          options={(['mine', 'theirs'] as const).map((side) => ({
            value: side,
            label: say(`findings.conflict.${side}`),
            description:
              shown(field, (side === 'mine' ? conflict.mine : conflict.theirs.values)[field] ?? '') ||
              say('findings.conflict.empty'),
          }))}
        />
      ))}
      {kept.map((field) => (
        <p key={field}>
          {say('findings.conflict.kept', {
            field: label(field),
            value: shown(field, conflict.theirs.values[field] ?? '') || say('findings.conflict.empty'),
          })}
        </p>
      ))}
      <Button appearance="primary" busy={busy} onClick={save}>
        {say('findings.conflict.save')}
      </Button>
    </Notice>
  );
}

interface FormTopProps<V> extends Omit<ConflictChoiceProps<V>, 'conflict' | 'busy' | 'onSave'> {
  saving: { problem: string | null; conflict: Conflict<V> | null; busy: boolean; resolve(values: V): Promise<void> };
  errors: readonly FieldError[];
  /** what the form holds now: one may write on while one is asked, and that is then one's own text */
  values: V;
  /** puts the chosen values in the form, so that what is saved is what one sees */
  show(values: V): void;
}

/** Brings what is asked to whoever pressed save at the foot of a long form; once, so that one may go on writing. */
function InView({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      {children}
    </div>
  );
}

/** What stands above the fields of a form: what the server refused, the conflict to solve, and what is to mend. */
export function FormTop<V extends Texts>({ saving, errors, values: mine, show, ...words }: FormTopProps<V>) {
  const say = useSay();
  const { problem, conflict, busy } = saving;
  const save = (values: V): void => {
    show(values);
    void saving.resolve(values);
  };
  return (
    <>
      {problem !== null && (
        <Notice tone="error" live title={say('findings.form.notSaved')}>
          {problem}
        </Notice>
      )}
      {/* what one writes on stands in the question too, so the question itself is not spoken again at every letter */}
      <LiveRegion>{conflict !== null && (words.whole?.called?.title ?? say('findings.conflict.title'))}</LiveRegion>
      {conflict !== null && (
        <InView>
          <ConflictChoice {...words} conflict={{ ...conflict, mine }} busy={busy} onSave={save} />
        </InView>
      )}
      <FormErrorSummary errors={errors} />
    </>
  );
}
