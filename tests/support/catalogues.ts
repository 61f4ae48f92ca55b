import ts from 'typescript';
import { collect, parse } from './sources.ts';
import type { Sources } from './sources.ts';

/** A catalogue as it is written: texts, or groups of texts. */
interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** Every text of a catalogue by its dotted key. */
export function textsOf(catalogue: Catalogue, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]): [string, string][] => {
      return typeof value === 'string' ? [[`${prefix}${key}`, value]] : [...textsOf(value, `${prefix}${key}.`)];
    }),
  );
}

/**
 * The names of the arguments a text takes, in ICU message format, sorted. Braces alternate: `{count, plural, one {# row}}` opens
 * an argument, and the one inside it opens a text in which arguments can stand again.
 */
export function argumentsOf(text: string): string[] {
  const names = new Set<string>();
  let depth = 0;
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    const opensArgument = brace === '{' && depth % 2 === 0;
    if (opensArgument) names.add(/^\s*(\w+)/.exec(text.slice(index + 1))?.[1] ?? '');
    depth += brace === '{' ? 1 : -1;
  }
  return [...names].sort();
}

/** Sentences that name what the program does not do; the only places where such words may stand. */
const standing = ['De pilots zijn geen steekproef.', 'The pilots are not a sample.'];

/** Words of inference, of averages and of single scores: no text may suggest what a handful of chosen pilots cannot carry. */
const unwanted: Record<'nl' | 'en', RegExp> = {
  nl: /significan|gemiddeld|steekproe|robuust|betrouwbaarheids(interval|marge)|p-waarde|\b(totaal|eind)?scores?\b|stoplicht/i,
  en: /significan|\baverage|\bsamples?\b|\brobust|confidence interval|p-value|\bscores?\b|traffic light|\bmean (of|step|score|value)/i,
};

/** Every text with an unwanted word, as 'key: text'. */
export function unwantedTexts(texts: ReadonlyMap<string, string>, language: 'nl' | 'en'): string[] {
  return [...texts]
    .filter(([, text]) => unwanted[language].test(standing.reduce((rest, sentence) => rest.replaceAll(sentence, ''), text)))
    .map(([key, text]) => `${key}: ${text}`);
}

/**
 * Every key that no source asks for: neither written out, nor fitting a template such as `findings.kind.${kind}`.
 * A template that does not begin with the name of a catalogue says nothing about keys and is left out.
 */
export function unaskedKeys(keys: Iterable<string>, sources: Sources): string[] {
  const written = new Set<string>();
  const patterns = new Set<string>();
  for (const [path, text] of sources) {
    collect(parse(path, text), (node) => {
      if (ts.isStringLiteralLike(node)) written.add(node.text);
      if (ts.isTemplateExpression(node) && /^[a-z]\w*\./i.test(node.head.text)) patterns.add(patternOf(node));
      return undefined;
    });
  }
  const asked = new RegExp(`^(${[...patterns].join('|')})$`);
  return [...keys].filter((key) => !written.has(key) && !(patterns.size > 0 && asked.test(key)));
}

function patternOf(template: ts.TemplateExpression): string {
  const fixed = [template.head.text, ...template.templateSpans.map((span) => span.literal.text)];
  return fixed.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\w.-]+');
}
