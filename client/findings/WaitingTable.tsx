import type { ReactNode } from 'react';
import { toCheckTable, type ToCheckFilter, type WaitingFinding } from '../../shared/finding-way.ts';
import { useDownloads } from '../downloads.ts';
import { useRefusal } from '../session.ts';
import { Actions, Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { useSay } from '../ui/say.tsx';

interface WaitingTableProps {
  rows: readonly WaitingFinding[];
  filter: ToCheckFilter;
  chosen: ReadonlySet<string>;
  choose(ids: ReadonlySet<string>): void;
}

/** Findings that wait, each with what it lacks; what is complete can be ticked by whoever may check it. */
export function WaitingTable({ rows, filter, chosen, choose }: WaitingTableProps) {
  const say = useSay();
  const refused = useRefusal(say);
  const files = useDownloads();
  const refusals = new Map(rows.map((row) => [row.id, refused('finding.check', row)]));
  const complete = rows.filter((row) => row.missing.length === 0 && refusals.get(row.id) === undefined);
  // who may check nothing here is told once and not at every row
  const all = new Set(refusals.values());
  const never = all.size === 1 ? refusals.get(rows[0]?.id ?? '') : undefined;
  const whyNot = (row: WaitingFinding): string | undefined => {
    if (never !== undefined || complete.includes(row)) return undefined;
    return refusals.get(row.id) ?? say('findings.toCheck.incomplete');
  };
  const tick = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    choose(next);
  };
  return (
    <>
      <ChooseAll complete={complete} never={never} chosen={chosen} choose={choose} />
      <div className="to-check__table">
        <DataTable
          table={toCheckTable}
          rows={rows}
          rowKey={(row) => row.id}
          downloads={files(toCheckTable, { ...filter, after: undefined })}
          render={{
            text: (row) => (
              <Waiting row={row} whyNot={whyNot(row)}>
                {complete.includes(row) && (
                  <input
                    type="checkbox"
                    className="utrecht-checkbox"
                    checked={chosen.has(row.id)}
                    aria-label={say('findings.toCheck.choose', { finding: row.text.slice(0, 80) })}
                    onChange={(event) => tick(row.id, event.target.checked)}
                  />
                )}
              </Waiting>
            ),
            openQuestions: (row) => (row.openQuestions === 0 ? <span className="to-check__none">0</span> : row.openQuestions),
          }}
          captionHidden
        />
      </div>
    </>
  );
}

interface ChooseAllProps extends Pick<WaitingTableProps, 'chosen' | 'choose'> {
  complete: readonly WaitingFinding[];
  /** why this reader may check nothing here */
  never: string | undefined;
}

/** Ticks all that is complete at once, or nothing. */
function ChooseAll({ complete, never, chosen, choose }: ChooseAllProps) {
  const say = useSay();
  return (
    <Actions>
      <Button
        disabledReason={complete.length === 0 ? (never ?? say('findings.toCheck.noneComplete')) : undefined}
        onClick={() => choose(new Set(complete.map(({ id }) => id)))}
      >
        {say('findings.toCheck.chooseAll', { count: complete.length })}
      </Button>
      {chosen.size > 0 && (
        <Button appearance="subtle" onClick={() => choose(new Set())}>
          {say('findings.toCheck.chooseNone')}
        </Button>
      )}
    </Actions>
  );
}

/** One finding with its tick, or with the reason why it has none. */
function Waiting({ row, whyNot, children }: { row: WaitingFinding; whyNot: string | undefined; children: ReactNode }) {
  return (
    <span className="to-check__finding">
      {children}
      <span>
        <TextLink href={`/bevindingen/${row.id}`}>
          <Dutch>{row.text}</Dutch>
        </TextLink>
        {whyNot !== undefined && <span className="to-check__why">{whyNot}</span>}
      </span>
    </span>
  );
}
