import { z } from 'zod';
import { layers, type Layer } from './nouns.ts';
import type { Role } from './policy.ts';
import type { Say } from './say.ts';
import type { Option } from './scales.ts';
import { history as texts } from './texts/nl/history.ts';

const commands = texts.command;

/** Nouns whose records a page can show the history of. */
export const recordNouns = [
  'organisation',
  'value',
  'participation',
  'contact',
  'pilot',
  'examination',
  'finding',
  'evidence',
  'attachment',
  'comparison',
  'action',
  'meeting',
  'round',
  'method',
  'position',
  'statement',
  'statement_rating',
  'snapshot',
  'text_draft',
  'release',
] as const;
export type RecordNoun = (typeof recordNouns)[number];

/** The page that tells of a record that was withdrawn. */
export const withdrawnHref = (noun: RecordNoun, id: string): string => `/ingetrokken/${noun}/${id}`;

export const recordSchema = z.object({
  noun: z.enum(recordNouns),
  id: z.string().min(1).max(120),
  revision: z.number().int().positive().optional(),
});

export type FieldValue = string | number | null;

/** One field that differs between a version and the one before it. */
export interface FieldChange {
  field: string;
  before: FieldValue;
  after: FieldValue;
  /** the options of the scale of which the field holds codes, joined with '+' where there are several */
  options?: Pick<Option, 'code' | 'name' | 'nameEn'>[];
}

/** One version of a record: when, by whom, with which command and reason, and what it changed. */
export interface RecordVersion {
  revision: number;
  at: string;
  person: string;
  command: string;
  reason: string | null;
  /** true for the version that made the record, and for one that withdrew it */
  made: boolean;
  withdrawn: boolean;
  changes: FieldChange[];
}

/** That a record was withdrawn: when, by whom and why, and the last it said, field by field. */
export interface WithdrawnRecord {
  at: string;
  person: string;
  command: string;
  reason: string | null;
  said: FieldChange[];
}

/** Fields that differ between two versions, by name; identity and sort keys are nobody's news. */
export function fieldChanges(before: Record<string, FieldValue> | null, after: Record<string, FieldValue>): FieldChange[] {
  return Object.keys(after)
    .filter((field) => !['id', 'sort_key'].includes(field) && (before?.[field] ?? null) !== after[field])
    .sort()
    .map((field) => ({ field, before: before?.[field] ?? null, after: after[field] ?? null }));
}

const demonstration = /^demo-(programme|coordinator|pilotorganisation|reader|administrator)(?:-(.+))?$/;

/** A person as the record shows it: by name, by the role chosen on this machine while there is no login, or as one who was erased. */
export function personName(person: string, say: Say): string {
  if (person === '') return say('history.persons.erased');
  const [, role, of] = demonstration.exec(person) ?? [];
  if (role === undefined) return person === 'pilotmonitor' ? say('history.persons.pilotmonitor') : person;
  const name = say(`history.persons.${role as Role}`);
  if (of === undefined) return name;
  return `${name} ${layers.includes(of as Layer) ? say(`common.layers.${of as Layer}`).toLowerCase() : of}`;
}

/** What a command is called, or the command itself where the catalogue does not know it. */
export function commandName(command: string, say: Say): string {
  const key = command.replace('.', '-');
  return key in commands ? say(`history.command.${key as keyof typeof commands}`) : command;
}
