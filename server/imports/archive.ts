import { crc32, inflateRawSync } from 'node:zlib';
import { limits, RefusedFile } from './refused.ts';

/* Reads the table of contents of a zip file before anything is unpacked, and unpacks each part no further than it promised. */

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;
const UNKNOWN = 0xffffffff;
const LONGEST_COMMENT = 65_535;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

const broken = (): RefusedFile => new RefusedFile('workbook.refused.broken');

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw broken();
}

/** Sizes that do not fit in 32 bits stand in an extra field, in this order, each only where its place says so. */
function large(view: DataView, at: { from: number; to: number }, entry: Entry): Entry {
  for (let pos = at.from; pos + 4 <= at.to; pos += 4 + view.getUint16(pos + 2, true)) {
    if (view.getUint16(pos, true) !== 1) continue;
    let field = pos + 4;
    const next = (size: number): number => {
      if (size !== UNKNOWN) return size;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    const unpacked = next(entry.unpacked);
    const packed = next(entry.packed);
    return { ...entry, unpacked, packed, offset: next(entry.offset) };
  }
  return entry;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): { entry: Entry; next: number } {
  if (view.getUint32(at, true) !== CENTRAL) throw broken();
  if (view.getUint16(at + 8, true) & ENCRYPTED) throw new RefusedFile('workbook.refused.password');
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const entry: Entry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return { entry: large(view, { from: nameEnd, to: extraEnd }, entry), next: extraEnd + view.getUint16(at + 32, true) };
}

/** What the table of contents promises must be believable: parts that overlap, double names or an enormous sum are refused unread. */
function checkPromises(entries: readonly Entry[], size: number): void {
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const swollen = unpacked > limits.ratioFrom && unpacked > limits.ratio * Math.max(packed, 1);
  if (unpacked > limits.unpacked || swollen || packed > size) throw new RefusedFile('workbook.refused.bomb');
  if (new Set(entries.map((entry) => entry.name)).size !== entries.length) throw broken();
}

function contents(view: DataView, bytes: Uint8Array): Entry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts) throw new RefusedFile('workbook.refused.bomb');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(view, bytes, at);
    entries.push(entry);
    at = next;
  }
  checkPromises(entries, bytes.length);
  return entries;
}

function unpack(view: DataView, bytes: Uint8Array, entry: Entry): Uint8Array {
  if (view.getUint32(entry.offset, true) !== LOCAL) throw broken();
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method !== 0 && entry.method !== 8) throw broken();
  const content = entry.method === 0 ? packed : inflate(packed, entry.unpacked);
  if (content.length !== entry.unpacked || crc32(content) !== entry.crc) throw broken();
  return content;
}

/** Stops as soon as more comes out than was promised: a table of contents can lie. */
function inflate(packed: Uint8Array, promised: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(promised, 1) });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    throw tooLarge ? new RefusedFile('workbook.refused.bomb') : broken();
  }
}

/**
 * Unpacks the parts of a zip file that `wanted` names.
 * @throws RefusedFile for a zip bomb, a file with a password, and anything damaged.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = contents(view, bytes).filter((entry) => wanted(entry.name));
    return new Map(entries.map((entry) => [entry.name, unpack(view, bytes, entry)]));
  } catch (error) {
    // a pointer beyond the end of the file
    if (error instanceof RangeError) throw broken();
    throw error;
  }
}
