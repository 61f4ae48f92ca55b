import { describe, expect, it } from 'vitest';
import { changeAddress } from '../../client/overview/change-address.ts';
import type { ChangeRow } from '../../shared/overview.ts';

const change = (given: Partial<ChangeRow>): ChangeRow => ({
  ...{ revision: 41, at: '2026-11-24T10:00:00.000Z', person: 'programme', command: 'finding.save', reason: null },
  ...{ noun: 'finding', id: 'f-1', organisationId: 'vb-1', organisation: 'Gemeente Voorbeeldstad' },
  ...given,
});
const nobody = { organisationId: null, organisation: null };

describe('where a change of the overview leads', () => {
  it('is the record itself where that has a page', () => {
    expect(changeAddress(change({}))).toBe('/bevindingen/f-1');
    expect(changeAddress(change({ noun: 'position', id: 's-1', command: 'position.sign' }))).toBe('/standpunten/s-1');
    expect(changeAddress(change({ noun: 'statement', id: 'd-1', command: 'statement.confirm', ...nobody }))).toBe(
      '/deelconclusies/d-1',
    );
  });
  it('is the organisation where the record stands on its page', () => {
    expect(changeAddress(change({ noun: 'contact', id: 'c-1', command: 'contact.save' }))).toBe('/organisaties/vb-1');
  });
  it('is the line of what was done where the record has no page, is withdrawn or may not be known', () => {
    for (const given of [
      { noun: 'remark', id: 'r-1', command: 'remark.place', ...nobody } as const,
      { noun: 'release', id: 'v-1', command: 'release.save', ...nobody } as const,
      { command: 'finding.withdraw', id: null, ...nobody },
      { noun: 'statement', id: 'd-1', command: 'statement.withdraw', ...nobody } as const,
      { noun: null, id: null, command: 'person.enter', ...nobody },
    ])
      expect(changeAddress(change(given))).toBe('/verslag?before=42');
  });
  it('is what was loaded, of a load', () => {
    expect(changeAddress(change({ command: 'reference.load', noun: null, id: null, ...nobody }))).toBe('/deelname');
    expect(changeAddress(change({ command: 'example.fill', noun: null, id: null, ...nobody }))).toBe('/bevindingen');
  });
});
