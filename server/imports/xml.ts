import { RefusedFile } from './refused.ts';

/** What a scan of an XML text meets, in order. `attribute` reads one by its full name, with the prefix that the formats always use. */
export interface XmlHandler {
  open: (name: string, attribute: (name: string) => string | undefined) => void;
  close: (name: string) => void;
  text: (text: string) => void;
}

const broken = (): RefusedFile => new RefusedFile('workbook.refused.broken');
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Replaces the five entities of XML and character numbers; another entity would need a definition, and those are not read. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&([^;&\s]{1,10});?/g, (_, entity: string) => {
    if (!entity.startsWith('#')) return named[entity] ?? fail();
    const code = entity.startsWith('#x') ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : fail();
  });
}

function fail(): never {
  throw broken();
}

const NAME_END = /[\s/>]/g;

// the same few names come back at every cell
const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const pattern = patterns.get(name) ?? new RegExp(`\\s${name}\\s*=\\s*["']`);
  patterns.set(name, pattern);
  return pattern;
}

function attributeReader(tag: string): (name: string) => string | undefined {
  return (name) => {
    const at = tag.search(patternOf(name));
    if (at < 0) return undefined;
    const quoteAt = tag.slice(at).search(/["']/) + at;
    const end = tag.indexOf(tag.charAt(quoteAt), quoteAt + 1);
    return decoded(tag.slice(quoteAt + 1, end));
  };
}

/** The end of the tag that begins at `from`: a '>' within quotes is part of a value. */
function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const char = xml[at];
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
  }
  throw broken();
}

/** Passes a comment, an instruction or a document type without definitions; gives where it ends. */
function passed(xml: string, at: number): number {
  const closing = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<?', at) ? '?>' : '>';
  const end = xml.indexOf(closing, at);
  if (end < 0 || (closing === '>' && xml.slice(at, end).includes('['))) throw broken();
  return end + closing.length;
}

/** Scans an XML text once, from front to back. @throws RefusedFile where it is not well formed, or defines entities of its own. */
export function scanXml(xml: string, { open, close, text }: XmlHandler): void {
  const stack: string[] = [];
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  let roots = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    if (next !== at) {
      const run = decoded(xml.slice(at, next < 0 ? xml.length : next));
      if (stack.length > 0) text(run);
      else if (run.trim() !== '') throw broken();
      if (next < 0) break;
      at = next;
    }
    const after = xml[at + 1];
    if (after === '/') {
      const end = xml.indexOf('>', at);
      const name = xml.slice(at + 2, end).trim();
      if (end < 0 || stack.pop() !== name) throw broken();
      close(name);
      at = end + 1;
    } else if (xml.startsWith('<![CDATA[', at)) {
      const end = xml.indexOf(']]>', at);
      if (end < 0) throw broken();
      text(xml.slice(at + 9, end));
      at = end + 3;
    } else if (after === '!' || after === '?') at = passed(xml, at);
    else {
      const end = tagEnd(xml, at);
      NAME_END.lastIndex = at + 1;
      const nameEnd = NAME_END.exec(xml)?.index ?? end;
      const name = xml.slice(at + 1, nameEnd);
      if (stack.length === 0) roots += 1;
      open(name, attributeReader(xml.slice(nameEnd, end)));
      if (xml[end - 1] === '/') close(name);
      else stack.push(name);
      at = end + 1;
    }
  }
  if (stack.length > 0 || roots !== 1) throw broken();
}

/** The text of a part of a file. @throws RefusedFile where it is not UTF-8. */
export function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw broken();
  }
}
