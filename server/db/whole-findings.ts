import { sql, type RawBuilder, type SqlBool } from 'kysely';

/**
 * Whether a finding has all that a check looks for, as far as SQL can tell; `missingParts` has the last word. A finding without text does
 * not exist, and of a case that is only blanks nothing is left after trimming. For a query on findings of a world that reads pilots and
 * evidence too.
 */
export const isWhole: RawBuilder<SqlBool> = sql<SqlBool>`(exists (select 1 from evidence where evidence.finding_id = finding.id)
    and exists (select 1 from pilot as cased where cased.id = finding.pilot_id and trim(coalesce(cased.case_text, '')) <> '')
    and (finding.level = 'code' or coalesce(finding.value_id, finding.principle_id, finding.foundation_id) is not null))`;
/** The other findings: they lack something. */
export const isLacking: RawBuilder<SqlBool> = sql<SqlBool>`not ${isWhole}`;
/** Those without a source. */
export const isSourceless: RawBuilder<SqlBool> = sql<SqlBool>`not exists (select 1 from evidence where evidence.finding_id = finding.id)`;
