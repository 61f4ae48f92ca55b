import { z } from 'zod';
import type { TypeGroup } from './evidence/answers.ts';
import { findingsIn, type KindCounts } from './evidence/cells.ts';
import type { OwnRating, ValueRating } from './evidence/rating.ts';
import type { Result } from './evidence/result.ts';
import { printedName, type FindingRow } from './findings.ts';
import { findingKinds, type AdviceId, type Edition, type FindingLevel, type Layer, type NameStatus } from './nouns.ts';
import type { Say } from './say.ts';
import type { Column, Table } from './table.ts';

export const valuesFilterSchema = z.object({ revision: z.number().int().positive().optional() });
export const valueSchema = valuesFilterSchema.extend({ id: z.string().min(1).max(80) });

/** A value of the code in its place: under a principle, under a foundation. */
export interface CodeValue {
  id: string;
  number: number;
  name: string;
  nameStatus: NameStatus;
  source: string | null;
  principleId: string;
  principle: string;
  foundationId: string;
  foundation: string;
}

/** A value with what was found about it. Organisations and layers are those with at least one finding. */
export interface ValueRow extends CodeValue {
  organisations: number;
  layers: Layer[];
  kinds: KindCounts;
}

/** Findings that hang on the code, a foundation or a principle and so on no value. */
export interface PartFindings {
  level: Exclude<FindingLevel, 'waarde'>;
  id: string | null;
  findings: number;
}

export interface ValuesPage {
  edition: Edition | null;
  rows: ValueRow[];
  parts: PartFindings[];
}

/** How a value's name may be trusted, in words; null where a source has it among the thirty. */
export function nameStanding(status: NameStatus, say: Say): string | null {
  if (status === 'working') return say('common.workingName');
  return status === 'mentioned' ? say('values.mentioned') : null;
}

function layerNames(row: Pick<ValueRow, 'layers'>, say: Say): string {
  return row.layers.map((layer) => say(`common.layers.${layer}`)).join(', ');
}

const kindColumns = findingKinds.map((kind): Column<ValueRow> => ({
  id: kind,
  label: `values.kind.${kind}`,
  value: (row) => row.kinds[kind] ?? 0,
  kind: 'number',
}));

export const valuesTable: Table<ValueRow> = {
  id: 'values',
  title: 'values.table',
  columns: [
    { id: 'number', label: 'values.column.number', value: (row) => row.number, kind: 'number' },
    { id: 'name', label: 'values.column.name', value: (row, say) => printedName(row.name, row.nameStatus, say) },
    {
      id: 'standing',
      label: 'values.column.standing',
      value: (row, say) => nameStanding(row.nameStatus, say) ?? say('values.confirmed'),
    },
    { id: 'foundation', label: 'findings.level.fundament', value: (row) => row.foundation },
    { id: 'principle', label: 'findings.level.principe', value: (row) => row.principle },
    { id: 'findings', label: 'findings.title', value: (row) => findingsIn(row.kinds), kind: 'number' },
    { id: 'organisations', label: 'values.column.organisations', value: (row) => row.organisations, kind: 'number' },
    { id: 'layers', label: 'values.column.layers', value: layerNames },
    ...kindColumns,
    { id: 'source', label: 'common.source', value: (row) => row.source },
  ],
};

/** An organisation as the pages of one value name it. */
export interface SpeakingOrganisation {
  id: string;
  name: string;
  layer: Layer;
  type: TypeGroup;
  kinds: KindCounts;
}

/** The two judgements that a finding gives about a value. */
export type FieldOfRating = 'relevance' | 'applicability';

/** An organisation's own judgement, with its name. */
export type RatedOrganisation = OwnRating & { name: string; layer: Layer };

/** The organisations behind a rating, by name. */
export function ratedOrganisations(
  { organisations }: Pick<ValueRating, 'organisations'>,
  named: readonly SpeakingOrganisation[],
): RatedOrganisation[] {
  return named.flatMap(({ id, name, layer }) =>
    organisations.filter((one) => one.organisationId === id).map((one) => ({ ...one, name, layer })),
  );
}

/** Of one type: who has findings about this value, how many organisations have a pilot, how many the register has. */
export interface ValueCoverage {
  type: TypeGroup;
  spoken: string[];
  inPilot: number;
  inRegister: number;
}

export interface AdviceCount {
  advice: AdviceId;
  findings: number;
  organisations: number;
}

/** A proposal for the text, with the finding that says why. */
export interface Proposal {
  findingId: string;
  organisation: string;
  organisationId: string;
  advice: AdviceId | null;
  text: string;
  proposal: string | null;
  mergeWith: string | null;
  mergeStatus: NameStatus | null;
}

/** Another value or a framework that findings about this value name. */
export interface Relation {
  id: string;
  name: string;
  nameStatus: NameStatus | null;
  findings: number;
  organisations: number;
}

/** Everything about one value; counts, centre and coverage come from the same revision. */
export interface ValuePage {
  value: CodeValue & { revision: number };
  edition: Edition;
  organisations: SpeakingOrganisation[];
  relevance: Result<ValueRating>;
  applicability: Result<ValueRating>;
  coverage: ValueCoverage[];
  /** organisations whose findings hold both 'herkend' and 'knelpunt' or 'overlap' */
  contested: string[];
  advice: AdviceCount[];
  proposals: Proposal[];
  dilemmas: Relation[];
  /** values whose findings name this value as the other one */
  dilemmasFrom: Relation[];
  overlaps: Relation[];
  findings: FindingRow[];
  changed: { at: string; person: string };
}

/** All findings about a value by kind, over the organisations. */
export function kindsOver(organisations: readonly Pick<SpeakingOrganisation, 'kinds'>[]): KindCounts {
  const pairs = findingKinds.map(
    (kind) => [kind, organisations.reduce((sum, { kinds }) => sum + (kinds[kind] ?? 0), 0)] as const,
  );
  return Object.fromEntries(pairs.filter(([, count]) => count > 0));
}
