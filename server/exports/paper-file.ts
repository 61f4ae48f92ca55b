import type { PaperDocument } from '../../shared/papers.ts';
import type { Say } from '../../shared/say.ts';
import { odtMediaType, writeOdt } from './odt.ts';
import { writePdf } from './pdf.ts';
import { fileWords, type Download } from './sheets.ts';

export const paperFormats = ['odt', 'pdf'] as const;
export type PaperFormat = (typeof paperFormats)[number];

const writers = {
  odt: { contentType: odtMediaType, write: writeOdt },
  pdf: { contentType: 'application/pdf', write: writePdf },
};

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** A paper as a file to send. @throws NoPdfError, with a message for the reader, where this computer cannot make a pdf. */
export async function writePaper(paper: PaperDocument, say: Say, format: PaperFormat): Promise<Download> {
  const { contentType, write } = writers[format];
  const what = paper.mark === null ? paper.title : `${say('exports.example')} ${paper.title}`;
  const bytes = await write(paper, say);
  return { filename: `${fileWords(what, paper.meta)}.${format}`, contentType, chunks: once(bytes) };
}
