import { expect, it } from 'vitest';
import { positionRow } from '../../seed/rows.ts';
import { commit } from '../../server/db/history.ts';
import type { AudienceFilter, AudiencePage } from '../../shared/audience.ts';
import type { Meaning } from '../../shared/nouns.ts';
import { positionsBehind } from '../../shared/positions.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const optionOf = (page: AudiencePage, meaning: Meaning, option: string) => {
  const found = page.meanings
    .find(({ outcome }) => outcome.meaning === meaning)
    ?.outcome.options.find((one) => one.option === option);
  if (found === undefined) throw new Error(`nothing is said about ${option}`);
  return found;
};

onEveryEngine('for whom', 'example', (database) => {
  const page = (filter: AudienceFilter = {}, role = 'reader') => callerAs(database(), role).audience.page(filter);

  it('is answered in two meanings, never together', async () => {
    const { meanings } = await page();
    expect(meanings.map(({ outcome, positionIds }) => [outcome.meaning, outcome.organisationIds, positionIds])).toEqual([
      ['applies', ['vb-gm-1', 'vb-gm-2', 'vb-ws-1'], ['d1', 'd3', 'd4', 'd5', 'd6']],
      ['holdsToAccount', ['vb-gm-1'], ['d2']],
    ]);
  });
  it('has a cell for each option and organisation, with the answer, or why there is none', async () => {
    expect(optionOf(await page(), 'applies', 'bestuurder').cells).toEqual([
      { organisationId: 'vb-gm-1', positionId: 'd1', answer: 'primary', noAnswer: null, own: true },
      { organisationId: 'vb-gm-2', positionId: 'd3', answer: 'also', noAnswer: null, own: false },
      { organisationId: 'vb-pv-1', positionId: null, answer: null, noAnswer: 'not-filled', own: false },
      { organisationId: 'vb-ws-1', positionId: 'd4', answer: 'primary', noAnswer: null, own: false },
      { organisationId: 'vb-ws-2', positionId: 'd6', answer: null, noAnswer: 'no-judgement', own: false },
    ]);
  });
  it('counts per type and says in which layers nobody names an option', async () => {
    const option = optionOf(await page(), 'applies', 'bestuurder');
    expect(option.byType).toEqual([
      { type: 'G40', counts: { primary: 1, also: 0, not: 0 } },
      { type: 'other-gemeente', counts: { primary: 0, also: 1, not: 0 } },
      { type: 'waterschap', counts: { primary: 1, also: 0, not: 0 } },
    ]);
    expect([option.namedInEveryLayer, option.notNamedIn]).toEqual([false, ['provincie']]);
  });
  it('lists the combinations that occur, and who names its own group', async () => {
    const answer = await page();
    expect(answer.meanings[0]?.outcome.combinations).toEqual([
      { options: ['bestuurder'], organisationIds: ['vb-gm-1', 'vb-gm-2'] },
      { options: ['bestuurder', 'management'], organisationIds: ['vb-ws-1'] },
    ]);
    expect(optionOf(answer, 'applies', 'bestuurder').namedOwn).toEqual(['vb-gm-1']);
    expect(optionOf(answer, 'applies', 'management').namedOwn).toEqual(['vb-ws-1']);
  });
  it('leaves out another status per option without calling it silence', async () => {
    const option = optionOf(await page({ status: 'bestuurlijk' }), 'applies', 'bestuurder');
    expect([option.n, option.otherStatus, option.noAnswers['not-filled']]).toEqual([
      1,
      ['vb-gm-2', 'vb-ws-1', 'vb-ws-2'],
      ['vb-pv-1'],
    ]);
  });
  it('has behind each meaning a list of exactly the positions in its result', async () => {
    for (const result of (await page()).meanings) {
      const { rows } = await callerAs(database(), 'reader').positions.page(positionsBehind(result));
      expect(rows.map((row) => row.id).sort()).toEqual(result.positionIds);
    }
  });
  it('stays the same as of the revision it was drawn at, while later positions come in', async () => {
    const before = await page();
    const wie = {
      round_id: 'ronde-1',
      question: 'audience',
      scale_id: 'doelgroep-v1',
      audience_option: 'bestuurder',
      meaning: 'applies',
    } as const;
    await commit(database(), { personId: 'example', command: 'test' }, (change) =>
      change.put('position', positionRow({ id: 'd7', ...wie, organisation_id: 'vb-pv-1', answer: 'also' })),
    );
    const option = optionOf(await page(), 'applies', 'bestuurder');
    expect([option.namedInEveryLayer, option.hangsOn]).toEqual([true, ['vb-pv-1', 'vb-ws-1']]);
    expect(await page({ revision: before.coverage.revision })).toEqual(before);
  });
});
