import { expect, it } from 'vitest';
import { emptyEvidence } from '../../shared/evidence-links.ts';
import { commit } from '../../server/db/history.ts';
import { ratingOf, statementOf } from '../support/statements.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('what rests on a finding or a position', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);
  const resting = async (noun: 'finding' | 'position', id: string, role = 'programme') =>
    (await as(role).statements.leaning({ noun, id })).map(({ text, side }) => `${side} ${text}`);
  let statement = '';

  it('is listed with its side, and a draft only to whom may know it', async () => {
    const { id } = await as('programme').statements.save({ form: statementOf() });
    statement = id;
    const { text } = statementOf();
    expect(await resting('finding', 'f3')).toEqual([`for ${text}`]);
    expect(await resting('finding', 'f1')).toEqual([`against ${text}`]);
    expect(await resting('position', 's2')).toEqual([`for ${text}`]);
    expect(await resting('position', 's1')).toEqual([]);
    // a finding and a position of the same id are two records
    expect(await resting('position', 'f3')).toEqual([]);
    expect(await resting('finding', 'f3', 'reader')).toEqual([]);
    const { statement: row } = await as('programme').statements.detail({ id });
    await as('coordinator:gemeente').statements.rate({ id, basis: row.basis, form: ratingOf() });
    await as('programme').statements.adopt({ id, base: row.revision, basis: row.basis });
    expect(await resting('finding', 'f3', 'reader')).toEqual([`for ${text}`]);
  });

  it('asks for a new look when a link behind a finding is added, changed or withdrawn, and says that it was the evidence', async () => {
    const owner = as('pilotorganisation:vb-gm-2');
    const detail = async () => as('reader').statements.detail({ id: statement });
    const changes = async () => (await detail()).changes.map(({ what, noun, id }) => `${what} ${noun} ${id}`);
    expect((await detail()).statement.look).toBe(false);
    const before = (await detail()).statement;

    const form = { ...emptyEvidence, text: 'Verslag van het werkatelier', url: 'https://voorbeeld.example/verslag' };
    const { id } = await owner.findings.saveEvidence({ finding: 'f3', form });
    expect([(await detail()).statement.look, await changes()]).toEqual([true, ['evidence finding f3']]);
    expect((await detail()).statement.basis).not.toBe(before.basis);

    const base = async (): Promise<number> => {
      const { evidence } = await owner.findings.detail({ id: 'f3' });
      return evidence.find((piece) => piece.id === id)?.revision ?? 0;
    };
    const added = (await detail()).statement.basis;
    await owner.findings.saveEvidence({ id, base: await base(), finding: 'f3', form: { ...form, text: 'Ander verslag' } });
    expect((await detail()).statement.basis).not.toBe(added);
    await owner.findings.withdrawEvidence({ id, base: await base(), reason: 'Verwijst naar niets' });
    expect([(await detail()).statement.look, await changes()]).toEqual([false, []]);
  });

  it('asks for a new look when a file behind it is replaced', async () => {
    const look = async () => (await as('reader').statements.detail({ id: statement })).statement.look;
    const [piece] = (await as('reader').findings.detail({ id: 'f1' })).evidence;
    expect([piece === undefined, await look()]).toEqual([false, false]);
    const file = { file_name: 'verslag.pdf', media_type: 'application/pdf', size: 10, sha256: 'a'.repeat(64) };
    const none = { expires: null, review_on: null, note: null };
    await commit(database(), { personId: 'example', command: 'attachment.save' }, (change) =>
      change.add('attachment', [{ id: 'attached', evidence_id: piece?.id ?? '', ...file, ...none }]),
    );
    expect(await look()).toBe(true);
  });
});
