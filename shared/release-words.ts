import { applicabilityName, effectName, printedName, relevanceName, subjectName } from './findings.ts';
import { personName } from './history.ts';
import type { NameStatus } from './nouns.ts';
import { answerText, positionSubject, rangeText } from './positions.ts';
import type { ReleasedNoun, ReleaseRow } from './releases.ts';
import type { MessageKey, Say } from './say.ts';
import type { Table } from './table.ts';

/* What is released, in words: in the list, in the dialog that releases it, and in the file. */

type Of<N extends ReleasedNoun> = Extract<ReleaseRow, { noun: N }>;

/** The record in its own words: the text of a finding, the answer of a position, the title of a pilot. */
export function releaseText(row: ReleaseRow, say: Say): string {
  if (row.noun === 'finding') return row.finding.text;
  if (row.noun === 'pilot') return row.pilot.title;
  const { position } = row;
  const words = { question: say(`positions.question.${position.question}`), answer: answerText(position, say) };
  const subject = positionSubject(position, say);
  return subject === ''
    ? say('organisations.positions.line', words)
    : say('organisations.positions.lineSubject', { ...words, subject });
}

/** What else is released with it: the proposal for the text, the arguments, the case. */
export function releaseMore(row: ReleaseRow): string | null {
  if (row.noun === 'finding') return row.finding.textProposal;
  return row.noun === 'position' ? row.position.arguments : row.pilot.case_text;
}

/** The judgement that is released with it, in words: how a finding was weighed, what a position lives with and who signed it. */
export function releaseJudgement(row: ReleaseRow, say: Say): string {
  const named = (label: MessageKey, value: string | null): string | null => (value === null ? null : `${say(label)}: ${value}`);
  const parts = {
    finding: ({ finding }: Of<'finding'>) => [
      say(`findings.kind.${finding.kind}`),
      named('findings.column.relevance', relevanceName(finding.relevance, say)),
      named('findings.column.applicability', applicabilityName(finding.applicability, say)),
      named('findings.column.advice', finding.advice === null ? null : say(`findings.advice.${finding.advice}`)),
      named('findings.column.otherValue', printedOrNone(finding.otherValue, finding.otherNameStatus, say)),
      named('findings.column.framework', finding.framework),
      named('findings.column.mergeWith', printedOrNone(finding.mergeWith, finding.mergeNameStatus, say)),
      named('findings.column.effect', effectName(finding.effect, say)),
    ],
    position: ({ position }: Of<'position'>) => [
      named('positions.column.range', rangeText(position, say)),
      `${say(`common.status.${position.status}`)}, ${position.signedFunction}`,
    ],
    pilot: ({ pilot }: Of<'pilot'>) => [named('pilots.column.method', pilot.method)],
  };
  const said = row.noun === 'finding' ? parts.finding(row) : row.noun === 'position' ? parts.position(row) : parts.pilot(row);
  return said.filter((part) => part !== null).join(' · ');
}

const printedOrNone = (name: string | null, status: NameStatus | null, say: Say): string | null =>
  name === null ? null : printedName(name, status, say);

/** What it is about: a part of the code, a round, or the topic of the pilot. */
export function releaseAbout(row: ReleaseRow, say: Say): string | null {
  if (row.noun === 'finding') return subjectName(row.finding, say);
  return row.noun === 'position' ? row.position.round : row.pilot.topic;
}

function ownDate(row: ReleaseRow): string | null {
  if (row.noun === 'finding') return row.finding.date;
  return row.noun === 'position' ? row.position.signedDate : row.pilot.start_date;
}

const pages = { finding: '/bevindingen/', position: '/standpunten/', pilot: '/pilots/' } as const;
/** The page of the record. */
export const releaseHref = ({ noun, id: record }: Pick<ReleaseRow, 'noun' | 'id'>): string => pages[noun] + record;

export const releasesTable: Table<ReleaseRow> = {
  id: 'releases',
  title: 'releases.table',
  columns: [
    { id: 'text', label: 'releases.column.text', value: releaseText },
    { id: 'more', label: 'releases.column.more', value: releaseMore },
    { id: 'judgement', label: 'releases.column.judgement', value: releaseJudgement },
    { id: 'noun', label: 'releases.column.noun', value: (row, say) => say(`changes.noun.${row.noun}`) },
    { id: 'about', label: 'releases.column.about', value: releaseAbout },
    { id: 'date', label: 'releases.column.date', value: ownDate, kind: 'date' },
    { id: 'state', label: 'releases.column.state', value: (row, say) => say(`releases.state.${row.state}`) },
    { id: 'day', label: 'releases.column.day', value: (row) => row.release?.day ?? null, kind: 'date' },
    {
      id: 'person',
      label: 'releases.column.person',
      value: (row, say) => (row.release === null ? null : personName(row.release.person, say)),
    },
  ],
};
