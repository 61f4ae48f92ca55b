import type { Edition } from '../shared/nouns.ts';
import { Checkbox } from './ui/Choices.tsx';
import { useSay } from './ui/say.tsx';
import { Select } from './ui/Select.tsx';
import './edition-choice.css';

interface EditionChoiceProps {
  editions: readonly Edition[];
  /** the edition that is shown */
  shown: string | undefined;
  /** Whether what is taken over from older editions is shown too; absent where the page cannot show that. */
  across?: boolean;
  /** writes the choice in the address of the page */
  change(patch: { edition?: string; across?: true | undefined }): void;
}

/** Which edition of the code a page shows. Where there is only one, there is nothing to choose. */
export function EditionChoice({ editions, shown, across, change }: EditionChoiceProps) {
  const say = useSay();
  if (editions.length < 2) return null;
  return (
    <div className="edition-choice">
      <Select
        label={say('values.choice.label')}
        value={shown ?? ''}
        onChange={(edition) => change({ edition })}
        options={editions.map(({ id, short }) => ({ value: id, label: short }))}
        {...(shown === undefined ? { placeholder: say('common.action.choose') } : {})}
      />
      {across !== undefined && (
        <Checkbox
          label={say('values.choice.across')}
          checked={across}
          onChange={(checked) => change({ across: checked ? true : undefined })}
        />
      )}
    </div>
  );
}
