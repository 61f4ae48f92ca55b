import { expect, it } from 'vitest';
import { codedFields, fieldWords } from '../../shared/field-words.ts';
import { recordNouns, type FieldChange } from '../../shared/history.ts';
import { sayIn } from '../../server/texts.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

// what people wrote themselves, and what the register and a computer call and count
const written = ['reference', 'owner', 'roles', 'topic', 'method', 'who', 'name', 'short_name', 'title', 'signed_function'];
const counted = ['number', 'size', 'seen_revision', 'as_of', 'cbs_code', 'type', 'media_type'];
/** 'voorlopig', 'not-examined', 'p1', '3' or '0+2' */
const looksLikeCode = /^([a-z]+(-[a-z0-9]+)*|[a-z]{1,2}\d+|\d(\+\d)*)$/;

onEveryEngine('the history of every record', 'example', (database) => {
  it.each(recordNouns)('shows no code where a %s held one', async (noun) => {
    const ask = callerAs(database(), 'programme').history;
    const known = Object.keys((codedFields as Partial<Record<string, object>>)[noun] ?? {});
    const rows = (await database()
      .read.selectFrom(`${noun}_version` as never)
      .select('id' as never)
      .distinct()
      .limit(40)
      .execute()) as { id: string }[];
    const shown = (change: FieldChange): string[] =>
      [change.before, change.after].map(fieldWords(noun, change, sayIn('nl'))).filter((words) => looksLikeCode.test(words));
    const raw = new Set<string>();
    for (const { id } of rows)
      for (const { changes } of await ask.record({ noun, id }))
        for (const change of changes.filter(({ field }) => ![...written, ...counted, ...known].includes(field)))
          for (const words of shown(change)) if (String(change.after) === words) raw.add(`${change.field}: ${words}`);
    expect([...raw]).toEqual([]);
  });
});
