import { missingParts, type CompletenessPart } from '../../shared/finding-way.ts';
import type { Finding } from '../../shared/nouns.ts';
import { read, type World } from '../db/world.ts';

/** What a finding still lacks before it can be checked. */
export async function lacking(world: World, finding: Finding): Promise<CompletenessPart[]> {
  const { n } = await read(world, 'evidence')
    .selectFrom('evidence')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('finding_id', '=', finding.id)
    .executeTakeFirstOrThrow();
  const pilot = await read(world, 'pilot')
    .selectFrom('pilot')
    .select('case_text')
    .where('id', '=', finding.pilot_id)
    .executeTakeFirst();
  const subjectId = finding.value_id ?? finding.principle_id ?? finding.foundation_id;
  const { level, text } = finding;
  return missingParts({ caseText: pilot?.case_text ?? null, level, subjectId, text, evidence: n });
}
