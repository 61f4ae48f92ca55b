import type { Say } from '../../shared/say.ts';

/** The largest file the server takes. */
export const MEGABYTES = 20;
const MEGABYTE = 1024 * 1024;

/** What the file picker of a browser shows; the server looks at the content. */
export const ACCEPTED = '.ods,.xlsx,.csv';

/** What is wrong with a file as far as its name and size say, before it is sent; null where nothing is. */
export function fileProblem(file: File, say: Say): string | null {
  if (!/\.(ods|xlsx|csv)$/i.test(file.name)) return say('workbook.refused.extension');
  if (file.size === 0) return say('workbook.refused.empty');
  return file.size > MEGABYTES * MEGABYTE ? say('workbook.refused.tooBig', { limit: MEGABYTES }) : null;
}
