import { expect, it } from 'vitest';
import { anyVisibleSince } from '../../server/db/past.ts';
import { verify } from '../../server/db/verify.ts';
import { createCaller } from '../../server/router.ts';
import { sayIn } from '../../server/texts.ts';
import { fileServer } from '../support/files.ts';
import { findingForm, own, releasing } from '../support/releases.ts';
import { onEveryEngine, viewerAs, worldAs } from '../support/worlds.ts';

onEveryEngine('a release', 'example', (database) => {
  const { as, page, shown, give, submitted, reopen } = releasing(database);

  it('shows an earlier moment as it stood then, whatever happened since', async () => {
    for (const [noun, id] of [
      ['finding', 'f1'],
      ['pilot', 'p1'],
    ] as const)
      await give(noun, id);
    const then = (await database().head()).revision;
    const before = await page({ revision: then });
    const { back } = await shown('finding', 'f1');
    database().clock = () => '2026-11-26T09:00:00.000Z';
    await as(own).releases.takeBack({ items: [back] });
    expect(await page({ revision: then })).toEqual(before);
    for (const moment of [{ revision: then }, { peildatum: '2026-11-25' }]) {
      const at = { ...moment, organisation: 'vb-gm-1' };
      expect((await as('reader').releases.page(at)).rows).toEqual(before.rows);
      expect((await as('reader').findings.detail({ id: 'f1', ...moment })).released.state).toBe('released');
      expect((await as('reader').organisations.page({ id: 'vb-gm-1', ...moment })).released.finding.released).toBe(
        before.counts.finding.released,
      );
    }
    expect((await as('reader').findings.detail({ id: 'f1' })).released.state).toBe('none');
  });

  it('is told in the record and in what changed, in the words that were released', async () => {
    await give('finding', 'f1');
    const lines = (await as('reader').changes.page({ noun: ['release'], from: '2026-11-01' })).lines;
    expect(lines.find(({ id }) => id === 'finding:f1')).toMatchObject({
      ...{ noun: 'release', what: 'made', label: 'Privacy gaf het gesprek richting.', organisationId: 'vb-gm-1' },
    });
    const [deed] = (await as('reader').deeds.page({ noun: 'release' })).lines;
    expect(deed).toMatchObject({ command: 'release.give', records: [{ noun: 'release', n: 1 }] });
    const since = (await database().head()).revision;
    expect((await as('reader').deeds.records({ change: since })).records.map(({ label }) => label)).toEqual([
      'Privacy gaf het gesprek richting.',
    ]);
  });

  it('is told in the words that were released, not in those of before or after', async () => {
    const id = await submitted('Voor de vrijgave.');
    const say = async (text: string): Promise<void> => {
      const { revision: base } = await reopen(id);
      const { revision } = await as(own).findings.save({ id, base, state: 'draft', form: { ...findingForm, text } });
      await as(own).findings.submit({ id, base: revision });
    };
    await say('Zoals vrijgegeven.');
    await give('finding', id);
    await say('Na de vrijgave.');
    const { lines } = await as('reader').changes.page({ noun: ['release'], from: '2026-11-01' });
    expect(lines.find((line) => line.id === `finding:${id}`)?.label).toBe('Zoals vrijgegeven.');
  });

  it('is not heard of, listed, counted or told where the finding is a draft again', async () => {
    const id = await submitted('Niemand hoort dit.');
    const before = (await database().head()).revision;
    await give('finding', id);
    const given = (await database().head()).revision;
    await reopen(id);
    const heard = (role: string) =>
      worldAs(database(), role, given).then((world) => anyVisibleSince({ ...world, newest: false }, before));
    expect(await heard('reader')).toBe(true);
    const hidden = async (role: string) =>
      JSON.stringify([
        (await as(role).releases.page({ organisation: 'vb-gm-1' })).rows,
        (await as(role).changes.page({ noun: ['release'], from: '2026-11-01', size: 1_000 } as never)).lines,
        await as(role).history.record({ noun: 'release', id: `finding:${id}` }),
        (await as(role).deeds.page({ noun: 'release', size: 1 })).lines[0]?.revision === given,
      ]);
    expect(await hidden('reader')).not.toContain(id);
    expect(await hidden('reader')).toMatch(/false\]$/);
    expect(await hidden(own)).toContain(id);
  });

  it('stands in the files of findings, of positions and of the page itself', async () => {
    const server = await fileServer(database());
    const root = server.origin.replace(/\/[a-z]+$/, '');
    const file = async (address: string): Promise<string[][]> =>
      (await (await fetch(`${root}/download/${address}`)).text())
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(';'));
    // the last column says that it is an example
    const marks = (lines: string[][]): (string | undefined)[] =>
      lines.map((line) => line.at(-2)).filter((mark) => mark !== undefined);
    await give('position', 's1');
    const { finding, position } = (await as('reader').organisations.page({ id: 'vb-gm-1' })).released;
    const [findings, positions, releases] = [
      await file('findings.csv?organisation=vb-gm-1'),
      await file('positions.csv?organisation=vb-gm-1'),
      await file('releases.csv?organisation=vb-gm-1&state=released'),
    ];
    server.close();
    for (const [lines, { released, submitted }] of [
      [findings, finding],
      [positions, position],
    ] as const) {
      const last = marks(lines);
      expect(last).toContain('Vrijgegeven');
      expect([last.filter((mark) => mark === 'ja').length, last.filter((mark) => mark === 'nee').length]).toEqual([
        released,
        submitted - released,
      ]);
    }
    expect(releases.flat()).toEqual(expect.arrayContaining(['Openbaar', 'Vrijgegeven', 'Sensoren op het plein']));
  });

  it('stays when the person who gave it is erased, without a name', async () => {
    await database().write.insertInto('person').values({ id: 'bo', name: 'Naam bo', email: 'bo@voorbeeld.example' }).execute();
    const at = database().clock();
    const account = { issuer: 'i', subject: 'bo', person_id: 'bo', created_at: at, last_seen_at: at, blocked_at: null };
    await database().write.insertInto('account').values(account).execute();
    const viewer = { ...viewerAs(own), personId: 'bo' };
    const bo = createCaller({ database: database(), viewer, locale: 'nl', say: sayIn('nl') });
    const id = await submitted('Vrijgegeven door wie vertrekt.');
    await bo.releases.give({ items: [(await shown('finding', id)).give] });
    const head = await database().head();
    expect((await shown('finding', id)).row.release?.person).toBe('Naam bo');
    await as('administrator').people.erase({ id: 'bo', reason: 'Op verzoek' });
    expect((await shown('finding', id)).row).toMatchObject({ state: 'released', release: { person: '' } });
    const { revision, hash } = await database().head();
    expect([revision, hash]).toEqual([head.revision, head.hash]);
  });

  it('leaves a chain that verifies, and names a release that was altered', async () => {
    expect((await verify(database())).alterations).toEqual([]);
    await database().write.updateTable('release_version').set({ seen_revision: 1 }).where('id', '=', 'pilot:p1').execute();
    const { alterations } = await verify(database());
    expect(alterations.map(({ noun, id, what }) => [noun, id, what])).toContainEqual(['release', 'pilot:p1', 'row altered']);
  });
});
