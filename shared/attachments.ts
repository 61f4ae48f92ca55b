import type { Attachment } from './nouns.ts';
import type { Say } from './say.ts';

/* The life of evidence: which files may be kept, under which name, and when a file or link no longer holds or must be looked at again. */

/** Where files are sent to and fetched from; a write bears the header X-Requested-By: pilotmonitor. */
export const FILES = '/bestanden';

/** Bytes of one file. */
export const LARGEST_FILE = 20 * 1024 * 1024;

const opendocument = 'application/vnd.oasis.opendocument';
const openxml = 'application/vnd.openxmlformats-officedocument';

/** What may be kept, by the extension of its name. Nothing that a browser or an office program runs: no html, svg, programs or macros. */
export const mediaTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  txt: 'text/plain',
  csv: 'text/csv',
  odt: `${opendocument}.text`,
  ods: `${opendocument}.spreadsheet`,
  odp: `${opendocument}.presentation`,
  docx: `${openxml}.wordprocessingml.document`,
  xlsx: `${openxml}.spreadsheetml.sheet`,
  pptx: `${openxml}.presentationml.presentation`,
} as const;
export type MediaType = (typeof mediaTypes)[keyof typeof mediaTypes];

/** What a file picker offers. */
export const acceptedFiles = Object.keys(mediaTypes)
  .map((extension) => `.${extension}`)
  .join(',');

/** What a file of this name must be inside, or null where such a file is not taken. Only what follows the last full stop counts. */
export function promisedType(name: string): MediaType | null {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.entries(mediaTypes).find(([known]) => known === extension)?.[1] ?? null;
}

const LONGEST_NAME = 120;

/**
 * The name a file is kept under: without a path, without what one cannot see or what turns the direction of reading, and without the
 * full stops and spaces that some systems drop at the end. A long name loses its beginning, so that its extension stays.
 */
export function plainFileName(name: string): string {
  const [last = ''] = name.split(/[/\\]/).slice(-1);
  const seen = last.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"<>|:*?]/gu, '').replace(/[. ]+$/, '');
  return [...seen].slice(-LONGEST_NAME).join('').trim();
}

/** A kept file as a person sees it. */
export type KeptFile = { [Column in 'file_name' | 'media_type' | 'size' | 'sha256']: NonNullable<Attachment[Column]> };

type FileColumns = { [Column in keyof KeptFile]: Attachment[Column] };

export const evidenceStates = ['expired', 'review', 'current'] as const;
/** Of a file or link: no longer valid, to be looked at again, or neither. */
export type EvidenceState = (typeof evidenceStates)[number];

/**
 * How a piece of evidence stands on a day. In: until when it is valid and when to look at it again, ISO, null where nobody said; the day,
 * ISO: today, or the peildatum. Valid until a day is still valid on it; to be looked at on a day is so from that day on. Expired goes
 * before to be looked at again.
 */
export function evidenceState(
  { expires, review_on: review }: Pick<Attachment, 'expires' | 'review_on'>,
  day: string,
): EvidenceState {
  if (expires !== null && expires < day) return 'expired';
  return review !== null && review <= day ? 'review' : 'current';
}

/** How a piece stands, in words; null where nobody gave it a date, for then nobody said that it is in order. */
export function stateName(piece: Pick<Attachment, 'expires' | 'review_on'> & { state: EvidenceState }, say: Say): string | null {
  return piece.expires === null && piece.review_on === null ? null : say(`attachments.state.${piece.state}`);
}

/** The file that the columns of an attachment tell of, or null where it has none. */
export function keptFile({ file_name, media_type, size, sha256 }: FileColumns): KeptFile | null {
  if (file_name === null || media_type === null || size === null || sha256 === null) return null;
  return { file_name, media_type, size, sha256 };
}

/** Of the findings behind a figure: how many rest on a piece that has expired, and on one that must be looked at again. A finding can be both. */
export interface Aged {
  expired: number;
  review: number;
}

export const agedStates = ['expired', 'review'] as const;
export type AgedState = (typeof agedStates)[number];

/** Findings that rest on evidence of one of these states, or of any of them. */
export const agedFilters = [...agedStates, 'aged'] as const;
export type AgedFilter = (typeof agedFilters)[number];

/** How aged evidence stands, in words, or null where none is. */
export const agedName = (aged: AgedState | null, say: Say): string | null =>
  aged === null ? null : say(`attachments.state.${aged}`);

/** The same, or undefined where no finding rests on such a piece: then a figure has nothing to say of it. */
export const agedOrNone = (aged: Aged): Aged | undefined => (aged.expired + aged.review === 0 ? undefined : aged);

/** The size of a file in words. */
export function fileSize(bytes: number, say: Say): string {
  const megabyte = 1024 * 1024;
  if (bytes < megabyte) return say('imports.file.kilobytes', { size: Math.max(1, Math.round(bytes / 1024)) });
  return say('imports.file.megabytes', { size: bytes / megabyte });
}
