import { describe, expect, it } from 'vitest';
import { differing, settle, type Kept } from '../../shared/workbook/versions.ts';

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
