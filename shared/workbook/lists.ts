import type { QuestionId } from '../nouns.ts';
import { folded } from './cells.ts';
import type { ListId } from './form.ts';
import type { EditionParts, Named, Reference } from './reference.ts';

/** One thing that a cell can name: what is stored, and its name on the form. */
export interface Choice {
  code: string;
  name: string;
}

/** A list as data: its choices in order, and the one that a text names, if any. */
export interface ChoiceList {
  choices: readonly Choice[];
  find: (text: string) => Choice | undefined;
}

// The words of the form for what the program knows under a code of its own (vragen-en-schalen.json).
const words = {
  examination: [
    { code: 'finding', name: 'bevinding' },
    { code: 'examined', name: 'onderzocht, geen bevinding' },
    { code: 'not-applicable', name: 'niet van toepassing' },
    { code: 'not-examined', name: 'niet onderzocht' },
  ],
  layers: ['rijk', 'provincie', 'gemeente', 'waterschap'].map((name) => ({ code: name, name })),
  meanings: [
    { code: 'applies', name: 'toepassen' },
    { code: 'holdsToAccount', name: 'aanspreken' },
  ],
  statuses: ['ambtelijk', 'bestuurlijk'].map((name) => ({ code: name, name })),
  verdicts: [
    { code: 'overlap', name: 'overlap' },
    { code: 'addition', name: 'aanvulling' },
    { code: 'tension', name: 'spanning' },
    { code: 'none', name: 'geen relatie' },
  ],
} as const satisfies Partial<Record<ListId, readonly Choice[]>>;

/** Of no item in particular. */
const whole: Choice = { code: '', name: 'Kader als geheel' };

/** What can be said instead of an answer, to any question. */
export const noAnswerWords: readonly Choice[] = [
  { code: 'no-judgement', name: 'geen oordeel' },
  { code: 'not-discussed', name: 'niet besproken' },
  { code: 'not-applicable', name: 'niet van toepassing' },
];

const PROVISIONAL = /\s*\(?voorlopige naam\)?$/i;
const NUMBERED = /^\d{1,2}[.)]\s+/;

/** Also without the number and the words 'voorlopige naam' that screen and papers put around the name of a value. */
const spellings = (text: string): string[] => [text, text.replace(NUMBERED, '').replace(PROVISIONAL, '')].map(folded);

export function choiceList(choices: readonly Choice[], aliases: readonly Choice[] = []): ChoiceList {
  const byName = new Map<string, Choice>();
  const byCode = new Map(choices.map((choice) => [choice.code, choice]));
  for (const choice of choices) byName.set(folded(choice.name), byName.get(folded(choice.name)) ?? choice);
  for (const { code, name } of aliases) {
    const meant = byCode.get(code);
    if (meant !== undefined && !byName.has(folded(name))) byName.set(folded(name), meant);
  }
  const search = (text: string): Choice | undefined => {
    const spelling = spellings(text).find((one) => byName.has(one));
    return spelling === undefined ? undefined : byName.get(spelling);
  };
  // the same few words fill a column; what is not found is not kept, so that a wrong file cannot fill the memory
  const found = new Map<string, Choice>();
  const find = (text: string): Choice | undefined => {
    const choice = found.get(text) ?? search(text);
    if (choice !== undefined) found.set(text, choice);
    return choice;
  };
  return { choices, find };
}

const namedChoices = (things: readonly Named[], prefix = ''): Choice[] =>
  things.map(({ id, name }) => ({ code: prefix + id, name }));
const earlierChoices = (things: readonly Named[], prefix = ''): Choice[] =>
  things.flatMap(({ id, earlier = [] }) => earlier.map((name) => ({ code: prefix + id, name })));

/** Everything a finding can hang on; the code of the choice says at which level. */
function partsList({ values, principles, foundations, edition }: EditionParts): ChoiceList {
  const levels = [
    ['waarde:', values],
    ['principe:', principles],
    ['fundament:', foundations],
  ] as const;
  const code: Choice = { code: 'code:', name: 'de code' };
  const choices = [...levels.flatMap(([prefix, things]) => namedChoices(things, prefix)), code];
  const names = ['code', edition.title, edition.short].map((name) => ({ code: code.code, name }));
  return choiceList(choices, [...levels.flatMap(([prefix, things]) => earlierChoices(things, prefix)), ...names]);
}

export interface Lists {
  list: (id: Exclude<ListId, 'organisations' | 'answers'>) => ChoiceList;
  /** The answers to one question, and the words for no answer. */
  answers: (question: QuestionId) => ChoiceList;
  /** The version of the question's scale that a position is given under. */
  scaleOf: (question: QuestionId) => string | undefined;
  /** What a finding can say something of in a framework: its items, after the framework as a whole (code ''). */
  itemsOf: (frameworkId: string) => ChoiceList;
  /** What findings of a pilot under this edition can name. */
  of: (editionId: string) => EditionLists;
}

/** The parts of one edition, ready to look names up in. */
export interface EditionLists {
  values: ChoiceList;
  parts: ChoiceList;
}

const editionLists = (parts: EditionParts): EditionLists => ({
  values: choiceList(namedChoices(parts.values), earlierChoices(parts.values)),
  parts: partsList(parts),
});

const asked: readonly QuestionId[] = ['bindingness', 'basis', 'accountability', 'audience', 'integration', 'addedValue'];

/** The lists of the reference data, ready to look names up in. */
export function listsOf(reference: Reference): Lists {
  const scaleOf = (question: string): string | undefined => reference.scales.find((scale) => scale.question_id === question)?.id;
  const optionsOf = (question: string): Choice[] => {
    const scale = scaleOf(question);
    return reference.options.filter((option) => option.scale_id === scale).map(({ code, name }) => ({ code, name }));
  };
  const questions = asked.flatMap((code) =>
    reference.scales.filter((scale) => scale.question_id === code).map(({ question }) => ({ code, name: question })),
  );
  const own = editionLists(reference);
  const others = new Map((reference.otherEditions ?? []).map((one) => [one.edition.id, editionLists(one)]));
  const long = { applies: 'Wie moet de code toepassen (adressaat)', holdsToAccount: 'Wie kan organisaties erop aanspreken' };
  const lists: Record<Exclude<ListId, 'organisations' | 'answers'>, ChoiceList> = {
    ...own,
    frameworks: choiceList(namedChoices(reference.frameworks), earlierChoices(reference.frameworks)),
    'framework-items': choiceList([whole, ...reference.frameworks.flatMap(({ items = [] }) => namedChoices(items))]),
    verdicts: choiceList(words.verdicts),
    rounds: choiceList(namedChoices(reference.rounds)),
    questions: choiceList(questions),
    examination: choiceList(words.examination),
    layers: choiceList(words.layers),
    meanings: choiceList(
      words.meanings,
      Object.entries(long).map(([code, name]) => ({ code, name })),
    ),
    statuses: choiceList(
      words.statuses,
      words.statuses.map(({ code, name }) => ({ code, name: `${name} standpunt` })),
    ),
    'finding-kind': choiceList(optionsOf('finding-kind')),
    relevance: choiceList(optionsOf('relevance')),
    applicability: choiceList(optionsOf('applicability')),
    advice: choiceList(optionsOf('advice')),
    effect: choiceList(optionsOf('effect')),
    'audience-option': choiceList(optionsOf('audience-option')),
    bindingness: choiceList(optionsOf('bindingness')),
  };
  const items = new Map(reference.frameworks.map((one) => [one.id, choiceList([whole, ...namedChoices(one.items ?? [])])]));
  const itemsOf = (frameworkId: string): ChoiceList => items.get(frameworkId) ?? choiceList([whole]);
  const of = (editionId: string): EditionLists => others.get(editionId) ?? own;
  const answerLists = new Map(asked.map((question) => [question, choiceList([...optionsOf(question), ...noAnswerWords])]));
  const answersTo = (question: QuestionId): ChoiceList => answerLists.get(question) ?? choiceList(noAnswerWords);
  return { list: (id) => lists[id], answers: answersTo, scaleOf, itemsOf, of };
}
