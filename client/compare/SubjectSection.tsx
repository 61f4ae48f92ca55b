import {
  answerName,
  subjectName,
  transitionRows,
  transitionsTable,
  type ComparePage,
  type SubjectChange,
} from '../../shared/compare.ts';
import type { Median } from '../../shared/evidence/ordinal.ts';
import type { Say } from '../../shared/say.ts';
import type { Table } from '../../shared/table.ts';
import type { TransitionRow } from '../../shared/compare.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { sideName } from './side-name.ts';

interface SubjectProps {
  data: ComparePage;
  subject: SubjectChange;
}

// the heading says the subject already
const table: Table<TransitionRow> = {
  ...transitionsTable,
  columns: transitionsTable.columns.filter(({ id }) => id !== 'subject'),
};

function useNames(data: ComparePage): (ids: readonly string[]) => string {
  const known = new Map(data.organisations.map(({ id, name }) => [id, name]));
  return (ids) => ids.map((id) => known.get(id) ?? id).join(', ');
}

/** One subject: what the middle did and why, who joined, left and moved, and from which answer to which. */
export function SubjectSection({ data, subject }: SubjectProps) {
  const say = useSay();
  const names = useNames(data);
  const { joined, left, both, moved } = subject.change;
  const title = subjectName(subject, data.scales, say);
  const who = moved.length === 0 ? '' : ` (${names(moved)})`;
  return (
    <Section level={3} title={title}>
      {subject.median !== null && <p>{medianText({ data, subject }, say)}</p>}
      <p>
        {say('compare.both', { count: both.length, moved: moved.length, names: who })}{' '}
        {joined.length > 0 && say('compare.joined', { names: names(joined) })}{' '}
        {left.length > 0 && say('compare.left', { names: names(left) })}
      </p>
      {subject.series !== null && <Course data={data} subject={subject} />}
      {both.length > 0 && (
        <DataTable
          table={table}
          rows={transitionRows(data, [subject], say)}
          rowKey={(row) => row.id}
          caption={`${say('compare.transitions')}: ${title}`}
          downloads={null}
          captionHidden
        />
      )}
    </Section>
  );
}

function medianText({ data, subject }: SubjectProps, say: Say): string {
  const { median } = subject;
  if (median === null) return '';
  const step = (code: number): string => answerName(data.scales, { question: subject.question, answer: String(code) }, say);
  const name = (one: Median | null): string => {
    if (one === null) return say('compare.median.none');
    if (one.lower === one.upper) return step(one.lower);
    return say('compare.median.range', { lower: step(one.lower), upper: step(one.upper) });
  };
  const said = {
    before: name(median.before),
    after: name(median.after),
    bothBefore: name(median.bothBefore),
    bothAfter: name(median.bothAfter),
  };
  // of everybody there is nothing to add where it is the same
  const alike = said.before === said.bothBefore && said.after === said.bothAfter;
  return say(alike && median.verdict === 'change' ? 'compare.median.changeAlike' : `compare.median.${median.verdict}`, said);
}

/** Three rounds in words: who answered in all of them, and who changed from each to the next. */
function Course({ data, subject: { series } }: SubjectProps) {
  const say = useSay();
  const language = useLanguage();
  const names = useNames(data);
  if (series === null) return null;
  const sides = data.sides.map((side) => sideName(side, say, language));
  return (
    <p>
      {say('compare.series.all', { count: series.inAll.length, rounds: sides.length })}{' '}
      {series.moved.map((ids, index) => (
        <span key={sides[index]}>
          {say('compare.series.step', {
            from: sides[index] ?? '',
            to: sides[index + 1] ?? '',
            count: ids.length,
            names: ids.length === 0 ? '' : ` (${names(ids)})`,
          })}{' '}
        </span>
      ))}
      {series.returned.length > 0 && say('compare.series.returned', { names: names(series.returned) })}
    </p>
  );
}
