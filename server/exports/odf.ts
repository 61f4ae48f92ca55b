import { zip, type ZipEntry } from './zip.ts';

/** The namespaces of every OpenDocument part, declared once at each root (OpenDocument 1.3, part 3). */
const namespaces = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  number: 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  config: 'urn:oasis:names:tc:opendocument:xmlns:config:1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
  xlink: 'http://www.w3.org/1999/xlink',
};

const declarations = Object.entries(namespaces)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for XML, in an element or an attribute; characters that XML cannot hold become the replacement character. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Running text for a paragraph: OpenDocument folds white space, so further spaces, tabs and line ends are elements. */
export function inlineText(text: string): string {
  return escapeXml(text)
    .replace(/\r\n?|\n/g, '<text:line-break/>')
    .replace(/\t/g, '<text:tab/>')
    .replace(/^ | {2,}/g, (spaces) => (spaces.length === 1 ? '<text:s/>' : ` <text:s text:c="${String(spaces.length - 1)}"/>`));
}

/** The start and end of one part, for instance 'document-content'. */
export function part(name: string): { start: string; end: string } {
  return {
    start: `<?xml version="1.0" encoding="UTF-8"?>\n<office:${name} ${declarations} office:version="1.3">`,
    end: `</office:${name}>`,
  };
}

/** What stands in meta.xml: shown by file managers and read aloud as the name of the document. */
export interface OdfMeta {
  title: string;
  subject?: string;
  /** 'nl-NL' or 'en-GB'. */
  language: string;
  /** An ISO day or instant; the date of the data, so that the same data give the same file. */
  date: string;
}

function metaPart(meta: OdfMeta): string {
  const { start, end } = part('document-meta');
  const subject = meta.subject === undefined ? '' : `<dc:subject>${escapeXml(meta.subject)}</dc:subject>`;
  const instant = meta.date.length === 10 ? `${meta.date}T00:00:00` : meta.date;
  return (
    `${start}<office:meta><meta:generator>Pilotmonitor CODIO</meta:generator><dc:title>${escapeXml(meta.title)}</dc:title>` +
    `${subject}<meta:creation-date>${instant}</meta:creation-date><dc:date>${instant}</dc:date>` +
    `<dc:language>${meta.language}</dc:language></office:meta>${end}`
  );
}

const mediaTypes: Record<string, string> = { xml: 'text/xml', png: 'image/png', svg: 'image/svg+xml' };

function manifest(mediaType: string, entries: readonly ZipEntry[]): string {
  const file = (path: string, type: string, version = '') =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"${version}/>`;
  const version = ' manifest:version="1.3"';
  const files = entries.map((entry) => file(entry.path, mediaTypes[entry.path.split('.').pop() ?? ''] ?? ''));
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"` +
    `${version}>${file('/', mediaType, version)}${files.join('')}</manifest:manifest>`
  );
}

/** A whole OpenDocument file: the media type first and uncompressed, then the parts, then the manifest of them all. */
export function odfPackage(mediaType: string, meta: OdfMeta, parts: readonly ZipEntry[]): Promise<Buffer> {
  const entries = [...parts, { path: 'meta.xml', content: metaPart(meta) }];
  return zip([
    { path: 'mimetype', content: mediaType, stored: true },
    ...entries,
    { path: 'META-INF/manifest.xml', content: manifest(mediaType, entries) },
  ]);
}
