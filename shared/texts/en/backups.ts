import type { Twin } from '../../say.ts';
import type { backups as dutch } from '../nl/backups.ts';

export const backups: Twin<typeof dutch> = {
  usage: {
    backup: 'Usage: npm run backup -- FOLDER [--example]. FOLDER must not exist yet.',
    restore: 'Usage: npm run restore -- FOLDER [--example]. FOLDER is one that npm run backup made.',
  },
  inUse: {
    load: 'The Pilotmonitor runs on this database, and a SQLite file belongs to one process. Stop the Pilotmonitor first, or load the file on the page Load data.',
    restore:
      'The Pilotmonitor runs on {database}. Nothing was put back. Stop the Pilotmonitor first, and start it again only when this is done.',
  },
  nothing: 'There is no database {database}, or it is still empty. No backup was made.',
  exists: 'The folder {folder} is already there. Choose another: a backup never overwrites anything.',
  broken: 'The folder {folder} is left from a backup that was broken off. Remove that folder and begin again.',
  wrong:
    'The copy is not right, so this is no good backup. What was copied is in {folder}. Check with npm run verify whether the database itself still holds.',
  done: 'The backup is in {folder}: the database and {files, plural, =0 {no files} one {# file} other {# files}}. Keep this folder in another place.',
  none: 'There is no backup in the folder {folder}: {database} is missing. Nothing was put back.',
  refused: 'The backup is not right. Nothing was put back and nothing was changed.',
  restored:
    'Put back: {database} and {files, plural, =0 {no files} one {# file} other {# files}}. Start the Pilotmonitor with npm start.',
  aside: 'What was there before is kept in {folder}.',
  server: {
    backup:
      'This installation uses PostgreSQL. You copy that with pg_dump, also while the Pilotmonitor runs. Run this, in this order:',
    restore:
      'This installation uses PostgreSQL. Stop the Pilotmonitor, make a new, empty database and let DATABASE_URL name it. Then run this, in this order:',
  },
};
