import { z } from 'zod';
import type { Scale, ScaleOption } from '../shared/nouns.ts';

/* The questions and their answers as rows: a scale is data with a version, and a position keeps the version it was given under. */

const step = z.object({
  code: z.number().int(),
  name: z.string(),
  meaning: z.string().optional(),
  precedent: z.string().optional(),
});
const option = z.object({ id: z.string(), name: z.string(), examples: z.string().optional(), precedent: z.string().optional() });
const ordered = z.object({ id: z.string(), question: z.string(), steps: z.array(step) });
const several = z.object({ id: z.string(), question: z.string(), options: z.array(option) });
const asked = z.object({ question: z.string(), steps: z.array(z.string()) });

const fileSchema = z.object({
  bindingness: ordered,
  audience: several.extend({ answers: z.array(z.string()) }),
  integration: several,
  addedValue: ordered,
  basis: several,
  accountability: several,
  finding: z.object({
    kinds: z.array(option),
    relevance: asked,
    applicability: asked,
    advice: z.array(option),
    effect: z.object({ question: z.string(), options: z.array(z.string()) }),
  }),
  participation: z.object({ stages: z.array(option) }),
});

export interface ScaleRows {
  scales: Scale[];
  options: ScaleOption[];
}

/** English beside the Dutch of the file, by scale and code; a missing one would show Dutch, so a test asks for all of them. */
const english: Record<string, readonly string[]> = {
  'verplichting-v1': ['No separate code', 'Source of inspiration', 'Guiding', 'Comply or explain', 'Mandatory'],
  'doelgroep-v1': ['Primarily', 'Also', 'Not'],
  'doelgroep-opties-v1': [
    'Executives',
    'Elected representatives',
    'Civil service management',
    'CIO and information management',
    'Policy and procurement',
    'Legal and privacy',
    'Project leaders and process owners',
    'Developers and data analysts',
    'Suppliers and partners',
    'Inhabitants and businesses',
    'Supervisors',
  ],
  'inpassing-v1': [
    'Merged into the 2009 code',
    'Annex to the 2009 code',
    'Side by side, with a reference',
    'A code of its own',
    'No separate code needed',
  ],
  'meerwaarde-v1': ['No added value', 'Some added value', 'Clear added value'],
  'grondslag-v1': [
    'Own decision of the organisation',
    'Decision of the umbrella for its members',
    'Administrative agreement',
    'Law or regulation',
  ],
  'verantwoording-v1': [
    'No separate account',
    'In its own annual report',
    'To council, states or general board',
    'In a national monitor',
    'To a supervisor',
  ],
  'bevinding-soort-v1': [
    'Value recognised and usable',
    'Obstacle in application',
    'Dilemma with another value',
    'Missing from the code',
    'Overlap with an existing framework',
    'Wording unclear',
    'Practical example',
  ],
  'belang-v1': ['Not important', 'Somewhat important', 'Important', 'Decisive'],
  'toepasbaarheid-v1': ['Not applicable', 'Difficult', 'Reasonable', 'Good'],
  'advies-v1': ['Keep', 'Clarify', 'Change', 'Merge', 'Drop', 'Add'],
  'leidde-tot-v1': ['A different decision', 'A measure', 'A conversation', 'Nothing'],
  'deelname-v1': [
    'Informed',
    'Explanation requested',
    'Explanation given',
    'Announced',
    'Participation confirmed',
    'Pilot running',
    'Completed',
    'Stopped',
    'Does not take part',
  ],
};

interface Entry {
  code: string;
  name: string;
  meaning?: string | undefined;
  precedent?: string | undefined;
}

const bySteps = (steps: z.infer<typeof step>[]): Entry[] => steps.map((one) => ({ ...one, code: String(one.code) }));
const byOptions = (options: z.infer<typeof option>[]): Entry[] =>
  options.map((one) => ({ code: one.id, name: one.name, meaning: one.examples, precedent: one.precedent }));
const byNumber = (names: string[]): Entry[] => names.map((name, index) => ({ code: String(index), name }));
const byName = (names: string[]): Entry[] => names.map((name) => ({ code: name, name }));

const scale = (id: string, questionId: string, question: string): Scale => ({
  id,
  question_id: questionId,
  question,
  ordered: 0,
});
const orderedScale = (id: string, questionId: string, question: string): Scale => ({
  ...scale(id, questionId, question),
  ordered: 1,
});

const audienceCodes = ['first', 'also', 'not'];

/** All scales of the file with their options in order. @throws ZodError where the file has another form. */
export function scalesOf(text: string): ScaleRows {
  const file = fileSchema.parse(JSON.parse(text));
  const answers = file.audience.answers.filter((answer) => answer !== 'geen oordeel');
  const rows: ScaleRows = { scales: [], options: [] };
  const add = (scale: Scale, entries: Entry[]): void => {
    rows.scales.push(scale);
    entries.forEach((entry, position) => {
      const { code, name, meaning = null, precedent = null } = entry;
      const nameEn = english[scale.id]?.[position] ?? name;
      rows.options.push({
        id: `${scale.id}:${code}`,
        scale_id: scale.id,
        code,
        name,
        name_en: nameEn,
        meaning,
        precedent,
        position,
      });
    });
  };
  const { bindingness, audience, integration, addedValue, basis, accountability, finding, participation } = file;
  add(orderedScale(bindingness.id, 'bindingness', bindingness.question), bySteps(bindingness.steps));
  add(
    scale(audience.id, 'audience', audience.question),
    answers.map((name, index) => ({ code: audienceCodes[index] ?? name, name })),
  );
  add(scale('doelgroep-opties-v1', 'audience-option', audience.question), byOptions(audience.options));
  add(scale(integration.id, 'integration', integration.question), byOptions(integration.options));
  add(orderedScale(addedValue.id, 'addedValue', addedValue.question), bySteps(addedValue.steps));
  add(scale(basis.id, 'basis', basis.question), byOptions(basis.options));
  add(scale(accountability.id, 'accountability', accountability.question), byOptions(accountability.options));
  add(scale('bevinding-soort-v1', 'finding-kind', ''), byOptions(finding.kinds));
  add(orderedScale('belang-v1', 'relevance', finding.relevance.question), byNumber(finding.relevance.steps));
  add(orderedScale('toepasbaarheid-v1', 'applicability', finding.applicability.question), byNumber(finding.applicability.steps));
  add(scale('advies-v1', 'advice', ''), byOptions(finding.advice));
  add(scale('leidde-tot-v1', 'effect', finding.effect.question), byName(finding.effect.options));
  add(scale('deelname-v1', 'stage', ''), byOptions(participation.stages));
  return rows;
}
