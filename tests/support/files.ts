import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strToU8 } from 'fflate';
import pino from 'pino';
import { createApp } from '../../server/app.ts';
import type { Database } from '../../server/db/open.ts';
import { FILES } from '../../shared/attachments.ts';
import { packed } from './spreadsheets.ts';

/* Small files of every kind, made in the test itself: honest ones, and ones that are not what they say. */

export const pdfFile = (text = 'een verslag'): Uint8Array =>
  strToU8(`%PDF-1.4\n% ${text}\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n`);
export const pngFile = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);
export const svgFile = strToU8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
export const htmlFile = strToU8('\n<!doctype html><title>x</title><script>alert(1)</script>');
export const program = Uint8Array.from([
  0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0, 0xb8, 0, 0, 0, 0, 0, 0, 0,
]);

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const withMacros = 'application/vnd.ms-word.document.macroEnabled.main+xml';

/** A document of Word, as one that says what it is; with other parts in it where a test wants that. */
export function docxFile(more: Record<string, string | Uint8Array> = {}, type: string = main): Uint8Array {
  return packed({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    'word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
    ...more,
  });
}
export const docmFile = (): Uint8Array => docxFile({ 'word/vbaProject.bin': program }, withMacros);

/** A document of LibreOffice; its kind stands first in it. */
export const odtFile = (more: Record<string, string> = {}): Uint8Array =>
  packed({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office:document-content/>', ...more });

/** The real application on a port of its own, as the addresses of files are asked. */
export async function fileServer(database: Database) {
  const server = createServer(createApp(database, pino({ level: 'silent' })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${FILES}`;
  const send = (bytes: Uint8Array, name: string, asked: { role: string; finding?: string; headers?: Record<string, string> }) => {
    const body = new FormData();
    body.append('file', new Blob([Uint8Array.from(bytes)]), name);
    const headers = { 'x-requested-by': 'pilotmonitor', cookie: `rol=${asked.role}`, ...asked.headers };
    return fetch(`${origin}?finding=${asked.finding ?? 'f1'}`, { method: 'POST', headers, body });
  };
  const get = (path: string, role = 'reader', wish: RequestInit = {}) =>
    fetch(`${origin}/${path}`, { ...wish, headers: { cookie: `rol=${role}`, ...(wish.headers as Record<string, string>) } });
  return { origin, send, get, close: () => server.close() };
}
