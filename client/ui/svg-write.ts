import { linesOf } from './text-lines.ts';

const namespace = 'http://www.w3.org/2000/svg';
const font = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
/** Width of a character as a share of its size: that of a wide typeface, since the one of the reader is not known. */
const charShare = 0.6;

/** A new svg element with its attributes. */
export function drawn(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

export interface TextStyle {
  size: number;
  weight: number;
  colour: string;
}

/** One line of text at a place; further attributes (an anchor, a turn) as they are. */
export function textLine(text: string, style: TextStyle, at: Record<string, string | number>): SVGElement {
  const look = { 'font-family': font, 'font-size': style.size, 'font-weight': style.weight, fill: style.colour };
  const element = drawn('text', { ...look, ...at });
  element.textContent = text;
  return element;
}

/** Estimated width of a text, in pixels. */
export function textWidth(text: string, size: number): number {
  return text.length * size * charShare;
}

/** A text over as many lines as it needs, and the height under it. */
export function textBlock(
  text: string,
  style: TextStyle,
  at: { x: number; top: number; width: number },
): { lines: SVGElement[]; bottom: number } {
  const length = Math.max(20, Math.floor(at.width / (style.size * charShare)));
  const lines = linesOf(text, length).map((line, n) =>
    textLine(line, style, { x: at.x, y: at.top + style.size + n * style.size * 1.45 }),
  );
  return { lines, bottom: at.top + lines.length * style.size * 1.45 };
}
