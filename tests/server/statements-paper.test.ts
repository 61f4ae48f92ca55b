import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { cellText, paperSchema } from '../../shared/papers.ts';
import { ratingOf, statementOf } from '../support/statements.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('a paper', 'example', (database) => {
  it('holds what was adopted with its ratings and links, and no draft', async () => {
    const { statements } = callerAs(database(), 'programme');
    const { id } = await statements.save({ form: statementOf() });
    await statements.save({ form: statementOf({ text: 'Een concept.' }) });
    const { statement } = await statements.detail({ id });
    await statements.rate({ id, basis: statement.basis, form: ratingOf() });
    await statements.adopt({ id, base: statement.revision, basis: statement.basis });
    const server = createServer(createApp(database(), pino({ level: 'silent' })));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const answer = await fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/paper.json`);
    server.close();
    const { blocks } = paperSchema.parse(await answer.json());
    const texts = blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [block.runs.map(({ text }) => text).join('')];
      if (block.kind === 'list') return block.items.map((item) => item.map(({ text }) => text).join(''));
      return [];
    });
    expect(texts).toContain(statementOf().text);
    expect(texts).toContain('programma (BZK) vindt de onderbouwing redelijk.');
    expect(texts).toContain('Toereikendheid (grote zorg): Twee gemeenten.');
    expect(texts).not.toContain('Een concept.');
    const table = blocks.find((block) => block.kind === 'table' && block.caption === 'Waarop dit rust');
    expect(table?.kind === 'table' ? table.rows.map((row) => `${cellText(row[0] ?? '')} ${cellText(row[1] ?? '')}`) : []).toEqual(
      ['Ervoor Gemeente Oefendorp', 'Ervoor Gemeente Oefendorp', 'Ertegen Gemeente Voorbeeldstad'],
    );
  });
});
