import type { Database } from '../../server/db/open.ts';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import type { ReleaseItem, ReleasesFilter } from '../../shared/releases.ts';
import { callerAs } from './worlds.ts';

/** The organisation of the small example world that releases here. */
export const own = 'pilotorganisation:vb-gm-1';
export const findingForm: FilledFindingForm = {
  ...emptyFindingForm,
  ...{ pilot: 'p1', part: 'waarde:veiligheid', kind: 'knelpunt', text: 'Niemand wist het.', date: '2022-07-01' },
};

/** What tests of releasing do over and over, in the database of the test. */
export function releasing(database: () => Database) {
  const as = (role: string) => callerAs(database(), role);
  const page = (filter: ReleasesFilter = {}, role = own) => as(role).releases.page({ organisation: 'vb-gm-1', ...filter });
  /** A record as the page shows it now, to be released or taken back. */
  const shown = async (noun: ReleaseItem['noun'], id: string) => {
    const row = (await page()).rows.find((one) => one.noun === noun && one.id === id);
    if (row === undefined) throw new Error(`${noun} ${id} is not on the page`);
    return { row, give: { noun, id, base: row.revision }, back: { noun, id, base: row.release?.revision ?? 1 } };
  };
  const revisionOf = async (id: string) => (await as(own).findings.detail({ id })).finding.revision;
  return {
    ...{ as, page, shown, revisionOf },
    give: async (noun: ReleaseItem['noun'], id: string) => as(own).releases.give({ items: [(await shown(noun, id)).give] }),
    stateOf: async (noun: ReleaseItem['noun'], id: string) => (await shown(noun, id)).row.state,
    /** A submitted finding that says this. */
    submitted: async (text: string): Promise<string> => {
      const { id, revision } = await as(own).findings.save({ state: 'draft', form: { ...findingForm, text } });
      await as(own).findings.submit({ id, base: revision });
      return id;
    },
    reopen: async (id: string) =>
      as(own).findings.reopen({ id, base: await revisionOf(id), reason: 'Er was een tweede gesprek' }),
  };
}
