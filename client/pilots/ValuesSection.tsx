import { useState } from 'react';
import { cellStates, type CellState } from '../../shared/evidence/cells.ts';
import { printedName } from '../../shared/findings.ts';
import { pilotValuesTable } from '../../shared/pilot-tables.ts';
import { pilotCell, type PilotPage, type PilotValue } from '../../shared/pilots.ts';
import type { Say } from '../../shared/say.ts';
import { useDownloads } from '../downloads.ts';
import { useRefusal } from '../session.ts';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { Figure } from '../ui/Figure.tsx';
import { Mark, type MarkForm } from '../ui/Mark.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { ExaminationForm } from './ExaminationForm.tsx';

const forms: Record<CellState, MarkForm> = {
  contested: 'half',
  finding: 'filled',
  examined: 'ring',
  'not-applicable': 'dash',
  'not-examined': 'point',
};

function sentenceOf(values: readonly PilotValue[], say: Say): string {
  const states = values.map((value) => pilotCell(value).state);
  const count = (...wanted: CellState[]): number => states.filter((state) => wanted.includes(state)).length;
  const args = {
    total: values.length,
    examined: count('examined', 'finding', 'contested'),
    withFindings: count('finding', 'contested'),
    contested: count('contested'),
  };
  return say('pilots.valuesSentence', args);
}

/** The values of the code in a pilot, by principle, each with its state; the organisation itself records what was examined. */
export function ValuesSection({ data }: { data: PilotPage }) {
  const say = useSay();
  const { pilot, values } = data;
  const files = useDownloads();
  const [editing, setEditing] = useState(false);
  const reason = useRefusal(say)('examination.write', { organisationId: pilot.organisationId, layer: pilot.layer });
  const edit = (
    <Button disabledReason={reason} onClick={() => setEditing(true)}>
      {say('pilots.setExamined')}
    </Button>
  );
  return (
    <Section title={say('pilots.values')} id="waarden" tools={editing ? undefined : edit}>
      {editing ? (
        <ExaminationForm data={data} close={() => setEditing(false)} />
      ) : (
        <Figure
          title={say('pilots.valuesTable')}
          anchor="waarden-figuur"
          sentence={sentenceOf(values, say)}
          image={false}
          numbers={
            <DataTable
              table={pilotValuesTable}
              rows={values}
              rowKey={(row) => row.id}
              captionHidden
              downloads={files(pilotValuesTable, { pilot: pilot.id })}
            />
          }
        >
          <Legend />
          <ValueBoard pilotId={pilot.id} values={values} />
        </Figure>
      )}
    </Section>
  );
}

function Legend() {
  const say = useSay();
  return (
    <ul className="legend" aria-label={say('common.cell.label')}>
      {cellStates.map((state) => (
        <li key={state}>
          <Mark form={forms[state]} /> {say(`common.cell.${state}`)}
        </li>
      ))}
    </ul>
  );
}

function ValueBoard({ pilotId, values }: { pilotId: string; values: readonly PilotValue[] }) {
  const foundations = [...new Map(values.map((value) => [value.foundationId, value])).values()];
  const principles = [...new Map(values.map((value) => [value.principleId, value])).values()];
  return (
    <div className="board">
      {foundations.map(({ foundationId, foundation }) => (
        <div key={foundationId}>
          <p className="board__foundation">
            <Dutch>{foundation}</Dutch>
          </p>
          {principles
            .filter((one) => one.foundationId === foundationId)
            .map(({ principleId, principle }) => (
              <section key={principleId} className="board__part" aria-label={principle}>
                <p className="board__title">
                  <Dutch>{principle}</Dutch>
                </p>
                <ul>
                  {values
                    .filter((value) => value.principleId === principleId)
                    .map((value) => (
                      <BoardValue key={value.id} pilotId={pilotId} value={value} />
                    ))}
                </ul>
              </section>
            ))}
        </div>
      ))}
    </div>
  );
}

/** One value: where it has findings, they are behind it; otherwise its own page is. */
function BoardValue({ pilotId, value }: { pilotId: string; value: PilotValue }) {
  const say = useSay();
  const { state, findings } = pilotCell(value);
  const href = findings > 0 ? `/bevindingen?pilot=${pilotId}&value=${value.id}` : `/waarden/${value.id}`;
  return (
    <li>
      <a className="board__value" href={href}>
        <Mark form={forms[state]} />
        <span>
          <Dutch>{printedName(value.name, value.nameStatus, say)}</Dutch>
          <span className="visually-hidden">
            , {say(`common.cell.${state}`)}
            {findings > 0 && `, ${say('values.partFindings', { count: findings })}`}
          </span>
        </span>
        {findings > 0 && (
          <span className="board__count" aria-hidden="true">
            {findings}
          </span>
        )}
      </a>
    </li>
  );
}
