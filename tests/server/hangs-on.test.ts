import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommand } from '../../server/imports/command.ts';
import { sayIn } from '../../server/texts.ts';
import { stepList } from '../../shared/evidence/names.ts';
import { medianStep } from '../../shared/evidence/ordinal.ts';
import { leaveOneOutSentence } from '../../shared/evidence/robustness.ts';
import type { BindingnessPage, StrictnessResult } from '../../shared/bindingness.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const root = join(import.meta.dirname, '../..');
const say = sayIn('nl');

/** What the document about the sample workbook quotes, in its order. */
function quoted(): string[] {
  const text = readFileSync(join(root, 'docs/what-it-hangs-on.md'), 'utf8');
  return [...text.matchAll(/^> (.+)$/gm)].map(([, line = '']) => line);
}

function namesOf({ organisations, scales }: BindingnessPage) {
  return {
    step: (step: number): string => scales.bindingness.options[step]?.name ?? '',
    organisation: (id: string): string => organisations.find((one) => one.id === id)?.name ?? id,
    layer: (layer: string): string => layer,
  };
}

function sentencesOf({ outcome }: StrictnessResult, page: BindingnessPage): string[] {
  const names = namesOf(page);
  const { key, args } = leaveOneOutSentence(outcome.distribution, names);
  const held = outcome.heldBack.map(({ organisationId, steps }) =>
    say('evidence.heldBack', { organisation: names.organisation(organisationId), steps: stepList(steps, names) }),
  );
  return [say(key, args), ...held];
}

onEveryEngine('the middle step of the sample workbook', 'reference', (database) => {
  it('hangs on what the document works out by hand, and moves as the sentence says', async () => {
    const file = join(root, 'tests/support/pilotresultaten-voorbeeld.ods');
    await runCommand(database(), { file, dryRun: false, example: true, json: true }, say);
    const page = await callerAs(database(), 'reader').bindingness.page({});
    expect(page.strictness.flatMap((result) => sentencesOf(result, page))).toEqual(quoted());
    for (const { outcome } of page.strictness) {
      for (const { organisationId, median } of outcome.leaveOneOut) {
        const left = outcome.distribution.map(({ organisationIds }) => organisationIds.filter((id) => id !== organisationId));
        expect(medianStep(left.map((ids) => ids.length))).toEqual(median);
      }
    }
  });
});
