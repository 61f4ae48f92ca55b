import { expect, it } from 'vitest';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('second judgements of findings', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);

  it('show a finding without the first judgement, one after the other, to whoever may judge', async () => {
    const { next, left, disagreements } = await as('programme').codings.page({});
    expect(left).toBeGreaterThan(3);
    expect(Object.keys(next ?? {}).sort()).toEqual(['case', 'id', 'level', 'nameStatus', 'subject', 'text']);
    expect(disagreements).toEqual([]);
    expect((await as('reader').codings.page({})).next).toBeNull();
    expect((await as('pilotorganisation:vb-ws-1').codings.page({})).next).toBeNull();
  });

  it('are laid beside the first, which stays as it was, and shown only to whoever judged that finding', async () => {
    const programme = as('programme');
    const { next, left } = await programme.codings.page({});
    const finding = next?.id ?? '';
    const before = await programme.findings.detail({ id: finding });
    const other = before.finding.kind === 'praktijk' ? 'herkend' : 'praktijk';
    await programme.codings.save({ finding, form: { kind: other, relevance: 'unsaid' } });
    const page = await programme.codings.page({});
    expect(page.left).toBe(left - 1);
    expect(page.next?.id).not.toBe(finding);
    expect(page.agreement).toMatchObject({ findings: 1, sameKind: 0, rated: 0, relevance: null });
    expect(page.disagreements.map((row) => [row.findingId, row.otherKind, row.coderId])).toEqual([
      [finding, other, 'demo-programme'],
    ]);
    expect((await programme.findings.detail({ id: finding })).finding.kind).toBe(before.finding.kind);
    expect((await as('coordinator:waterschap').codings.page({})).disagreements).toEqual([]);
    expect((await as('coordinator:waterschap').codings.page({})).agreement.findings).toBe(1);
    const hidden = await as('reader').codings.page({});
    expect([hidden.agreement.findings, hidden.disagreements]).toEqual([0, []]);
  });

  it('are given once, by whoever may, of what was submitted', async () => {
    const form = { kind: 'herkend' as const, relevance: 'unsaid' as const };
    const { next } = await as('coordinator:waterschap').codings.page({});
    const finding = next?.id ?? '';
    await expect(as('reader').codings.save({ finding, form })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(as('pilotorganisation:vb-ws-1').codings.save({ finding, form })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await as('coordinator:waterschap').codings.save({ finding, form });
    await expect(as('coordinator:waterschap').codings.save({ finding, form })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(as('programme').codings.save({ finding: 'bestaat-niet', form })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
