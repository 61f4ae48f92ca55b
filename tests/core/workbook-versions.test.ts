import { describe, expect, it } from 'vitest';
import { differing, settle, type Kept, type Signed } from '../../shared/workbook/versions.ts';

interface Note {
  id: string;
  text: string;
  advice: string | null;
}
const note = (text: string, advice: string | null): Note => ({ id: 'n', text, advice });
const kept = (...rows: Note[]): Kept<Note> => ({
  id: 'n',
  current: true,
  versions: rows.map((row, index) => ({ revision: 10 + index, row })),
});

describe('a row of a workbook that names a record', () => {
  it('changes nothing where it says what stands there', () => {
    expect(settle(kept(note('A', 'x')), { text: ' A ', advice: 'x' })).toEqual({ state: 'same', earlier: false });
  });

  it('changes nothing where it says what once stood there: an old file never reverts a later edit', () => {
    const record = kept(note('A', 'x'), note('B', 'x'), note('C', 'y'));
    expect(settle(record, { text: 'A', advice: 'x' })).toEqual({ state: 'same', earlier: true });
    // not even in part
    expect(settle(record, { text: 'A', advice: 'y' })).toEqual({ state: 'same', earlier: true });
    expect(settle(record, { text: 'C', advice: 'x' })).toEqual({ state: 'same', earlier: true });
  });

  it('changes what it says otherwise', () => {
    const changed = settle(kept(note('A', 'x')), { advice: 'y' });
    expect(changed).toEqual({ state: 'changed', row: note('A', 'y'), base: 10, fields: ['advice'], earlier: [] });
  });

  it('made from an earlier version only wishes what was never said', () => {
    const changed = settle(kept(note('A', 'x'), note('B', 'x')), { text: 'A', advice: 'y' });
    expect(changed).toEqual({ state: 'changed', row: note('B', 'y'), base: 11, fields: ['advice'], earlier: ['text'] });
  });

  it('conflicts where the record moved on in the very field it changes', () => {
    const moved = settle(kept(note('A', 'x'), note('B', 'y')), { text: 'C', advice: 'x' });
    expect(moved).toEqual({ state: 'conflict', field: 'text', current: 'B' });
    // of two origins that differ equally the newest counts, so this wish is plain
    const plain = settle(kept(note('A', 'x'), note('B', 'x')), { text: 'C', advice: 'x' });
    expect(plain).toEqual({ state: 'changed', row: note('C', 'x'), base: 11, fields: ['text'], earlier: [] });
  });

  it('never brings back what was withdrawn', () => {
    const withdrawn = { ...kept(note('A', 'x')), current: false };
    expect(settle(withdrawn, { text: 'A', advice: 'x' })).toEqual({ state: 'same', earlier: false });
    expect(settle(withdrawn, { text: 'A', advice: 'z' })).toEqual({ state: 'withdrawn' });
  });

  it('says nothing of the columns that its file does not have', () => {
    expect(differing(note('A', 'x'), { text: 'A' })).toEqual([]);
    expect(differing(note('A', null), { text: 'B', advice: null })).toEqual(['text']);
  });
});

describe('a row of a workbook that names what was signed', () => {
  interface Vote {
    id: string;
    answer: string;
    by: string;
    date: string;
  }
  const vote = (answer: string, by: string, date: string): Vote => ({ id: 'v', answer, by, date });
  const signed: Signed<Vote> = {
    fields: ['answer', 'by', 'date'],
    isLater: ({ date = '' }, now) => date > now.date,
  };
  const march = vote('2', 'secretaris', '2022-03-03');
  const june = vote('2', 'college', '2022-06-01');
  const record: Kept<Vote> = {
    id: 'v',
    current: true,
    versions: [march, june].map((row, index) => ({ revision: 10 + index, row })),
  };
  const says = ({ id: _id, ...row }: Vote): Partial<Vote> => row;

  it('is there already where it is as a whole what was signed before', () => {
    expect(settle(record, says(march), signed)).toEqual({ state: 'same', earlier: true });
  });

  it('never puts another answer under a signature that was not given to it', () => {
    const other = settle(record, says({ ...march, answer: '4' }), signed);
    expect(other).toEqual({ state: 'mixed', fields: ['by', 'date'] });
    // nor an earlier answer under the signature of now
    const moved: Kept<Vote> = { ...record, versions: [...record.versions, { revision: 12, row: { ...june, answer: '3' } }] };
    expect(settle(moved, says({ ...june, by: 'secretaris', answer: '3' }), signed)).toEqual({ state: 'mixed', fields: ['by'] });
  });

  it('with a later signature is a change as a whole, also where it says what was said before', () => {
    const later = vote('2', 'secretaris', '2022-09-01');
    const moved: Kept<Vote> = { ...record, versions: [...record.versions, { revision: 12, row: { ...june, answer: '3' } }] };
    const settled = settle(moved, says(later), signed);
    expect(settled).toEqual({ state: 'changed', row: later, base: 12, fields: ['answer', 'by', 'date'], earlier: [] });
  });

  it('corrects what stands there now', () => {
    const settled = settle(record, says({ ...june, answer: '3' }), signed);
    expect(settled).toEqual({ state: 'changed', row: { ...june, answer: '3' }, base: 11, fields: ['answer'], earlier: [] });
  });
});
