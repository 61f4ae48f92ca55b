import { agedStates, type Aged } from '../shared/attachments.ts';
import { searchText } from './address.ts';
import { TextLink } from './ui/Navigation.tsx';
import { useSay } from './ui/say.tsx';

interface AgedNoteProps {
  aged: Aged | undefined;
  /** the filter that lists exactly the findings behind the figure; absent where no list of findings does */
  filter?: Record<string, unknown> | undefined;
}

/** Beside a figure that rests on findings: how many of them rest on evidence that has expired or must be looked at again; nothing where none does. */
export function AgedNote({ aged, filter }: AgedNoteProps) {
  const say = useSay();
  const told = agedStates.filter((state) => (aged?.[state] ?? 0) > 0);
  if (aged === undefined || told.length === 0) return null;
  return (
    <ul className="aged-note">
      {told.map((state) => {
        const sentence = say(`evidence.aged.${state}`, { count: aged[state] });
        const href = filter && `/bevindingen${searchText({ ...filter, evidence: state })}`;
        return <li key={state}>{href === undefined ? `${sentence}.` : <TextLink href={href}>{sentence}</TextLink>}</li>;
      })}
    </ul>
  );
}
