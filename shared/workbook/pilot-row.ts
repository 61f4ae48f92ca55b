import { offer, readOrganisation, type Context } from './context.ts';
import type { EditionLists } from './lists.ts';
import type { PilotPlanner } from './pilots.ts';
import type { RowReader } from './rows.ts';
import type { Problem } from './table.ts';

type FindingReader = RowReader<'findings'>;

interface PilotPlace {
  organisationId: string;
  pilotId: string;
  editionId: string;
}

/** A row that is wrong only because the row of its pilot is. */
const waitsFor = (reader: FindingReader, { tab, cell }: Problem): null =>
  reader.complain('pilot', { key: 'workbook.expected.soundPilot', args: { tab, cell } });

/** The pilot of a row: one of its organisation, in the file or in the database. */
export function readPilot(context: Context, reader: FindingReader, pilots: PilotPlanner): PilotPlace | null {
  const organisation = readOrganisation(context, reader);
  const title = reader.needed('pilot');
  if (organisation === null || title === null) return null;
  const pilot = pilots.find(organisation.id, title);
  if (pilot !== undefined && 'wrong' in pilot) return waitsFor(reader, pilot.wrong);
  if (pilot !== undefined) return { organisationId: organisation.id, pilotId: pilot.id, editionId: pilot.editionId };
  const nearest = offer(context, title, () => pilots.titles(organisation.id));
  const untitled = nearest === null ? pilots.untitled(organisation.id) : undefined;
  if (untitled !== undefined) return waitsFor(reader, untitled);
  return reader.complain('pilot', { key: 'workbook.expected.pilot', args: { organisation: organisation.name } }, { nearest });
}

/** The value of a row that says what was examined; that is always a value. */
export function readValue(lists: EditionLists, reader: FindingReader): string | null {
  const choice = reader.neededChoice('value', lists.values);
  return choice?.code ?? null;
}

/** What the rows of a pilot can name; of the edition of new pilots where it is not known which pilot is meant. */
export const listsFor = ({ lists, reference }: Context, pilot: PilotPlace | null): EditionLists =>
  lists.of(pilot?.editionId ?? reference.edition.id);
