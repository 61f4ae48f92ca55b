import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionNumber } from '../shared/evidence/method.ts';
import type { Result } from '../shared/evidence/result.ts';
import { fieldChosen, questionAsked, type ChosenNames } from '../shared/evidence-account.ts';
import { pinnedMoment } from '../shared/moment.ts';
import { positionsBehind } from '../shared/positions.ts';
import { scaleName } from '../shared/scales.ts';
import { useTRPC } from './api.ts';
import { DescriptionList } from './ui/DescriptionList.tsx';
import { Dutch } from './ui/Dutch.tsx';
import { formatDate } from './ui/format.ts';
import { TextLink } from './ui/Navigation.tsx';
import { useLanguage, useSay } from './ui/say.tsx';
import './evidence.css';

interface AccountProps {
  result: Result<unknown>;
  /** what the page knows the names of: frameworks by their id */
  frameworks?: ReadonlyMap<string, string>;
}

/** Where a result comes from, in full: what was asked of which state of the data, under which method, and its hash. */
export function Account(props: AccountProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <details className="account" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('bindingness.trace.title')}</summary>
      <Facts {...props} open={open} />
    </details>
  );
}

/** The names behind the ids of a result, asked for when somebody looks: of the round, and of whose positions it rests on. */
function useNames({
  result,
  frameworks,
  open,
}: AccountProps & { open: boolean }): ChosenNames & { holders: Map<string, string> } {
  const trpc = useTRPC();
  const moment = pinnedMoment(result);
  const { round } = result.selection;
  const rounds = useQuery({ ...trpc.rounds.page.queryOptions(moment), enabled: open && typeof round === 'string' });
  const some = result.positionIds.length > 0;
  const list = trpc.positions.page.queryOptions(some ? { ...positionsBehind(result), ...moment } : moment);
  const behind = useQuery({ ...list, enabled: open && some });
  const rows = behind.data?.rows ?? [];
  return {
    round: (id) => rounds.data?.rounds.find((one) => one.id === id)?.name ?? id,
    value: (id) => rows[0]?.value ?? id,
    framework: (id) => frameworks?.get(id) ?? rows[0]?.framework ?? id,
    holders: new Map(rows.map((row) => [row.id, row.organisation])),
  };
}

function Facts(props: AccountProps & { open: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const { result } = props;
  const names = useNames(props);
  const chosen = Object.entries(result.selection).filter(([, value]) => value !== null && value !== undefined);
  const day = (date: string): string => formatDate(date, language);
  const selection = chosen.map(([name, value]) =>
    fieldChosen({ name, value: String(value), question: result.question }, { ...names, day }, say),
  );
  return (
    <DescriptionList
      items={[
        { label: say('bindingness.trace.question'), value: questionAsked(result.question, say) },
        {
          label: say('bindingness.trace.selection'),
          value: selection.length === 0 ? say('bindingness.trace.all') : selection.join('; '),
        },
        { label: say('bindingness.trace.scales'), value: result.scales.map((scale) => scaleName(scale, say)).join(', ') },
        { label: say('bindingness.trace.method'), value: say('methods.name', { version: versionNumber(result.method.version) }) },
        { label: say('bindingness.trace.revision'), value: String(result.revision) },
        { label: say('bindingness.trace.today'), value: day(result.today) },
        { label: say('bindingness.trace.positions'), value: <Positions ids={result.positionIds} holders={names.holders} /> },
        { label: say('bindingness.trace.hash'), value: <code className="hash">{result.hash}</code> },
      ]}
    />
  );
}

/** The positions a result rests on, each by whose it is; by its id beyond those whose names were asked. */
function Positions({ ids, holders }: { ids: readonly string[]; holders: ReadonlyMap<string, string> }) {
  const say = useSay();
  if (ids.length === 0) return say('bindingness.trace.none');
  return (
    <ul className="account__positions">
      {ids.map((id) => (
        <li key={id}>
          <TextLink href={`/standpunten/${id}`}>
            <Dutch>{holders.get(id) ?? id}</Dutch>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
