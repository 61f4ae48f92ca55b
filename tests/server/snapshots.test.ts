import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { commit } from '../../server/db/history.ts';
import { sql } from 'kysely';
import { verify } from '../../server/db/verify.ts';
import { findingRow } from '../../seed/rows.ts';
import { checkHolds, finalOf } from '../../shared/snapshots.ts';
import { paperSchema, type PaperDocument } from '../../shared/papers.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const fields = { title: 'Stand voor de CBCF', reason: 'De vergadering van maart', day: '', meeting: '' };

onEveryEngine('kept moments', 'example', (database) => {
  let server: Server | undefined;
  let origin = '';
  beforeAll(async () => {
    server = createServer(createApp(database(), pino({ level: 'silent' })));
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => server?.close());

  const ask = (path: string, wish: { method?: string; role?: string } = {}): Promise<Response> =>
    fetch(origin + path, {
      method: wish.method ?? 'GET',
      headers: { cookie: `rol=${wish.role ?? 'reader'}`, 'x-requested-by': 'pilotmonitor' },
    });
  const paper = async (search: string): Promise<PaperDocument> =>
    paperSchema.parse(await (await ask(`/paper.json${search}`)).json());
  const make = async (search: string, role = 'programme') => ask(`/paper.json${search}`, { method: 'POST', role });
  const addFinding = (id: string) =>
    commit(database(), { personId: 'example', command: 'finding.save' }, (change) =>
      change.add('finding', [
        findingRow({
          ...{ id, pilot_id: 'p1', organisation_id: 'vb-gm-1', value_id: 'welzijn' },
          ...{ kind: 'herkend', date: '2022-07-01', text: 'Later' },
        }),
      ]),
    );
  let kept = '';

  it('are kept by the programme alone, with a title and a reason', async () => {
    await expect(callerAs(database(), 'reader').snapshots.keep({ fields })).rejects.toThrow('Dit hoort niet bij uw rol.');
    const programme = callerAs(database(), 'programme');
    await expect(programme.snapshots.keep({ fields: { ...fields, title: '' } })).rejects.toThrow('snapshots.problem.title');
    await expect(programme.snapshots.keep({ fields: { ...fields, day: '2030-01-01' } })).rejects.toThrow('moet nog komen');
    await expect(programme.snapshots.keep({ fields: { ...fields, meeting: 'x' } })).rejects.toThrow('Kies een vergadering');
    kept = (await programme.snapshots.keep({ fields })).id;
    const { snapshots } = await callerAs(database(), 'reader').snapshots.page({});
    expect(snapshots).toMatchObject([{ id: kept, title: fields.title, asOf: 2, day: '2026-11-24', person: 'demo-programme' }]);
    expect(snapshots[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('hold whatever comes after', async () => {
    await addFinding('later-1');
    const check = await callerAs(database(), 'reader').snapshots.check({ id: kept });
    expect(check).toMatchObject({ digestHolds: true, chainHolds: true, alteredCount: 0, papers: [] });
    expect(check.rows).toBeGreaterThan(1_000);
    const again = await callerAs(database(), 'programme').snapshots.keep({ fields });
    const { snapshots } = await callerAs(database(), 'reader').snapshots.page({});
    expect(new Set(snapshots.map(({ digest }) => digest)).size).toBe(2);
    expect(checkHolds(await callerAs(database(), 'reader').snapshots.check({ id: again.id }))).toBe(true);
  });

  it('make papers that say the same for ever; one of what is known now stays a draft', async () => {
    expect((await paper('?body=CBCF')).mark).toMatch(/^Concept\. Voorbeeldgegevens/);
    expect((await make('?body=CBCF')).status).toBe(400);
    expect((await make(`?body=CBCF&date=2026-12-03&snapshot=${kept}`, 'reader')).status).toBe(403);
    expect((await make('?body=CBCF&date=2026-12-03&snapshot=nergens')).status).toBe(404);
    const draft = await paper(`?body=CBCF&date=2026-12-03&snapshot=${kept}`);
    expect(draft.meta).toMatchObject({ revision: 2, date: '2026-11-24' });
    const { id } = (await (await make(`?body=CBCF&date=2026-12-03&snapshot=${kept}`)).json()) as { id: string };
    const final = await paper(`?paper=${id}`);
    expect(final).toEqual({ ...draft, mark: final.mark });
    expect(final.mark).toMatch(/^Voorbeeldgegevens/);
    await addFinding('later-2');
    expect(await paper(`?paper=${id}`)).toEqual(final);
    expect((await ask(`/paper.odt?paper=${id}`)).status).toBe(200);
    expect((await ask('/paper.json?paper=nergens')).status).toBe(404);
    const row = (await callerAs(database(), 'reader').snapshots.page({})).snapshots.find((one) => one.id === kept);
    expect(row?.papers).toMatchObject([{ id, title: expect.stringContaining('Mededeling') as string }]);
  });

  it('make no paper final twice, nor one without a meeting', async () => {
    const choice = `?body=CBCF&date=2026-12-03&snapshot=${kept}`;
    const refused = async (search: string) => {
      const answer = await make(search);
      return [answer.status, ((await answer.json()) as { message: string }).message];
    };
    expect(await refused(choice)).toEqual([409, expect.stringContaining('Precies dit stuk is al vastgesteld') as string]);
    expect(await refused(`?snapshot=${kept}`)).toEqual([400, expect.stringContaining('Kies eerst een vergadering') as string]);
    const both = await Promise.all([make(`${choice}&kind=nota`), make(`${choice}&kind=nota`)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const row = (await callerAs(database(), 'reader').snapshots.page({})).snapshots.find((one) => one.id === kept);
    expect(row?.papers).toHaveLength(2);
    const asked = { body: 'CBCF', date: '2026-12-03', snapshot: kept, language: 'nl' } as const;
    expect(finalOf(row?.papers ?? [], asked)?.title).toContain('Mededeling');
    expect(finalOf(row?.papers ?? [], { ...asked, kind: 'nota', revision: 3 })?.title).toContain('Nota');
    expect(finalOf(row?.papers ?? [], { ...asked, date: '2026-12-04' })).toBeUndefined();
  });

  it('are not proved by a row that was altered outside the program: it is named, with the papers that rest on it', async () => {
    const before = await verify(database());
    expect(before.alterations).toEqual([]);
    const was = await sql<{ text: string }>`select text from finding_version where id = 'f4'`.execute(database().read);
    await sql`update finding_version set text = 'Omgekeerd.' where id = 'f4'`.execute(database().write);
    const { snapshots } = await callerAs(database(), 'reader').snapshots.page({});
    const papers = snapshots.flatMap((one) => one.papers.map(({ id }) => id));
    const { alterations } = await verify(database());
    expect(alterations[0]).toEqual({ noun: 'finding', id: 'f4', revision: 2, what: 'row altered' });
    const resting = alterations.filter(({ what }) => what === 'rests on altered').map(({ noun, id }) => `${noun} ${id}`);
    expect(resting.sort()).toEqual([...snapshots.map(({ id }) => `snapshot ${id}`), ...papers.map((id) => `paper ${id}`)].sort());
    const check = await callerAs(database(), 'reader').snapshots.check({ id: kept });
    expect(check).toMatchObject({ digestHolds: false, altered: [{ noun: 'finding', id: 'f4', revision: 2 }] });
    await expect(callerAs(database(), 'programme').snapshots.keep({ fields })).rejects.toThrow('buiten de Pilotmonitor om');
    await sql`update finding_version set text = ${was.rows[0]?.text} where id = 'f4'`.execute(database().write);
    expect((await verify(database())).alterations).toEqual([]);
  });

  it('do not hold a paper that says something else', async () => {
    await sql`update paper_version set document = replace(document, 'Mededeling: ', 'Besluit: ')`.execute(database().write);
    const { papers } = await callerAs(database(), 'reader').snapshots.check({ id: kept });
    expect(papers).toHaveLength(1);
    const { alterations } = await verify(database());
    expect(alterations.map(({ noun, what }) => `${noun}: ${what}`)).toEqual(['paper: row altered', 'paper: rests on altered']);
  });
});
