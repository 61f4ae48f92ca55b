import { agedStates, type Aged } from '../attachments.ts';
import { printedName } from '../findings.ts';
import { versionNumber } from '../evidence/method.ts';
import { longDate, type Block, type PaperDocument } from '../papers.ts';
import type { Say } from '../say.ts';
import { scaleName } from '../scales.ts';
import { audience } from './audience.ts';
import { bindingness, choices } from './bindingness.ts';
import { heading, paragraph, permalink, questionLink, said, writingOf, type Writing } from './context.ts';
import { participation, stateOfAffairs, valuesSection } from './practice.ts';
import { statements } from './statements.ts';
import {
  kindOf,
  meetingOf,
  type ForMeeting,
  type PaperData,
  type PaperFacts,
  type PaperFilter,
  type PaperKind,
} from './request.ts';

/** What is not there yet: positions per layer, values nobody examined, values one type has spoken about. */
function missing(writing: Writing): Block[] {
  const { missing: gaps, values } = writing.data.overview;
  const nameOf = (id: string): string => {
    const value = values.find((one) => one.id === id);
    return value === undefined ? id : printedName(value.name, value.nameStatus, writing.say);
  };
  const asked = gaps.positions.flatMap(({ layer, inPilot, questions }) =>
    questions
      .filter(({ organisationIds }) => organisationIds.length > 0)
      .map(({ question, organisationIds }) =>
        said(writing, 'papers.missing.positions', {
          layer: writing.names.layer(layer),
          question: said(writing, `positions.question.${question}`),
          count: organisationIds.length,
          total: inPilot,
        }),
      ),
  );
  const never =
    gaps.neverExamined.length === 0
      ? []
      : [
          said(writing, 'papers.missing.never', {
            count: gaps.neverExamined.length,
            values: gaps.neverExamined.map(nameOf).join(', '),
          }),
        ];
  const oneType =
    gaps.oneType.length === 0
      ? []
      : [said(writing, 'papers.missing.oneType', { count: gaps.oneType.length, values: gaps.oneType.map(nameOf).join(', ') })];
  const items = [...asked, ...never, ...oneType];
  const list: Block[] =
    items.length === 0
      ? [paragraph(said(writing, 'papers.missing.nothing'))]
      : [{ kind: 'list', items: items.map((text) => [{ text }]) }];
  return [heading(1, said(writing, 'papers.section.missing')), ...list];
}

/** The kept moment that all figures come from, with what it can be checked by. */
function keptMoment(writing: Writing): Block[] {
  const { snapshot, language } = writing.facts;
  if (snapshot === null) return [paragraph(said(writing, 'papers.sources.notKept'))];
  const { title, digest, day } = snapshot;
  return [paragraph(said(writing, 'papers.sources.snapshot', { title, digest, date: longDate(day, language) }))];
}

/** How many findings behind a figure rest on evidence that has expired or must be looked at again; nothing where none does. */
function agedText(writing: Writing, aged: Aged | undefined): string {
  const told = agedStates.map((state) => [state, aged?.[state] ?? 0] as const).filter(([, count]) => count > 0);
  return told.map(([state, count]) => `${said(writing, `evidence.aged.${state}`, { count })}. `).join('');
}

/** Where every figure comes from: results with their hashes, the method version, the scales, the public sources. */
function sources(writing: Writing): Block[] {
  const { overview, bindingness: strict, audience: whom } = writing.data;
  const home = permalink(writing, { path: '/' });
  const [strictLink, whomLink] = [questionLink(writing, '/verplichting'), questionLink(writing, '/doelgroep')];
  const results = [
    { name: said(writing, 'papers.section.participation'), result: overview.participation, link: home },
    { name: said(writing, 'papers.section.values'), result: overview.matrix, link: home },
    ...strict.strictness.map((result) => {
      const layer = writing.names.layer(result.outcome.layer);
      return { name: said(writing, 'papers.sources.bindingness', { layer }), result, link: strictLink };
    }),
    { name: said(writing, 'papers.sources.support'), result: strict.support, link: strictLink },
    ...whom.meanings.map((result) => ({
      name: said(writing, `papers.meaning.${result.outcome.meaning}`),
      ...{ result, link: whomLink },
    })),
  ];
  const items = results.map(({ name, result, link }) => [
    {
      text: `${name}: ${said(writing, 'papers.sources.result', { hash: result.hash.slice(0, 12), positions: result.positionIds.length })} ${agedText(writing, result.aged)}`,
    },
    { text: said(writing, 'papers.permalink'), link },
  ]);
  const scales = [...new Set(results.flatMap(({ result }) => result.scales))].sort();
  const methods = [...new Set(results.map(({ result }) => versionNumber(result.method.version)))].sort();
  return [
    heading(1, said(writing, 'papers.section.sources')),
    ...keptMoment(writing),
    { kind: 'list', items },
    paragraph(
      said(writing, 'papers.sources.method', {
        method: methods.join(', '),
        scales: scales.length === 0 ? '–' : scales.map((scale) => scaleName(scale, writing.say)).join(', '),
      }),
    ),
    // a paper is always made as a reader sees it, so its results name one scope
    paragraph(said(writing, 'papers.sources.scope')),
    paragraph(said(writing, 'papers.sources.register')),
  ];
}

const order: Record<PaperKind, readonly ((writing: Writing) => Block[])[]> = {
  mededeling: [stateOfAffairs, participation, valuesSection, audience, bindingness, integration, statements, missing, sources],
  // a board reads the two questions first; what they rest on comes after
  nota: [stateOfAffairs, bindingness, audience, integration, statements, valuesSection, participation, missing, sources],
  bijlage: [participation, valuesSection, bindingness, audience, integration, statements, missing, sources],
};

/** Whether and how the code can be taken up in the code of 2009, as far as it was answered. */
function integration(writing: Writing): Block[] {
  return [heading(1, said(writing, 'papers.section.integration')), ...choices(writing, 'integration')];
}

/** What stands on every page: that it is a draft, that it is invented, both or neither. */
function markOf({ draft, example }: PaperFacts, say: Say): string | null {
  const marks = [...(draft ? [say('papers.concept')] : []), ...(example ? [say('common.exampleMark')] : [])];
  return marks.length === 0 ? null : marks.join('. ');
}

const isOpen = ({ body, date }: ForMeeting): boolean => body === null && date === null;

/** The meeting in words, with a place to fill in for what is not known of it. */
function meetingWords(meeting: ForMeeting, language: PaperFacts['language'], say: Say) {
  const { body, date, agendaNumber } = meeting;
  const noAgenda = isOpen(meeting) ? say('papers.open.agenda') : say('papers.noAgenda');
  return {
    body: body ?? say('papers.open.body'),
    date: date === null ? say('papers.open.date') : longDate(date, language),
    agenda: agendaNumber === null ? noAgenda : say('papers.agenda', { number: agendaNumber }),
  };
}

/**
 * A paper for a meeting, from the same answers as the pages: every figure with its numbers, its date and its permalink. It informs
 * and never decides: it holds what was said, by whom, and what is missing.
 */
export function composePaper(say: Say, asked: { data: PaperData; facts: PaperFacts; filter: PaperFilter }): PaperDocument {
  const writing = writingOf(say, asked);
  const { facts, filter, data } = asked;
  const meeting = meetingOf(filter, data.meetings, facts.day);
  const kind = kindOf(filter, meeting.body);
  const words = meetingWords(meeting, facts.language, say);
  const opening: Block[] = [
    heading(1, say('papers.section.opening')),
    paragraph(say(`papers.kind.${kind}.intro`, words)),
    ...(filter.layer === undefined ? [] : [paragraph(say('papers.onlyLayer', { layer: say(`common.layers.${filter.layer}`) }))]),
    ...(filter.status === undefined
      ? []
      : [paragraph(say('papers.onlyStatus', { status: say(`common.status.${filter.status}`) }))]),
  ];
  return {
    title: say(`papers.kind.${kind}.title`),
    subtitle: isOpen(meeting) ? say('papers.open.none') : say('papers.subtitle', words),
    language: facts.language,
    meta: {
      ...{ date: facts.day, body: meeting.body, agendaNumber: meeting.agendaNumber, revision: facts.revision, hash: facts.hash },
      permalink: permalink(writing, {
        path: '/stuk',
        filter: {
          kind,
          meeting: filter.meeting,
          body: filter.body,
          date: filter.date,
          agenda: filter.agenda,
          round: filter.round,
          status: filter.status,
          layer: filter.layer,
          snapshot: filter.snapshot,
        },
      }),
    },
    mark: markOf(facts, say),
    blocks: [...opening, ...order[kind].flatMap((section) => section(writing))],
  };
}
