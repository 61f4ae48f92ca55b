import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseSearch, readStrictly } from '../../shared/address.ts';

const schema = z.object({
  q: z.string().max(20).optional(),
  kind: z.array(z.enum(['herkend', 'knelpunt'])).optional(),
  relevance: z.int().min(0).max(3).optional(),
  own: z.boolean().optional(),
});
const read = (text: string) => readStrictly(schema, parseSearch(text));

describe('an address read strictly', () => {
  it('gives one value, several values, numbers and yes or no their own form', () => {
    expect(read('?q=2022&kind=herkend&relevance=2&own=true').filter).toEqual({
      q: '2022',
      kind: ['herkend'],
      relevance: 2,
      own: true,
    });
    expect(read('?kind=herkend&kind=knelpunt').filter).toEqual({ kind: ['herkend', 'knelpunt'] });
  });

  it('counts an empty value as absent', () => {
    expect(read('?q=&kind=').filter).toEqual({});
  });

  it('names what it does not know and what it does not take, and drops nothing', () => {
    expect(read('?soort=herkend&relevance=7&q=x').wrong).toEqual(['soort', 'relevance']);
    expect(read('?toString=1').wrong).toEqual(['toString']);
    expect(read('?relevance=1&relevance=2').wrong).toEqual(['relevance']);
  });
});
