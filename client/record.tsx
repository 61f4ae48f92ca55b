import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldWords, type ShownNoun } from '../shared/field-words.ts';
import {
  commandName,
  personName,
  type FieldChange,
  type FieldValue,
  type RecordNoun,
  type RecordVersion,
} from '../shared/history.ts';
import type { Say } from '../shared/say.ts';
import { history as fieldTexts } from '../shared/texts/nl/history.ts';
import { useTRPC } from './api.ts';
import { useMoment } from './session.ts';
import { Dialog } from './ui/Dialog.tsx';
import { formatMoment, formatShortDate } from './ui/format.ts';
import { QueryBoundary } from './ui/QueryBoundary.tsx';
import { useLanguage, useSay } from './ui/say.tsx';

/** Under a record: its whole history, asked for when it is opened; `opened` shows it at once. `<RecordHistory noun="pilot" id={pilot.id} />` */
export function RecordHistory({ noun, id, opened = false }: { noun: RecordNoun; id: string; opened?: boolean }) {
  const say = useSay();
  const [open, setOpen] = useState(opened);
  return (
    <details className="record-history" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('history.open')}</summary>
      {open && <Versions noun={noun} id={id} />}
    </details>
  );
}

interface RecordDialogProps {
  noun: RecordNoun;
  id: string;
  /** what the record is called */
  name: string;
  open: boolean;
  close(): void;
}

/** Every version of one record as a dialog, for a record that has no page of its own. */
export function RecordDialog({ noun, id, name, open, close }: RecordDialogProps) {
  const say = useSay();
  return (
    <Dialog open={open} title={say('admin.history.of', { name })} onClose={close} closeLabel={say('common.action.close')}>
      <RecordHistory noun={noun} id={id} opened />
    </Dialog>
  );
}

function Versions({ noun, id }: { noun: RecordNoun; id: string }) {
  const say = useSay();
  const moment = useMoment();
  const query = useQuery(useTRPC().history.record.queryOptions({ noun, id, ...moment }));
  return (
    <QueryBoundary query={query} isEmpty={(versions) => versions.length === 0} empty={<p>{say('history.empty')}</p>}>
      {(versions) => (
        <ol className="record-history__versions" reversed>
          {versions.map((version) => (
            <Version key={`${String(version.revision)}-${String(version.withdrawn)}`} noun={noun} version={version} />
          ))}
        </ol>
      )}
    </QueryBoundary>
  );
}

function whatHappened(version: RecordVersion, say: Say): string {
  if (version.withdrawn) return say('history.withdrawn');
  return version.made ? say('history.made') : say('history.changed');
}

function Version({ noun, version }: { noun: RecordNoun; version: RecordVersion }) {
  const say = useSay();
  const language = useLanguage();
  const { at, person, reason, made, changes } = version;
  return (
    <li>
      <p>
        <strong>{whatHappened(version, say)}</strong> {formatMoment(at, language)}, {personName(person, say)} (
        {commandName(version.command, say)})
      </p>
      {reason !== null && <p>{say('history.reason', { reason })}</p>}
      {!made && changes.length > 0 && <FieldChanges noun={noun} changes={changes} />}
    </li>
  );
}

const isDay = (value: FieldValue): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** What the fields of a record say, in the words and the days of the pages. */
export function useFieldWords(noun: ShownNoun): (change: FieldChange, value: FieldValue) => string {
  const say = useSay();
  const language = useLanguage();
  return (change, value) => (isDay(value) ? formatShortDate(value, language) : fieldWords(noun, change, say)(value));
}

/** What differs of a record, field by field. */
export function FieldChanges({ noun, changes }: { noun: ShownNoun; changes: readonly FieldChange[] }) {
  const say = useSay();
  const words = useFieldWords(noun);
  return (
    <table className="utrecht-table record-history__changes">
      <caption className="visually-hidden">{say('history.title')}</caption>
      <thead className="utrecht-table__header">
        <tr>
          <th className="utrecht-table__header-cell" scope="col">
            {say('history.fieldLabel')}
          </th>
          <th className="utrecht-table__header-cell" scope="col">
            {say('history.before')}
          </th>
          <th className="utrecht-table__header-cell" scope="col">
            {say('history.after')}
          </th>
        </tr>
      </thead>
      <tbody className="utrecht-table__body">
        {changes.map((change) => (
          <tr key={change.field}>
            <th className="utrecht-table__cell" scope="row">
              {fieldName(change.field, say)}
            </th>
            <td className="utrecht-table__cell">{words(change, change.before)}</td>
            <td className="utrecht-table__cell">{words(change, change.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A stored field by the name people use for it. */
export function fieldName(field: string, say: Say): string {
  return field in fieldTexts.field ? say(`history.field.${field as keyof typeof fieldTexts.field}`) : field;
}
