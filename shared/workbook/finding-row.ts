import { adviceIds, effects, findingKinds, type Evidence, type Finding, type FindingKind } from '../nouns.ts';
import { folded } from './cells.ts';
import { readComparison, type ComparisonWish } from './comparisons.ts';
import type { ColumnsOf, Context } from './context.ts';
import type { ColumnOf } from './form.ts';
import type { EditionLists } from './lists.ts';
import { listsFor, readPilot } from './pilot-row.ts';
import type { PilotPlanner } from './pilots.ts';
import type { RowReader } from './rows.ts';

type FindingReader = RowReader<'findings'>;

/** What a finding hangs on, and at which level. */
export type Part = Pick<Finding, 'level' | 'value_id' | 'principle_id' | 'foundation_id'>;

/** A row with a finding, read and sound: what identifies it, and the fields the file speaks about. */
export interface FindingRow {
  reader: FindingReader;
  reference: string | null;
  /** that of its pilot */
  editionId: string;
  own: Pick<Finding, 'organisation_id' | 'pilot_id' | 'kind' | 'text'> & Part;
  fields: Partial<Finding>;
  evidence: string[];
  comparison: ComparisonWish | null;
}

const none = { value_id: null, principle_id: null, foundation_id: null };

function partOf(code: string): Part {
  const [level = '', id = ''] = code.split(':');
  if (level === 'waarde') return { ...none, level, value_id: id };
  if (level === 'principe') return { ...none, level, principle_id: id };
  if (level === 'fundament') return { ...none, level, foundation_id: id };
  return { ...none, level: 'code' };
}

/** The one of a fixed list of ids that a code is. */
function known<Id extends string>(ids: readonly Id[], code: string | undefined): Id | null {
  return ids.find((id) => id === code) ?? null;
}

/** What a row is about, as far as it was read, and the names its pilot's edition has. */
interface About {
  lists: EditionLists;
  kind: FindingKind | null;
  part: Part | null;
}

function readPart(lists: EditionLists, reader: FindingReader, kind: FindingKind | null): Part | null {
  if (reader.found('value') === '' && kind === 'ontbreekt') return partOf('code:');
  const choice = reader.neededChoice('value', lists.parts);
  if (choice === null) return null;
  const part = partOf(choice.code);
  if (part.level === 'waarde' && kind === 'ontbreekt')
    return reader.complain('value', { key: 'workbook.expected.noValueForMissing' });
  return part;
}

const MERGE = /^samen(?:voegen|gevoegd)? met (?:de waarde )?(.+)$/;

/** The value that a proposal to merge names: 'Samen met Inspraak', whatever follows it. */
function mergedWith(lists: EditionLists, proposal: string | null): string | null {
  const rest = MERGE.exec(folded(proposal ?? ''))?.[1];
  if (rest === undefined) return null;
  const named = lists.values.choices
    .filter(({ name }) => rest.startsWith(folded(name)) && !/[a-z0-9]/.test(rest.charAt(folded(name).length)))
    .sort((a, b) => b.name.length - a.name.length);
  return named[0]?.code ?? null;
}

function readAdvice(context: Context, reader: FindingReader, { lists, part }: About): Partial<Finding> {
  if (!reader.has('advice')) return reader.has('proposal') ? { text_proposal: reader.text('proposal') } : {};
  const advice = known(adviceIds, reader.choice('advice', context.lists.list('advice'))?.code);
  const proposal = reader.has('proposal') ? reader.text('proposal') : null;
  const merged = advice === 'samenvoegen' ? mergedWith(lists, proposal) : null;
  if ((advice === 'aanpassen' || advice === 'toevoegen') && proposal === null) {
    reader.complain('proposal', { key: 'workbook.expected.proposal', args: { advice } });
  }
  if (advice === 'samenvoegen' && merged === null) reader.complain('proposal', { key: 'workbook.expected.mergeWith' });
  if (merged !== null && merged === part?.value_id) reader.complain('proposal', { key: 'workbook.expected.otherValue' });
  return { advice, text_proposal: proposal, merge_value_id: merged };
}

const frameworkIn = (context: Context, reader: FindingReader): string | null =>
  reader.choice('framework', context.lists.list('frameworks'))?.code ?? null;

function readRelations(context: Context, reader: FindingReader, about: About): Partial<Finding> {
  const other = reader.choice('otherValue', about.lists.values)?.code ?? null;
  const framework = frameworkIn(context, reader);
  if (about.kind === 'dilemma' && reader.found('otherValue') === '')
    reader.complain('otherValue', { key: 'workbook.expected.dilemmaWith' });
  if (other !== null && other === about.part?.value_id) reader.complain('otherValue', { key: 'workbook.expected.otherValue' });
  if (about.kind === 'overlap' && reader.found('framework') === '')
    reader.complain('framework', { key: 'workbook.expected.framework' });
  return {
    ...(reader.has('otherValue') && { other_value_id: other }),
    ...(reader.has('framework') && { framework_id: framework }),
  };
}

function readStep(context: Context, reader: FindingReader, column: 'relevance' | 'applicability'): number | null {
  const choice = reader.choice(column, context.lists.list(column));
  return choice === null ? null : Number(choice.code);
}

/** Reads a row with a finding; null where anything is wrong with it (its problems then stand in the reader). */
export function readFinding(context: Context, reader: FindingReader, pilots: PilotPlanner): FindingRow | null {
  const pilot = readPilot(context, reader, pilots);
  const kind = known(findingKinds, reader.neededChoice('kind', context.lists.list('finding-kind'))?.code);
  const lists = listsFor(context, pilot);
  const part = readPart(lists, reader, kind);
  const about: About = { lists, kind, part };
  const text = reader.needed('text');
  const date = reader.happenedDate('date', context.reference.today);
  const reference = reader.text('reference');
  const fields: Partial<Finding> = {
    ...(reader.has('relevance') && { relevance: readStep(context, reader, 'relevance') }),
    ...(reader.has('applicability') && { applicability: readStep(context, reader, 'applicability') }),
    ...readAdvice(context, reader, about),
    ...readRelations(context, reader, about),
    ...(reader.has('effect') && { effect: known(effects, reader.choice('effect', context.lists.list('effect'))?.code) }),
  };
  const comparison = readComparison(context, reader, frameworkIn(context, reader));
  const evidence = evidenceIn(reader.text('evidence'));
  if (reader.problems.length > 0 || !pilot || !kind || !part || text === null || date === null) return null;
  const own = { organisation_id: pilot.organisationId, pilot_id: pilot.pilotId, kind, text, ...part };
  const submitted = { ...fields, date, state: 'submitted' as const };
  return { reader, reference, editionId: pilot.editionId, own, fields: submitted, evidence, comparison };
}

/** Each line, and each part after a semicolon, is a piece of evidence of its own. */
function evidenceIn(text: string | null): string[] {
  const parts = (text ?? '').split(/\n|;\s+/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** Where in the tab a field of a finding stands. */
export const findingFields: ColumnsOf<Finding> = {
  ...{
    reference: 'reference',
    pilot_id: 'pilot',
    value_id: 'value',
    principle_id: 'value',
    foundation_id: 'value',
    level: 'value',
  },
  ...{
    kind: 'kind',
    text: 'text',
    relevance: 'relevance',
    applicability: 'applicability',
    advice: 'advice',
    text_proposal: 'proposal',
  },
  ...{ merge_value_id: 'proposal', other_value_id: 'otherValue', framework_id: 'framework', effect: 'effect', date: 'date' },
};

/** The columns that say something about a finding, and so nothing where there is none. */
export const findingColumns = [
  'kind',
  'text',
  'relevance',
  'applicability',
  'advice',
  'proposal',
  'otherValue',
  'framework',
  'item',
  'verdict',
  'effect',
  'evidence',
] as const satisfies readonly ColumnOf<'findings'>[];

/** The finding that a row adds. */
export function newFinding({ options }: Context, row: FindingRow): Finding {
  const ratings = { relevance: null, applicability: null, effect: null, date: '' };
  const advice = { advice: null, text_proposal: null, merge_value_id: null, other_value_id: null, framework_id: null };
  const fixed = { id: options.newId(), edition_id: row.editionId, state: 'submitted' as const };
  return { ...fixed, ...ratings, ...advice, ...row.fields, ...row.own, reference: row.reference };
}

/** A piece of evidence: a link where it is an address, else the name of a document. */
export function newEvidence({ options }: Context, findingId: string, text: string): Evidence {
  const url = /^https?:\/\/\S+$/i.test(text) ? text : null;
  return { id: options.newId(), finding_id: findingId, kind: url === null ? 'document' : 'link', text, url };
}
