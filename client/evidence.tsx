import { searchText } from './address.ts';
import { AgedNote } from './aged-note.tsx';
import type { CoverageResult, EvidencePage } from '../shared/bindingness.ts';
import { layerOfType } from '../shared/evidence/answers.ts';
import type { Names } from '../shared/evidence/names.ts';
import { organisationList } from '../shared/evidence/names.ts';
import type { Result } from '../shared/evidence/result.ts';
import { noSample } from '../shared/evidence/sentences.ts';
import { positionStatuses, type Layer } from '../shared/nouns.ts';
import { pinnedMoment } from '../shared/moment.ts';
import { positionsBehind } from '../shared/positions.ts';
import type { Say, Sentence } from '../shared/say.ts';
import type { Filter } from './ui/FilterBar.tsx';
import type { DownloadLinks } from './ui/TableDownloads.tsx';
import { TextLink } from './ui/Navigation.tsx';
import { useSay } from './ui/say.tsx';
import './evidence.css';

/* What stands beside every figure about positions, whichever page it is on: names, coverage, the list behind it, its account. */

/** Sentences one after the other, as one text. */
export function spoken(sentences: readonly (Sentence | null)[], say: Say): string {
  return sentences.flatMap((sentence) => (sentence === null ? [] : [say(sentence.key, sentence.args)])).join(' ');
}

/** Under every figure: which types take part, of how many in the register, and that the pilots are no sample. One layer's figure shows its own types. */
export function CoverageNote({ coverage, layer }: { coverage: CoverageResult; layer?: Layer }) {
  const say = useSay();
  const shown = coverage.outcome.filter(({ type }) => layer === undefined || layerOfType(type) === layer);
  const parts = shown.map(({ type, inPilot, inRegister }) =>
    say('bindingness.coverage.part', { type: say(`evidence.type.${type}`), count: inPilot.length, total: inRegister }),
  );
  return (
    <p>
      {parts.length > 0 && say('bindingness.coverage.note', { parts: parts.join(', ') })} {say(noSample.key)}
    </p>
  );
}

/** Who answered in another status than the one selected; nothing where no status is selected. */
export function OtherStatusNote({ ids, names }: { ids: readonly string[]; names: Names }) {
  const say = useSay();
  if (ids.length === 0) return null;
  return <p>{say('bindingness.otherStatus', { count: ids.length, organisations: organisationList(ids, names) })}</p>;
}

/** The address of the list that holds exactly the positions behind a result. */
export function behindHref(result: Pick<Result<unknown>, 'question' | 'selection'>, more: Record<string, unknown> = {}): string {
  return `/standpunten${searchText({ ...positionsBehind(result), ...more })}`;
}

/** The filter that lists exactly the findings that the positions behind a result lean on. */
export function leanedOnFilter(result: Pick<Result<unknown>, 'question' | 'selection'>): { positions: string } {
  return { positions: searchText(positionsBehind(result)).slice(1) };
}

/** Leads to exactly the positions behind a figure. */
export function BehindLink({ result, href }: { result: Result<unknown>; href?: string }) {
  const say = useSay();
  const count = result.positionIds.length;
  if (count === 0) return <p className="behind">{say('bindingness.noPositions')}</p>;
  return (
    <>
      <p className="behind">
        <TextLink href={href ?? behindHref(result)}>{say('bindingness.behind', { count })}</TextLink>
      </p>
      <AgedNote aged={result.aged} filter={leanedOnFilter(result)} />
    </>
  );
}

interface Chosen {
  round?: string | undefined;
  status?: string | undefined;
  until?: string | undefined;
}

/** The filters that both question pages have. */
export function evidenceFilters({ rounds }: Pick<EvidencePage, 'rounds'>, chosen: Chosen, say: Say): Filter[] {
  const roundOptions = rounds.map(({ id, name }) => ({ value: id, label: name }));
  const statuses = positionStatuses.map((status) => ({ value: status, label: say(`common.status.${status}`) }));
  return [
    {
      kind: 'one',
      id: 'round',
      label: say('bindingness.filter.round'),
      value: chosen.round,
      options: roundOptions,
      placeholder: say('bindingness.filter.latest'),
    },
    {
      kind: 'one',
      id: 'status',
      label: say('bindingness.filter.status'),
      value: chosen.status,
      options: statuses,
      placeholder: say('bindingness.filter.everyStatus'),
    },
    { kind: 'date', id: 'until', label: say('bindingness.filter.until'), value: chosen.until },
  ];
}

/** The table of a figure as files, pinned to the moment the figure was drawn in. */
export function downloadsOf(table: string, result: Result<unknown>, more: object = {}): DownloadLinks {
  const search = searchText({ ...result.selection, ...more, ...pinnedMoment(result) });
  return {
    ods: `/download/${table}.ods${search}`,
    xlsx: `/download/${table}.xlsx${search}`,
    csv: `/download/${table}.csv${search}`,
  };
}
