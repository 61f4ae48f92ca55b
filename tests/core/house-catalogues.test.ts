import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { en } from '../../shared/texts/en.ts';
import { nl } from '../../shared/texts/nl.ts';
import { pages } from '../../shared/texts/nl-pages.ts';
import { argumentsOf, textsOf, unaskedKeys, unwantedTexts } from '../support/catalogues.ts';
import { importsOf, readSources } from '../support/sources.ts';

const dutch = textsOf(nl);
const english = textsOf(en);

describe('the catalogues', () => {
  it('have the same texts in Dutch and English', () => {
    expect(dutch.size).toBeGreaterThan(100);
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
  });

  it('are all part of the whole', () => {
    const files = [...readSources(['shared/texts/nl']).keys()].map((path) => path.replace(/^.*\/|\.ts$/g, ''));
    expect(Object.keys(nl).sort()).toEqual(files.sort());
  });

  it('have no empty text', () => {
    expect([...dutch, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('have no text that nobody asks for', () => {
    const product = [...readSources(['shared', 'server', 'client', 'seed'])].filter(
      ([path]) => !path.startsWith('shared/texts/'),
    );
    expect(unaskedKeys(dutch.keys(), new Map(product))).toEqual([]);
  });

  it('are searched for a text by its key and by templates', () => {
    const code = "say('a.one'); say(`a.kind.${kind}`); say(`b.${step}.title`); say(`${anything}.x`);";
    const keys = ['a.one', 'a.two', 'a.kind.x', 'b.y.title', 'b.y.other'];
    expect(unaskedKeys(keys, new Map([['client/a.tsx', code]]))).toEqual(['a.two', 'b.y.other']);
  });

  it('take the same arguments in both languages', () => {
    const differing = [...dutch].filter(([key, text]) => argumentsOf(text).join() !== argumentsOf(english.get(key) ?? '').join());
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it.each([
    ['{name} van {ended}', ['ended', 'name']],
    ['{count, plural, one {rij} other {# rijen van {total}}}', ['count', 'total']],
    ['geen', []],
  ])('name their arguments: %s', (text, names) => {
    expect(argumentsOf(text)).toEqual(names);
  });

  it.each([
    ['nl', nl, dutch],
    ['en', en, english],
  ] as const)('can all be rendered: %s', (locale, messages, texts) => {
    const failures: string[] = [];
    const onError = (error: Error) => failures.push(error.message);
    const say = createTranslator({ locale, messages, onError, timeZone: 'Europe/Amsterdam' }) as (
      key: string,
      args: object,
    ) => string;
    for (const [key, text] of texts) say(key, Object.fromEntries(argumentsOf(text).map((name) => [name, 2])));
    expect(failures).toEqual([]);
  });
});

/** The files a page brings along in its own script: what it imports, not what it loads later. */
function broughtAlong(root: string, sources: ReadonlyMap<string, string>, seen: Set<string>): Set<string> {
  const text = sources.get(root);
  if (text === undefined || seen.has(root)) return seen;
  seen.add(root);
  for (const { target, typeOnly } of importsOf(root, text.replaceAll(/\bimport\(/g, 'later(')))
    if (!typeOnly) broughtAlong(target, sources, seen);
  return seen;
}

describe('the first page', () => {
  it('says nothing with words that come with other pages', () => {
    const sources = readSources(['client', 'shared']);
    const roots = ['client/app/main.tsx', 'client/overview/OverviewPage.tsx'];
    const files = roots.reduce((seen, root) => broughtAlong(root, sources, seen), new Set<string>());
    expect(files.size).toBeGreaterThan(50);
    const later = new RegExp(`['"\`]((?:${Object.keys(pages).join('|')})\\.[\\w.$\\{\\}]+)`, 'g');
    const asked = [...files]
      .filter((file) => file.startsWith('client/'))
      .flatMap((file) => [...(sources.get(file) ?? '').matchAll(later)].map((match) => `${file}: ${match[1] ?? ''}`));
    expect(asked).toEqual([]);
  });
});

describe('a text', () => {
  it('claims nothing that a handful of pilots cannot carry', () => {
    expect(unwantedTexts(dutch, 'nl')).toEqual([]);
    expect(unwantedTexts(english, 'en')).toEqual([]);
  });

  it.each([
    ['nl', 'Het verschil is significant.'],
    ['nl', 'De gemiddelde mate van verplichting'],
    ['nl', 'De uitkomst is robuust.'],
    ['nl', 'Steekproefgemiddelde'],
    ['en', 'On average the values are relevant.'],
    ['en', 'A robust result'],
    ['en', 'The mean step'],
  ] as const)('is caught in %s: %s', (language, text) => {
    expect(unwantedTexts(new Map([['x', text]]), language)).toHaveLength(1);
  });

  it.each([
    ['nl', 'De pilots zijn geen steekproef.'],
    ['en', 'The pilots are not a sample. What the symbols mean'],
  ] as const)('may say in %s: %s', (language, text) => {
    expect(unwantedTexts(new Map([['x', text]]), language)).toEqual([]);
  });
});
