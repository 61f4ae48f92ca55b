import { findingsIn } from '../../shared/evidence/cells.ts';
import { printedName } from '../../shared/findings.ts';
import { examinationStates, type ExaminationState } from '../../shared/nouns.ts';
import type { PilotValue } from '../../shared/pilots.ts';
import { Dutch } from '../ui/Dutch.tsx';
import { useSay } from '../ui/say.tsx';

/** What is chosen for each value, by its id. */
export type States = Record<string, ExaminationState>;

interface ExaminationTableProps {
  values: readonly PilotValue[];
  states: States;
  choose(value: string, state: ExaminationState): void;
}

/** One row a value, one column a state, under the principle it belongs to. */
export function ExaminationTable({ values, states, choose }: ExaminationTableProps) {
  const say = useSay();
  const principles = [...new Map(values.map((value) => [value.principleId, value.principle])).entries()];
  return (
    <table className="utrecht-table examined__table">
      <caption className="visually-hidden">{say('pilots.setExamined')}</caption>
      <thead className="utrecht-table__header">
        <tr>
          <th scope="col">{say('values.column.name')}</th>
          {examinationStates.map((state) => (
            <th key={state} scope="col">
              {say(`pilots.examined.short.${state}`)}
            </th>
          ))}
        </tr>
      </thead>
      {principles.map(([id, name]) => (
        <tbody key={id} className="utrecht-table__body">
          <tr className="examined__principle">
            <th scope="rowgroup" colSpan={1 + examinationStates.length}>
              <Dutch>{name}</Dutch>
            </th>
          </tr>
          {values
            .filter((value) => value.principleId === id)
            .map((value) => (
              <ExaminationRow key={value.id} value={value} state={states[value.id]} choose={(state) => choose(value.id, state)} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

interface ExaminationRowProps {
  value: PilotValue;
  state: ExaminationState | undefined;
  choose(state: ExaminationState): void;
}

function ExaminationRow({ value, state: chosen, choose }: ExaminationRowProps) {
  const say = useSay();
  const findings = findingsIn(value.kinds);
  return (
    <tr>
      <th scope="row">
        <Dutch>{printedName(value.name, value.nameStatus, say)}</Dutch>
      </th>
      {findings > 0 && value.examination !== 'not-applicable' ? (
        <td colSpan={examinationStates.length}>{say('pilots.examined.byFinding', { count: findings })}</td>
      ) : (
        examinationStates.map((state) => (
          <td key={state}>
            <label className="examined__choice">
              <input type="radio" name={`examined-${value.id}`} checked={chosen === state} onChange={() => choose(state)} />
              <span className="visually-hidden">
                {printedName(value.name, value.nameStatus, say)}: {say(`pilots.examined.${state}`)}
              </span>
            </label>
          </td>
        ))
      )}
    </tr>
  );
}
