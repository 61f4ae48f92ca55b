import type { OldEdition } from '../../shared/edition-plan.ts';
import { Button } from '../ui/Button.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { addedField } from './edition-draft.ts';
import { errorAt } from './edition-errors.ts';
import type { EditionPlanning } from './use-edition-plan.ts';

/** Values that come from no old one, each with the principle it stands under. */
export function AddedValues({ old, plan }: { old: OldEdition; plan: EditionPlanning }) {
  const say = useSay();
  const { added } = plan.draft;
  const principles = old.principles.map(({ id, name, foundationId }) => ({
    value: id,
    label: name,
    group: old.foundations.find((foundation) => foundation.id === foundationId)?.name ?? '',
  }));
  const put = (index: number, patch: Partial<(typeof added)[number]>): void =>
    plan.change({ added: added.map((one, at) => (at === index ? { ...one, ...patch } : one)) });
  return (
    <Section title={say('mapping.added')} intro={say('mapping.addedIntro')}>
      {added.map((one, index) => (
        <div className="edition-line" key={addedField(index)}>
          <TextField
            id={addedField(index)}
            label={say('mapping.addedName', { number: index + 1 })}
            value={one.name}
            onChange={(name) => put(index, { name })}
            error={errorAt(plan, addedField(index))}
            required
          />
          <Select
            label={say('mapping.addedPrinciple', { number: index + 1 })}
            value={one.principleId}
            options={principles}
            onChange={(principleId) => put(index, { principleId })}
          />
          <Button
            appearance="subtle"
            label={say('mapping.removeLabel', { number: index + 1 })}
            onClick={() => plan.change({ added: added.filter((_, at) => at !== index) })}
          >
            {say('mapping.remove')}
          </Button>
        </div>
      ))}
      <Button onClick={() => plan.change({ added: [...added, { name: '', principleId: old.principles[0]?.id ?? '' }] })}>
        {say('mapping.add')}
      </Button>
    </Section>
  );
}
