import {
  countReleases,
  RELEASE_AT_ONCE,
  type PilotSaid,
  type ReleaseRow,
  type ReleasesFilter,
  type ReleasesPage,
} from '../../shared/releases.ts';
import { findingRows, findingsIn } from '../db/finding-rows.ts';
import { releasesOf, standingsOf, type Standing } from '../db/released.ts';
import { read, type World } from '../db/world.ts';
import { listPositions } from '../evidence/rows.ts';

function organisationOf(world: World, id: string) {
  return read(world, 'organisation')
    .selectFrom('organisation')
    .select(['organisation.id', 'organisation.name', 'organisation.layer'])
    .where('organisation.id', '=', id)
    .executeTakeFirst();
}

async function pilotsOf(world: World, ids: readonly string[]): Promise<(PilotSaid & { id: string })[]> {
  return read(world, 'pilot')
    .selectFrom('pilot')
    .select(['pilot.id', 'pilot.title', 'pilot.case_text', 'pilot.topic', 'pilot.method', 'pilot.start_date', 'pilot.end_date'])
    .where('pilot.id', 'in', ids)
    .orderBy('pilot.id')
    .execute();
}

/** What one noun's records say, by id; nothing is asked where there are none. */
async function byId<Row extends { id: string }>(
  standings: readonly Standing[],
  noun: Standing['noun'],
  ask: (ids: string[]) => Promise<Row[]>,
): Promise<Map<string, Row>> {
  const ids = standings.filter((one) => one.noun === noun).map(({ id }) => id);
  const rows = ids.length === 0 ? [] : await ask(ids);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Records with their words, in the order in which they stand. */
async function worded(world: World, standings: readonly Standing[]): Promise<ReleaseRow[]> {
  const findings = await byId(standings, 'finding', (ids) =>
    findingRows(world, findingsIn(world).where('finding.id', 'in', ids)),
  );
  const positions = await byId(standings, 'position', (ids) => listPositions(world, { ids }));
  const pilots = await byId(standings, 'pilot', (ids) => pilotsOf(world, ids));
  const given = await releasesOf(world, standings);
  return standings.flatMap(({ noun, id, revision, state }): ReleaseRow[] => {
    const base = { id, revision, state, release: given.get(`${noun}:${id}`) ?? null };
    const [finding, position, pilot] = [findings.get(id), positions.get(id), pilots.get(id)];
    if (noun === 'finding') return finding === undefined ? [] : [{ ...base, noun, finding }];
    if (noun === 'position') return position === undefined ? [] : [{ ...base, noun, position }];
    return pilot === undefined ? [] : [{ ...base, noun, pilot }];
  });
}

const nothing: ReleasesPage = { organisation: null, counts: countReleases([]), rows: [], total: 0, page: 1, pages: 1 };

/** What one organisation submitted, with how each stands, a page at a time; `own` is that of the viewer, where none is named. */
export async function releasesPage(
  world: World,
  filter: ReleasesFilter & { size?: number | undefined },
  own: string | null,
): Promise<ReleasesPage> {
  const id = filter.organisation ?? own;
  const organisation = id === null ? undefined : await organisationOf(world, id);
  if (organisation === undefined) return nothing;
  const all = await standingsOf(world, organisation.id);
  const asked = all.filter(({ noun, state }) => (filter.noun ?? noun) === noun && (filter.state ?? state) === state);
  const size = filter.size ?? RELEASE_AT_ONCE;
  const pages = Math.max(1, Math.ceil(asked.length / size));
  const page = Math.min(filter.page ?? 1, pages);
  const rows = await worded(world, asked.slice((page - 1) * size, page * size));
  return { organisation, counts: countReleases(all), rows, total: asked.length, page, pages };
}
