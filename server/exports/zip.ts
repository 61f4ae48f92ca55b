import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createDeflateRaw, crc32, deflateRaw } from 'node:zlib';

/** One file in the archive. Text may come in pieces; it is then compressed as it comes, off the main thread. */
export interface ZipEntry {
  path: string;
  content: string | Uint8Array | AsyncIterable<string>;
  /** Stored as it is: OpenDocument wants its media type readable at the start of the file, a png does not get smaller. */
  stored?: boolean;
}

interface Packed {
  data: Buffer;
  crc: number;
  size: number;
}

const deflate = promisify(deflateRaw);

async function packPieces(pieces: AsyncIterable<string>): Promise<Packed> {
  const out: Buffer[] = [];
  let [crc, size] = [0, 0];
  const counted = async function* () {
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece);
      crc = crc32(bytes, crc);
      size += bytes.length;
      yield bytes;
    }
  };
  await pipeline(counted, createDeflateRaw(), async (compressed: AsyncIterable<Buffer>) => {
    for await (const chunk of compressed) out.push(chunk);
  });
  return { data: Buffer.concat(out), crc, size };
}

async function pack(entry: ZipEntry): Promise<Packed> {
  const { content } = entry;
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) return packPieces(content);
  const bytes = Buffer.from(content);
  return { data: entry.stored ? bytes : await deflate(bytes), crc: crc32(bytes), size: bytes.length };
}

/** The fields that a local header and the central directory share; the fixed day (1 January 2020) keeps files reproducible. */
function commonFields(entry: ZipEntry, packed: Packed): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2); // names are UTF-8
  fields.writeUInt16LE(entry.stored ? 0 : 8, 4);
  fields.writeUInt16LE(((2020 - 1980) << 9) | (1 << 5) | 1, 8);
  fields.writeUInt32LE(packed.crc, 10);
  fields.writeUInt32LE(packed.data.length, 14);
  fields.writeUInt32LE(packed.size, 18);
  fields.writeUInt16LE(Buffer.byteLength(entry.path), 22);
  return fields;
}

function centralRecord(entry: ZipEntry, common: Buffer, offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(entry.path)]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/**
 * A zip archive of the entries, in their order; the same entries give the same bytes. Sizes stand in the local headers
 * (no data descriptors), as readers of OpenDocument expect of the first entry. Up to 4 GB, without zip64.
 */
export async function zip(entries: readonly ZipEntry[]): Promise<Buffer> {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = await pack(entry);
    const common = commonFields(entry, packed);
    const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(entry.path), packed.data]);
    directory.push(centralRecord(entry, common, offset));
    files.push(file);
    offset += file.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...files, central, endRecord(entries.length, central.length, offset)]);
}
