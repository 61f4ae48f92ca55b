import { expect, it } from 'vitest';
import { emptyEvidence } from '../../shared/evidence-links.ts';
import { emptyFindingForm, findingColumns, type FilledFindingForm } from '../../shared/finding-form.ts';
import { TO_CHECK_PAGE } from '../../shared/finding-way.ts';
import { commit } from '../../server/db/history.ts';
import { fileServer } from '../support/files.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const form: FilledFindingForm = {
  ...emptyFindingForm,
  ...{ pilot: 'p1', part: 'waarde:veiligheid', kind: 'knelpunt', text: 'Niemand wist wie de camera uitzet.', date: '2022-07-01' },
};

onEveryEngine('the way of a finding', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);
  const own = 'pilotorganisation:vb-gm-1';
  const coordinator = 'coordinator:gemeente';
  const added = (text: string) => as(own).findings.save({ state: 'draft', form: { ...form, text } });
  const complete = (id: string) =>
    as(own).findings.saveEvidence({ finding: id, form: { ...emptyEvidence, kind: 'document', text: 'Verslag' } });
  const stateOf = async (id: string, role = 'reader') => (await as(role).findings.detail({ id })).finding.state;

  it('goes from concept to submitted to checked, back with a reason, and again', async () => {
    const { id, revision } = await added('De hele weg.');
    await complete(id);
    const submitted = await as(own).findings.submit({ id, base: revision });
    expect(await stateOf(id)).toBe('submitted');
    const checked = await as(coordinator).findings.check({ findings: [{ id, base: submitted.revision }] });
    expect(await stateOf(id)).toBe('checked');
    const back = await as(own).findings.reopen({ id, base: checked.revision, reason: 'Er was een tweede gesprek' });
    await expect(as('reader').findings.detail({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await as(own).findings.submit({ id, base: back.revision });
    expect(await stateOf(id)).toBe('submitted');
    const steps = (await as(own).history.record({ noun: 'finding', id })).map(({ command, reason }) => [command, reason]);
    expect(steps).toEqual([
      ['finding.submit', null],
      ['finding.reopen', 'Er was een tweede gesprek'],
      ['finding.check', null],
      ['finding.submit', null],
      ['finding.save', null],
    ]);
  });

  it('is checked by whoever checks that layer, never by its own organisation or a reader', async () => {
    const { id, revision } = await added('Wie mag dit?');
    await complete(id);
    const { revision: base } = await as(own).findings.submit({ id, base: revision });
    for (const role of [own, 'pilotorganisation:vb-gm-2', 'coordinator:waterschap', 'reader', 'administrator']) {
      await expect(as(role).findings.check({ findings: [{ id, base }] })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await as('programme').findings.check({ findings: [{ id, base }] });
    expect(await stateOf(id)).toBe('checked');
  });

  it('waits with what it lacks, and is not checked before it is complete', async () => {
    const { id, revision } = await added('Zonder bron.');
    const { revision: base } = await as(own).findings.submit({ id, base: revision });
    const waiting = (await as(coordinator).findings.toCheck({ organisation: 'vb-gm-1' })).rows.find((row) => row.id === id);
    expect(waiting).toMatchObject({ missing: ['source'], revision: base, openQuestions: 0 });
    await expect(as(coordinator).findings.check({ findings: [{ id, base }] })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect((await as(coordinator).findings.toCheck({ complete: 'yes' })).rows.map((row) => row.id)).not.toContain(id);
  });

  it('keeps a source while it is checked: its last piece of evidence is not withdrawn', async () => {
    const { id, revision } = await added('Met één bron.');
    const { id: piece } = await complete(id);
    const { revision: base } = await as(own).findings.submit({ id, base: revision });
    await as('programme').findings.check({ findings: [{ id, base }] });
    const withdraw = async () => {
      const [first] = (await as(own).findings.detail({ id })).evidence.filter((one) => one.id === piece);
      return as(own).findings.withdrawEvidence({ id: piece, base: first?.revision ?? 0, reason: 'Verouderd' });
    };
    const message = expect.stringContaining('rust alleen hierop') as string;
    await expect(withdraw()).rejects.toMatchObject({ code: 'BAD_REQUEST', message });
    await complete(id);
    await withdraw();
    expect((await as('reader').findings.detail({ id })).evidence).toHaveLength(1);
  });

  it('is checked all or none: one that changed meanwhile stops the others', async () => {
    const one = await added('Eerste van twee.');
    const two = await added('Tweede van twee.');
    for (const { id } of [one, two]) await complete(id);
    const first = await as(own).findings.submit({ id: one.id, base: one.revision });
    const second = await as(own).findings.submit({ id: two.id, base: two.revision });
    const seen = [
      { id: one.id, base: first.revision },
      { id: two.id, base: second.revision - 1 },
    ];
    await expect(as(coordinator).findings.check({ findings: seen })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await stateOf(one.id)).toBe('submitted');
  });

  it('is taken back by its checker with a reason, and stays submitted', async () => {
    const { id, revision } = await added('Te snel gecontroleerd.');
    await complete(id);
    const { revision: base } = await as(own).findings.submit({ id, base: revision });
    const checked = await as(coordinator).findings.check({ findings: [{ id, base }] });
    await expect(as(own).findings.uncheck({ id, base: checked.revision, reason: 'x' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await as(coordinator).findings.uncheck({ id, base: checked.revision, reason: 'De bron klopt niet' });
    expect(await stateOf(id)).toBe('submitted');
  });

  it('is reopened by nobody else, never without a reason, and not when no round is open', async () => {
    const { id, revision } = await added('Alleen wij.');
    const { revision: base } = await as(own).findings.submit({ id, base: revision });
    for (const role of ['programme', coordinator, 'pilotorganisation:vb-gm-2', 'reader'])
      await expect(as(role).findings.reopen({ id, base, reason: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(as(own).findings.reopen({ id, base, reason: '  ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    for (const round of (await as('programme').rounds.page({})).rounds) {
      const closing = { id: round.id, base: round.revision, state: 'closed' as const };
      if (round.state === 'open')
        await as('programme').rounds.setState({ ...closing, fields: { reason: 'Afgerond', close_date: '' } });
    }
    await expect(as(own).findings.reopen({ id, base, reason: 'Te laat' })).rejects.toMatchObject({
      message: expect.stringContaining('geen ronde open'),
    });
    expect(await stateOf(id)).toBe('submitted');
  });

  it('has in the file of what waits all of it, also beyond what one looks through at once', async () => {
    const { lacking: before } = await as('programme').findings.toCheck({});
    const row = { organisation_id: 'vb-gm-1', edition_id: (await as(own).pilots.page({ id: 'p1' })).pilot.editionId };
    const said = { ...findingColumns({ ...form, date: '2022-07-02' }), ...row, state: 'submitted' } as const;
    const many = Array.from({ length: 1_001 }, (_, n) => ({
      ...said,
      date: '2022-12-31',
      id: `wacht-${String(n)}`,
      text: `Wacht ${String(n)}`,
    }));
    await commit(database(), { personId: 'demo-coordinator-gemeente', command: 'finding.save' }, (change) =>
      change.add('finding', many),
    );
    const page = await as('programme').findings.toCheck({});
    expect([page.rows.length, page.next === null, page.lacking]).toEqual([TO_CHECK_PAGE, false, before + 1_001]);
    const waiting = page.ready + page.lacking;
    // page after page comes by everything once: what can be checked now, then the rest, each what waits longest first, as the inbox has it
    const walked = [...page.rows];
    for (let after = page.next; after !== null;) {
      const next = await as('programme').findings.toCheck({ after });
      walked.push(...next.rows);
      after = next.next;
    }
    expect([walked.length, new Set(walked.map(({ id }) => id)).size]).toEqual([waiting, waiting]);
    const inOrder = walked.map(({ revision, missing }) => ({ revision, lacks: missing.length > 0 }));
    expect(inOrder).toEqual([...inOrder].sort((a, b) => Number(a.lacks) - Number(b.lacks) || a.revision - b.revision));
    expect([page.ready > 0, inOrder.findIndex(({ lacks }) => lacks)]).toEqual([true, page.ready]);
    const inbox = (await as('programme').inbox.page({})).groups.find(({ kind }) => kind === 'check');
    expect([inbox?.total, inbox?.later]).toEqual([page.ready, Math.min(page.lacking, 1_000)]);
    expect(walked.slice(0, inbox?.lines.length).map(({ id }) => id)).toEqual(inbox?.lines.map(({ id }) => id));
    const server = await fileServer(database());
    const linesOf = async (search: string) =>
      (await (await fetch(`${new URL(server.origin).origin}/download/to-check.csv${search}`)).text()).trim().split('\n').slice(1);
    const lines = await linesOf('');
    expect(lines).toHaveLength(waiting);
    expect(new Set(lines).size).toBe(waiting);
    const [complete, lacking] = [await linesOf('?complete=yes'), await linesOf('?complete=no')];
    expect([complete.length + lacking.length, lacking.length >= 1_001]).toEqual([waiting, true]);
    const ready = await as('programme').findings.toCheck({ complete: 'yes' });
    expect([complete.length > 0, ready.rows.length, ready.next]).toEqual([true, complete.length, null]);
    server.close();
  });
});
