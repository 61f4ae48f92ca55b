import { lineKinds, type OldEdition, type OldValue } from '../../shared/edition-plan.ts';
import { printedName } from '../../shared/findings.ts';
import { Dutch } from '../ui/Dutch.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { lineField, type DraftLine } from './edition-draft.ts';
import { errorAt } from './edition-errors.ts';
import type { EditionPlanning } from './use-edition-plan.ts';

interface EditionLinesProps {
  old: OldEdition;
  plan: EditionPlanning;
}

/** The was-wordtlijst: every old value by principle, with what becomes of it. */
export function EditionLines({ old, plan }: EditionLinesProps) {
  const say = useSay();
  return (
    <Section title={say('mapping.lines')} intro={say('mapping.linesIntro')}>
      {old.principles.map((principle) => (
        <fieldset key={principle.id} className="edition-lines">
          <legend className="utrecht-heading-4">
            <Dutch>{principle.name}</Dutch>
          </legend>
          {old.values
            .filter(({ principleId }) => principleId === principle.id)
            .map((value) => (
              <Line key={value.id} value={value} plan={plan} />
            ))}
        </fieldset>
      ))}
    </Section>
  );
}

function Line({ value, plan }: { value: OldValue; plan: EditionPlanning }) {
  const say = useSay();
  const name = printedName(value.name, value.nameStatus, say);
  const line = plan.draft.lines[value.id] ?? { kind: 'same', names: '' };
  const field = lineField(value.id);
  const change = (patch: Partial<DraftLine>): void =>
    plan.change({ lines: { ...plan.draft.lines, [value.id]: { ...line, ...patch } } });
  return (
    <div className="edition-line">
      <Select
        id={field}
        label={say('mapping.line.kind', { name })}
        value={line.kind}
        options={lineKinds.map((kind) => ({ value: kind, label: say(`mapping.kind.${kind}`) }))}
        onChange={(kind) => change({ kind: lineKinds.find((one) => one === kind) ?? 'same' })}
        error={errorAt(plan, field)}
      />
      <Names name={name} line={line} change={(names) => change({ names })} />
    </div>
  );
}

/** The new name, or the new names under each other; nothing where a value stays or is dropped. */
function Names({ name, line, change }: { name: string; line: DraftLine; change(names: string): void }) {
  const say = useSay();
  const bound = { value: line.names, onChange: change };
  switch (line.kind) {
    case 'renamed':
      return <TextField label={say('mapping.line.name', { name })} {...bound} />;
    case 'merged':
      return <TextField label={say('mapping.line.into', { name })} description={say('mapping.intoHelp')} {...bound} />;
    case 'split':
      return <TextArea label={say('mapping.line.names', { name })} description={say('mapping.namesHelp')} rows={3} {...bound} />;
    case 'same':
    case 'dropped':
      return null;
  }
}
