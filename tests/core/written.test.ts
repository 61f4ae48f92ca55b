import { expect, it } from 'vitest';
import { evidenceFormSchema, emptyEvidence, withdrawSchema } from '../../shared/evidence-links.ts';
import { eraseSchema } from '../../shared/erasing.ts';
import { emptyFindingForm, findingFormSchema } from '../../shared/finding-form.ts';
import { missingParts, stepBackSchema } from '../../shared/finding-way.ts';
import { endHatSchema } from '../../shared/people.ts';
import { addRemarkSchema } from '../../shared/remarks.ts';
import { isBlank, orNull } from '../../shared/written.ts';

// zero width space and joiners, soft hyphen, word joiner, a byte order mark, a Hangul filler, an empty Braille cell, directions, a tag
const unseen = [
  '\u200B',
  '\u200C\u200D',
  '\u00AD',
  '\u2060',
  '\uFEFF',
  '\u3164',
  '\u2800',
  '\u202E\u2066',
  '\u{E0020}',
  '\u180E',
];

it('a text in which nobody can see anything is empty, and one with a single letter or sign is not', () => {
  for (const text of ['', ' \n\t\u00A0', ...unseen, unseen.join(' ')]) {
    expect(isBlank(text)).toBe(true);
    expect(orNull(text)).toBeNull();
  }
  for (const text of ['a', '\u200Ba', '?', '1', '€', '👩‍👩‍👧', 'é', 'ß']) expect(isBlank(text)).toBe(false);
  expect(orNull('  een woord ')).toBe('een woord');
});

it('an empty text is refused wherever one is asked: a remark, a reason, a finding, a piece of evidence', () => {
  const text = unseen.join('');
  const about = { noun: 'finding', id: 'f1' };
  const remark = addRemarkSchema.safeParse({ about, kind: 'remark', text });
  expect(remark.error?.issues.map(({ message }) => message)).toEqual(['remarks.problem.text']);
  for (const schema of [withdrawSchema, stepBackSchema]) {
    expect(schema.safeParse({ id: 'f1', base: 1, reason: text }).error?.issues[0]?.message).toBe('findings.problem.reason');
    expect(schema.safeParse({ id: 'f1', base: 1, reason: 'Fout' }).success).toBe(true);
  }
  for (const schema of [endHatSchema, eraseSchema]) expect(schema.safeParse({ id: 'x', reason: text }).success).toBe(false);
  const finding = findingFormSchema.safeParse({
    ...{ ...emptyFindingForm, pilot: 'p1', part: 'code:', kind: 'knelpunt', date: '2026-01-01' },
    text,
  });
  expect(finding.error?.issues.map(({ message }) => message)).toEqual(['findings.problem.text']);
  expect(evidenceFormSchema.safeParse({ ...emptyEvidence, kind: 'document', text }).success).toBe(false);
});

it('a case or an argument in which nobody can see anything is missing from a finding', () => {
  const finding = { caseText: '\u200B', level: 'code' as const, subjectId: null, text: '\u2060', evidence: 1 };
  expect(missingParts(finding)).toEqual(['case', 'argument']);
});
