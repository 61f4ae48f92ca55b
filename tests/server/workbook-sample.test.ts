import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommand } from '../../server/imports/command.ts';
import { headOf, read, type World } from '../../server/db/world.ts';
import { sayIn } from '../../server/texts.ts';
import { countSample, type Counted } from '../support/spreadsheets-count.ts';
import { onEveryEngine, worldAs } from '../support/worlds.ts';

/* The filled sample workbook, counted once by the product and once by the test. */

const fileOf = (extension: 'ods' | 'xlsx'): string =>
  join(import.meta.dirname, `../support/pilotresultaten-voorbeeld.${extension}`);

const tallied = (names: (string | null)[], empty: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name ?? empty] = (counts[name ?? empty] ?? 0) + 1;
  return counts;
};

/** What the database holds, by the names that the form has for it. */
async function countStored(world: World): Promise<Omit<Counted, 'tabs'>> {
  const findings = await read(world, 'finding', 'value', 'scale_option', 'organisation')
    .selectFrom('finding')
    .leftJoin('value', 'value.id', 'finding.value_id')
    .innerJoin('organisation', 'organisation.id', 'finding.organisation_id')
    .innerJoin('scale_option', (join) =>
      join.onRef('scale_option.code', '=', 'finding.kind').on('scale_option.scale_id', '=', 'bevinding-soort-v1'),
    )
    .select(['value.name as value', 'scale_option.name as kind', 'organisation.name as organisation'])
    .execute();
  const positions = await read(world, 'position', 'scale', 'scale_option')
    .selectFrom('position')
    .innerJoin('scale', 'scale.id', 'position.scale_id')
    .leftJoin('scale_option', (join) =>
      join.onRef('scale_option.scale_id', '=', 'scale.id').onRef('scale_option.code', '=', 'position.answer'),
    )
    .select(['position.layer', 'scale.question', 'scale_option.name as answer', 'position.no_answer'])
    .execute();
  return {
    findings: { all: findings.length },
    values: tallied(
      findings.map(({ value }) => value),
      'de code',
    ),
    kinds: tallied(
      findings.map(({ kind }) => kind),
      '',
    ),
    organisations: tallied(
      findings.map(({ organisation }) => organisation),
      '',
    ),
    layers: tallied(
      positions.map(({ layer }) => layer),
      'geen',
    ),
    answers: tallied(
      positions.map(
        ({ question, answer, no_answer: none }) => `${question} ${answer ?? (none === 'no-judgement' ? 'geen oordeel' : '?')}`,
      ),
      '',
    ),
  };
}

const none = { Pilots: 0, Bevindingen: 0, Standpunten: 0 };
const command = (extension: 'ods' | 'xlsx', more = {}) => ({
  file: fileOf(extension),
  dryRun: false,
  example: true,
  json: true,
  ...more,
});

for (const [first, other] of [
  ['ods', 'xlsx'],
  ['xlsx', 'ods'],
] as const) {
  onEveryEngine(`the sample as .${first}, loaded as an example`, 'reference', (database) => {
    it('holds in the database what a count of our own finds in the file', async () => {
      const { tabs, ...counted } = countSample(readFileSync(fileOf(first)), first);
      expect(tabs).toEqual({ Pilots: 12, Bevindingen: 145, Standpunten: 165 });
      const dry = await runCommand(database(), command(first, { dryRun: true }), sayIn('nl'));
      expect(dry.report).toEqual({ added: tabs, changed: none, skipped: none, problems: [] });
      expect(dry.lines).toContain('Bevindingen: 145 toe te voegen, 0 te wijzigen, 0 al aanwezig, 0 met een fout');
      expect(dry.lines.join(' ')).not.toContain('toegevoegd');
      // what a load without the flag would be refused for, a dry run without it says as well
      const unsaid = await runCommand(database(), command(first, { dryRun: true, example: false }), sayIn('nl'));
      expect([unsaid.report, unsaid.lines.at(-1)]).toEqual([dry.report, sayIn('nl')('workbook.cli.saysExample')]);
      const noted = dry.lines.flatMap((line) => /^Bevindingen F(\d+):/.exec(line)?.[1] ?? []).map(Number);
      expect(noted).toEqual([48, 65, 67, 123]);
      expect(await countStored(await worldAs(database(), 'programme'))).toMatchObject({ findings: { all: 0 } });
      const { report, lines } = await runCommand(database(), command(first), sayIn('nl'));
      expect(report).toEqual({ added: tabs, changed: none, skipped: none, problems: [] });
      expect(lines).toContain('Bevindingen: 145 toegevoegd, 0 gewijzigd, 0 al aanwezig, 0 met een fout');
      expect(await countStored(await worldAs(database(), 'programme'))).toEqual(counted);
    });

    it(`changes nothing when it is loaded again, nor as .${other}`, async () => {
      const before = await headOf(database());
      const { tabs } = countSample(readFileSync(fileOf(first)), first);
      for (const extension of [first, other]) {
        const { report } = await runCommand(database(), command(extension), sayIn('nl'));
        expect(report).toEqual({ added: none, changed: none, skipped: tabs, problems: [] });
      }
      expect(await headOf(database())).toEqual(before);
    });
  });
}
