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

/** The names of the arguments a text takes, in ICU message format, sorted. */
export function argumentsOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? ''))].sort();
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
