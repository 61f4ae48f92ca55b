import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { agedStates } from '../../shared/attachments.ts';
import { emptyEvidence, type EvidenceForm } from '../../shared/evidence-links.ts';
import type { FindingsFilter } from '../../shared/findings.ts';
import { findingsIn, newestFindings, storedFindings } from '../../server/db/finding-rows.ts';
import { commit } from '../../server/db/history.ts';
import { leanedOnFilter } from '../../client/evidence.tsx';
import { fileServer } from '../support/files.ts';
import { callerAs, onEveryEngine, viewerAs, worldAs } from '../support/worlds.ts';

// the tests' clock stands at 24 November 2026
onEveryEngine('aged evidence beside a figure', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);
  const own = 'pilotorganisation:vb-gm-1';
  const piece = async (finding: string, dates: Partial<EvidenceForm>, role = own): Promise<string> =>
    (await as(role).findings.saveEvidence({ finding, form: { ...emptyEvidence, kind: 'document', text: 'Stuk', ...dates } })).id;
  const listed = async (filter: FindingsFilter, role = 'reader') =>
    (await as(role).findings.page(filter)).rows.map(({ id, aged }) => [id, aged]).sort();
  let before = 0;
  beforeAll(async () => {
    ({ revision: before } = await as('reader')
      .overview.page({})
      .then(({ matrix }) => matrix));
    // f1: one expired and one to look at; f2: to look at and valid on its last day; f3 of another: not yet; f4: expired; f11 is a draft
    await piece('f1', { expires: '2026-11-23', review: '2026-01-01' });
    await piece('f1', { review: '2026-11-24' });
    await piece('f2', { expires: '2026-11-24', review: '2026-11-01' });
    await piece('f3', { expires: '2026-11-25', review: '2026-11-25' }, 'pilotorganisation:vb-gm-2');
    await piece('f4', { expires: '2025-12-31' }, 'pilotorganisation:vb-ws-1');
    await piece('f11', { expires: '2025-12-31' });
  });

  it('is counted per state, on the value page and its judgements, and listed by the same filter', async () => {
    const page = await as('reader').values.page({ id: 'privacy' });
    expect([page.aged, page.relevance.aged, page.applicability.aged]).toEqual([
      { expired: 2, review: 2 },
      { expired: 2, review: 2 },
      { expired: 2, review: 2 },
    ]);
    for (const evidence of agedStates)
      expect((await as('reader').findings.page({ value: 'privacy', evidence })).total).toBe(page.aged?.[evidence]);
    expect(await listed({ evidence: 'expired' })).toEqual([
      ['f1', 'expired'],
      ['f4', 'expired'],
    ]);
    expect(await listed({ evidence: 'review' })).toEqual([
      ['f1', 'expired'],
      ['f2', 'review'],
    ]);
    expect((await as('reader').values.page({ id: 'inclusiviteit' })).aged).toBeUndefined();
  });

  it('of a draft is counted for its own organisation only', async () => {
    expect((await listed({ evidence: 'expired' }, own)).map(([id]) => id)).toEqual(['f1', 'f11', 'f4']);
    expect((await listed({ evidence: 'expired' }, 'pilotorganisation:vb-ws-1')).map(([id]) => id)).toEqual(['f1', 'f4']);
  });

  it('stands at the matrix, of the layer that is shown', async () => {
    const matrix = async (layer?: 'waterschap') => (await as('reader').overview.page({ layer })).matrix.aged;
    expect(await matrix()).toEqual({ expired: 2, review: 2 });
    expect(await matrix('waterschap')).toEqual({ expired: 1, review: 0 });
  });

  it('stands at the figures about positions that lean on such findings, and changes their hash', async () => {
    const page = await as('reader').bindingness.page({});
    const of = (layer: string) => page.strictness.find(({ outcome }) => outcome.layer === layer);
    expect([of('waterschap')?.aged, of('gemeente')?.aged, page.support.aged]).toEqual([
      { expired: 1, review: 0 },
      undefined,
      { expired: 1, review: 0 },
    ]);
    const then = await as('reader').bindingness.page({ revision: before });
    const was = then.strictness.find(({ outcome }) => outcome.layer === 'waterschap');
    expect([was?.aged, was?.hash === of('waterschap')?.hash]).toEqual([undefined, false]);
  });

  it('beside a figure about positions leads to exactly the findings it counts', async () => {
    // a waterschap on gemeenten: among what is said about gemeenten, and not in the support of its own layer
    await commit(database(), { personId: 'example', command: 'position.save' }, async (change) => {
      const own = await change.current('position', 's3');
      if (own === undefined) throw new Error('s3 is not there');
      const { revision: _revision, ...row } = own;
      await change.add('position', [{ ...row, id: 's3-gm', layer: 'gemeente' }]);
      await change.add('position_finding', [{ id: 's3-gm:f1', position_id: 's3-gm', finding_id: 'f1' }]);
    });
    const page = await as('reader').bindingness.page({});
    expect(page.support.aged).toEqual({ expired: 1, review: 0 });
    const results = [...page.strictness, page.support, ...page.basis, ...page.accountability];
    expect(results.filter(({ aged }) => aged !== undefined).length).toBeGreaterThan(1);
    for (const result of results)
      for (const evidence of agedStates) {
        const { total } = await as('reader').findings.page({ ...leanedOnFilter(result), evidence });
        expect(total).toBe(result.aged?.[evidence] ?? 0);
      }
    const whole = page.strictness.find(({ outcome }) => outcome.layer === 'waterschap');
    if (whole === undefined) throw new Error('no result of the waterschappen');
    expect(await listed({ ...leanedOnFilter(whole), evidence: 'expired' })).toEqual([['f4', 'expired']]);
    // words that name no positions list nothing, and never everything
    expect(await listed({ positions: 'vraag=onbekend' })).toEqual([]);
  });

  it('stands in the sources of a paper, in the file of findings, and on the page of its pilot', async () => {
    const server = await fileServer(database());
    const root = server.origin.replace(/\/[a-z]+$/, '');
    const paper = await (await fetch(`${root}/paper.json`)).text();
    const file = await (await fetch(`${root}/download/findings.csv`)).text();
    server.close();
    expect(paper).toContain('2 van de bevindingen hierachter rusten op onderbouwing die verlopen is. ');
    expect(paper).toContain('1 van de bevindingen hierachter rust op onderbouwing die verlopen is. ');
    expect(file).toContain('Stand van de onderbouwing');
    expect(file.match(/Verlopen/g)).toHaveLength(2);
    const { evidence } = await as('reader').pilots.page({ id: 'p3' });
    expect(evidence.map(({ findingId, expires, state, file: none }) => [findingId, expires, state, none])).toEqual([
      ['f4', '2025-12-31', 'expired', null],
    ]);
  });

  it('is among the facts of a statement', async () => {
    const form = {
      ...{
        text: 'Verzonnen.',
        kind: 'opinion' as const,
        question: 'bindingness' as const,
        layer: '' as const,
        value: '',
        round: '',
      },
      ...{ for: 'finding:f1+finding:f2', against: 'finding:f4' },
    };
    const { id } = await as('programme').statements.save({ form });
    expect((await as('programme').statements.detail({ id })).facts.aged).toEqual({ expired: 2, review: 1 });
    expect(await listed({ statement: id, evidence: 'aged' }, 'programme')).toEqual([
      ['f1', 'expired'],
      ['f2', 'review'],
      ['f4', 'expired'],
    ]);
    // the draft of a statement is known to who may read it, and so is what it rests on
    expect(await listed({ statement: id, evidence: 'aged' })).toEqual([]);
  });

  it('is looked up for the findings of a page alone, and not gathered from everything that is aged', async () => {
    const world = await worldAs(database(), 'reader');
    const asked = storedFindings(world, newestFindings(findingsIn(world), 50));
    const rows = await (world.engine === 'sqlite' ? asked.explain(undefined, sql`query plan`) : asked.explain());
    const plan = JSON.stringify(rows);
    // by the finding in SQLite; PostgreSQL names the subquery that is done once a row
    expect(plan).toMatch(world.engine === 'sqlite' ? /SEARCH piece USING INDEX evidence_finding/ : /SubPlan 2/);
    expect(plan).not.toMatch(/SCAN life|MATERIALIZE aged|Hash.*attachment_version/);
  });

  it('follows the day that is shown, and not the clock', async () => {
    const { revision } = (await as('reader').overview.page({})).matrix;
    const on = async (day: string) => (await as('reader').values.page({ id: 'privacy', revision, day } as never)).aged;
    expect(await on('2026-11-25')).toEqual({ expired: 3, review: 2 });
    expect(await on('2025-12-31')).toBeUndefined();
    expect((await as('reader').values.page({ id: 'privacy', revision: before })).aged).toBeUndefined();
  });

  it('is no longer counted when the evidence or the finding is withdrawn', async () => {
    const id = await piece('f5', { expires: '2020-01-01' });
    const aged = async () => (await as('reader').values.page({ id: 'inclusiviteit' })).aged;
    expect(await aged()).toEqual({ expired: 1, review: 0 });
    const { evidence } = await as(own).findings.detail({ id: 'f5' });
    await as(own).findings.withdrawEvidence({ id, base: evidence[0]?.revision ?? 0, reason: 'Dubbel' });
    expect(await aged()).toBeUndefined();
    await piece('f5', { expires: '2020-01-01' });
    await commit(database(), { personId: viewerAs(own).personId, command: 'finding.withdraw' }, (change) =>
      change.close('finding', 'f5'),
    );
    expect(await aged()).toBeUndefined();
  });
});
