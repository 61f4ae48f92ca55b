import type Sqlite from 'better-sqlite3';
import type { createCaller } from '../../server/router.ts';

type Statement = readonly [string, ...(string | number)[]];

/** One question measured three ways: the product's procedure, hand-written SQL for the same answer, and its address. */
export interface Question {
  name: string;
  ask(ask: ReturnType<typeof createCaller>): Promise<unknown>;
  /** every statement a hand-written program would need for the rows that the answer shows, with its parameters */
  sql: readonly Statement[];
  /** the figures of the answer, as far as SQL can say them; absent where the rows are the answer */
  figures?: readonly Statement[];
  path: string;
}

const OPEN = 'until = 9007199254740991';
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format();
/** In SQL: 2 for expired, 1 for to be looked at again, 3 for both, of the attachments `a`. */
export const AGED = `max(case when a.expires < '${today}' then 2 else 0 end) + max(case when a.review_on <= '${today}' and (a.expires is null or a.expires >= '${today}') then 1 else 0 end)`;
const FINDING_COLUMNS = `f.id, f.reference, f.organisation_id, o.name, o.layer, f.pilot_id, p.title, f.level, v.id as value_id, v.name as value_name, v.name_status,
  f.kind, f.text, f.relevance, f.applicability, f.advice, f.text_proposal, m.name as merge_name, w.name as other_name, w.name_status as other_status,
  k.name as framework, f.effect, f.date, f.state, (select count(*) from evidence_version e where e.finding_id = f.id and e.${OPEN}) as evidence,
  (select ${AGED} from evidence_version e cross join attachment_version a where e.finding_id = f.id and e.${OPEN} and a.evidence_id = e.id and a.${OPEN}) as aged`;
const FINDING_JOINS = `join organisation_version o on o.id = f.organisation_id and o.${OPEN} join pilot_version p on p.id = f.pilot_id and p.${OPEN}
  left join value_version v on v.id = f.value_id and v.${OPEN} left join value_version m on m.id = f.merge_value_id and m.${OPEN}
  left join value_version w on w.id = f.other_value_id and w.${OPEN} left join framework_version k on k.id = f.framework_id and k.${OPEN}`;

const matrix = [
  `select value_id, organisation_id, state, kind, count(*) from finding_version where ${OPEN} and state <> 'draft' group by value_id, organisation_id, state, kind`,
  `select value_id, organisation_id, state from examination_version where ${OPEN}`,
] as const;

const positionsOn = (
  ...asked: string[]
): string => `select p.id, p.organisation_id, p.holder, p.question, p.scale_id, p.layer, p.audience_option, p.meaning, p.value_id, p.answer, p.no_answer, p.floor, p.ceiling,
  p.status, p.signed_function, p.signed_date, p.arguments, o.name, o.short_name, o.layer as own_layer, o.network from position_version p
  join organisation_version o on o.id = p.organisation_id and o.${OPEN} where p.round_id = 'ronde-2' and p.question in (${asked.map((one) => `'${one}'`).join()}) and p.state = 'signed' and p.${OPEN}`;
const values = `select v.*, r.name, u.name from value_version v join principle_version r on r.id = v.principle_id and r.${OPEN} join foundation_version u on u.id = r.foundation_id and u.${OPEN} where v.${OPEN} order by v.number`;
const rounds = `select r.*, m.date as meeting_date, coalesce(s.n, 0) as positions from round_version r left join meeting_version m on m.id = r.meeting_id and m.${OPEN}
  left join (select round_id, count(*) as n from position_version where state = 'signed' and ${OPEN} group by round_id) s on s.round_id = r.id where r.${OPEN}`;
const asked = `select id, name, name_status from value_version where ${OPEN} and id in (select value_id from position_version where round_id = 'ronde-2' and question = 'bindingness' and state = 'signed' and value_id is not null and ${OPEN}) order by number`;
const signedBy = `from position_version p join organisation_version o on o.id = p.organisation_id and o.${OPEN}
  where p.round_id = 'ronde-2' and p.holder = 'organisation' and p.state = 'signed' and p.value_id is null and p.${OPEN}`;
const least = 'min(p.answer, coalesce(p.floor, p.answer), coalesce(p.ceiling, p.answer))';
const most = 'max(p.answer, coalesce(p.floor, p.answer), coalesce(p.ceiling, p.answer))';
const strictnessFigures: readonly Statement[] = [
  [
    `select p.layer, p.answer, p.no_answer, o.layer = p.layer as own, p.status, count(*), group_concat(p.organisation_id) ${signedBy} and p.question = 'bindingness' group by 1, 2, 3, 4, 5`,
  ],
  [
    `select p.layer, s.code, count(*), group_concat(p.organisation_id) from scale_option_version s join (select p.layer, p.organisation_id, ${least} as least, ${most} as most ${signedBy} and p.question = 'bindingness' and p.answer is not null) p
    on s.code between p.least and p.most where s.scale_id = 'verplichting-v1' and s.${OPEN} group by p.layer, s.code`,
  ],
];
const choiceFigures: readonly Statement[] = [
  [
    `select p.question, p.about, s.code, count(*), group_concat(p.organisation_id) from (select p.question, p.scale_id, coalesce(p.layer, o.layer) as about, p.answer, p.organisation_id ${signedBy}
    and p.question in ('basis', 'accountability', 'integration')) p join scale_option_version s on s.scale_id = p.scale_id and s.${OPEN} and '+' || p.answer || '+' like '%+' || s.code || '+%' group by p.question, p.about, s.code`,
  ],
];
const audienceFigures: readonly Statement[] = [
  [
    `select p.meaning, p.audience_option, p.answer, p.no_answer, o.layer, o.network, count(*), group_concat(p.organisation_id) ${signedBy} and p.question = 'audience' group by 1, 2, 3, 4, 5, 6`,
  ],
  [
    `select meaning, options, count(*), group_concat(organisation_id) from (select meaning, organisation_id, group_concat(audience_option) as options from (select p.meaning, p.organisation_id, p.audience_option ${signedBy} and p.question = 'audience' and p.answer in ('first', 'also')
    order by p.meaning, p.organisation_id, p.audience_option) group by meaning, organisation_id) group by meaning, options`,
  ],
];
const leaned = `select l.position_id, f.id, f.pilot_id, f.kind, f.text, v.name, v.name_status, (select ${AGED} from evidence_version e cross join attachment_version a where e.finding_id = f.id and e.${OPEN} and a.evidence_id = e.id and a.${OPEN}) as aged from position_finding_version l join finding_version f on f.id = l.finding_id and f.${OPEN} and f.state <> 'draft' left join value_version v on v.id = f.value_id and v.${OPEN}
  where l.${OPEN} and l.position_id in (select id from position_version where round_id = 'ronde-2' and question = 'bindingness' and state = 'signed' and ${OPEN})`;
const agedLeanedOn = `select l.position_id, l.finding_id, (select ${AGED} from evidence_version e cross join attachment_version a where e.finding_id = l.finding_id and e.${OPEN} and a.evidence_id = e.id and a.${OPEN}) as aged
  from position_version p join position_finding_version l on l.position_id = p.id and l.${OPEN} where p.round_id = 'ronde-2' and p.state = 'signed' and p.${OPEN}`;
const agedInMatrix = `select sum(aged.mark >= 2), sum(aged.mark % 2) from (select e.finding_id, ${AGED} as mark from attachment_version a cross join evidence_version e
  where e.id = a.evidence_id and e.${OPEN} and a.${OPEN} and (a.expires < '${today}' or a.review_on <= '${today}') group by e.finding_id) aged join finding_version f on f.id = aged.finding_id and f.${OPEN} and f.state <> 'draft'
  where f.edition_id = 'codio-2021' and f.level = 'waarde'`;
const edition = `select id, title from edition_version where ${OPEN}`;
const choices = [
  values,
  `select p.id, p.title, o.id as organisation_id, o.name from pilot_version p join organisation_version o on o.id = p.organisation_id and o.${OPEN} where p.${OPEN} order by o.sort_key, p.title`,
  `select id, name from framework_version where ${OPEN} order by name`,
  `select id, name, framework_id from framework_item_version where ${OPEN} order by framework_id, position, id`,
  edition,
].map((text) => [text] as const);
const register = `select layer, network, count(*) from organisation_version where ${OPEN} and (core = 1 or invented = 1) and (end_date is null or end_date > '2026-11-24') group by layer, network`;
const inPilot = `select distinct o.id, o.name, o.short_name, o.layer, o.network from organisation_version o join pilot_version p on p.organisation_id = o.id and p.${OPEN} where o.${OPEN}`;
const scales = `select s.id, s.question_id, s.question, s.ordered, x.code, x.name, x.name_en, x.meaning, x.precedent from scale_version s join scale_option_version x on x.scale_id = s.id and x.${OPEN} where s.${OPEN} order by s.id, x.position`;

const found = `f.seq in (select rowid from finding_search where finding_search match '"leverancier"* AND "contract"*')`;

const page = (where: string, limit = 50): string =>
  `select ${FINDING_COLUMNS} from (select * from finding_version f where f.${OPEN} and f.state <> 'draft' ${where} order by f.date desc, f.id limit ${String(limit)}) f ${FINDING_JOINS} order by f.date desc, f.id`;
const counted = (where: string): string =>
  `select count(*) from finding_version f where f.${OPEN} and f.state <> 'draft' ${where}`;

const trpc = (procedure: string, input: object): string =>
  `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;

export const questions: readonly Question[] = [
  {
    name: 'overview with the matrix',
    ask: (ask) => ask.overview.page({}),
    sql: [
      ...matrix.map((text) => [text] as const),
      [positionsOn('bindingness', 'audience')],
      [register],
      [inPilot],
      [scales],
      [values],
      [rounds],
      [agedLeanedOn],
      [agedInMatrix],
      [edition],
    ],
    path: trpc('overview.page', {}),
  },
  {
    name: 'how binding',
    ask: (ask) => ask.bindingness.page({}),
    sql: [
      [positionsOn('bindingness', 'basis', 'accountability', 'integration')],
      [register],
      [inPilot],
      [scales],
      [rounds],
      [asked],
      [leaned],
      [edition],
    ],
    figures: [...strictnessFigures, ...choiceFigures],
    path: trpc('bindingness.page', {}),
  },
  {
    name: 'for whom',
    ask: (ask) => ask.audience.page({}),
    sql: [[positionsOn('audience')], [register], [inPilot], [scales], [rounds], [agedLeanedOn], [edition]],
    figures: audienceFigures,
    path: trpc('audience.page', {}),
  },
  {
    name: 'a page of findings',
    ask: (ask) => ask.findings.page({ value: 'privacy' }),
    sql: [[page(`and f.value_id = 'privacy'`)], [counted(`and f.value_id = 'privacy'`)], ...choices],
    path: trpc('findings.page', { value: 'privacy' }),
  },
  {
    name: 'a search',
    ask: (ask) => ask.findings.page({ q: 'leverancier contract' }),
    sql: [[page(`and ${found}`)], [counted(`and ${found}`)], ...choices],
    path: trpc('findings.page', { q: 'leverancier contract' }),
  },
  {
    name: 'one pilot',
    ask: (ask) => ask.pilots.page({ id: 'vb-001-p1' }),
    sql: [
      [
        `select p.*, o.name, o.layer, (select count(*) from finding_version f where f.pilot_id = p.id and f.${OPEN} and f.state <> 'draft') from pilot_version p join organisation_version o on o.id = p.organisation_id and o.${OPEN} where p.id = 'vb-001-p1' and p.${OPEN}`,
      ],
      [
        `select value_id, kind, count(*) from finding_version where pilot_id = 'vb-001-p1' and ${OPEN} and state <> 'draft' group by value_id, kind`,
      ],
      [`select value_id, state, date from examination_version where pilot_id = 'vb-001-p1' and ${OPEN}`],
      [page(`and f.pilot_id = 'vb-001-p1'`, 20)],
      [
        `select e.id, e.finding_id, f.text, e.kind, e.text, e.url, a.file_name, a.media_type, a.size, a.sha256, a.expires, a.review_on from finding_version f join evidence_version e on e.finding_id = f.id and e.${OPEN}
          left join attachment_version a on a.evidence_id = e.id and a.${OPEN} where f.pilot_id = 'vb-001-p1' and f.${OPEN} and f.state <> 'draft' order by f.date desc, f.id, e.id limit 100`,
      ],
      [values],
      [
        `select p.id, r.name, p.question, p.layer, p.scale_id, p.audience_option, k.name, p.answer, p.state, p.no_answer, p.status, p.signed_date from position_version p join round_version r on r.id = p.round_id and r.${OPEN}
          left join framework_version k on k.id = p.framework_id and k.${OPEN} where p.organisation_id = 'vb-001' and p.holder = 'organisation' and p.state = 'signed' and p.${OPEN} order by r.open_date desc, p.id`,
      ],
      [
        `select a.*, v.name, v.name_status from action_version a left join value_version v on v.id = a.value_id and v.${OPEN} where a.pilot_id = 'vb-001-p1' and a.${OPEN} order by a.id`,
      ],
      [scales],
      [
        `select c.at, p.name from pilot_version v join change c on c.revision = v.revision join person p on p.id = c.person_id where v.id = 'vb-001-p1' and v.${OPEN}`,
      ],
    ],
    path: trpc('pilots.page', { id: 'vb-001-p1' }),
  },
];

/** Runs hand-written statements to their last row, prepared once as a program would. */
export function rawRunner(raw: Sqlite.Database, statements: readonly Statement[]): () => number {
  const prepared = statements.map(([text, ...parameters]) => ({ statement: raw.prepare(text), parameters }));
  return () => prepared.reduce((rows, { statement, parameters }) => rows + statement.all(...parameters).length, 0);
}
