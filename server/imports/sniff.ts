import { fileTypeFromBuffer } from 'file-type';
import { promisedType, type MediaType } from '../../shared/attachments.ts';
import { isZip, unzip } from './archive.ts';
import { RefusedFile } from './refused.ts';

/* What a file is, by what is in it: a name and what a browser says of it are not believed. */

/** Parts of an office file that hold programs: macros of Word, Excel and PowerPoint, ActiveX, and Basic and scripts of LibreOffice. */
const programs = /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|activeX\/.*|Basic\/.*|Scripts\/.*)$/i;

function partsOf(bytes: Uint8Array): string[] {
  const names: string[] = [];
  try {
    unzip(bytes, (name) => {
      names.push(name);
      return false;
    });
  } catch {
    throw new RefusedFile('attachments.refused.broken');
  }
  return names;
}

// what an office program or a browser reads as a page, whatever it is called
const markup = /^\s*<(!|\?|[a-z])/i;

// of all characters that steer, text has only tabs and ends of lines and pages; the second half of them are letters in other encodings
const steering = /[^\P{Cc}\t\n\r\f\u0080-\u009f]/u;

/** Whether bytes are plain text, in UTF-8 or in the one byte a letter of older spreadsheets. */
function isPlainText(bytes: Uint8Array): boolean {
  if (steering.test(Buffer.from(bytes).toString('latin1'))) return false;
  return !markup.test(new TextDecoder().decode(bytes.subarray(0, 1024)));
}

async function foundType(bytes: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime;
  } catch {
    throw new RefusedFile('attachments.refused.broken');
  }
}

/**
 * The media type of a file that may be kept: its name promises it and its content keeps the promise.
 * @throws RefusedFile for anything else: empty, another kind of file, another content than its name says, or with macros in it.
 */
export async function sniffedType(filename: string, bytes: Uint8Array): Promise<MediaType> {
  const promised = promisedType(filename);
  if (promised === null) throw new RefusedFile('attachments.refused.extension');
  if (bytes.length === 0) throw new RefusedFile('workbook.refused.empty');
  const name = filename.slice(filename.lastIndexOf('.'));
  const found = await foundType(bytes);
  if (/macroenabled/i.test(found ?? '')) throw new RefusedFile('attachments.refused.macros');
  const holds = promised.startsWith('text/') ? found === undefined && isPlainText(bytes) : found === promised;
  if (!holds) throw new RefusedFile('attachments.refused.otherContent', { extension: name });
  if (isZip(bytes) && partsOf(bytes).some((part) => programs.test(part))) throw new RefusedFile('attachments.refused.macros');
  return promised;
}
