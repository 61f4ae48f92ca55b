import { gridImage } from './grid-image.ts';
import { drawn, textBlock, textLine, textWidth, type TextStyle } from './svg-write.ts';
import { saveFile } from './save-file.ts';

/** The words that go with a picture when it leaves the page. */
export interface ImageWords {
  title: string;
  sentence: string;
  /** Date and permalink. */
  foot: readonly string[];
  /** The example mark, in an example database. */
  mark: string | undefined;
}

const margin = 24;
const styles = {
  title: { size: 18, weight: 650, colour: '#1b2327' },
  sentence: { size: 14, weight: 400, colour: '#1b2327' },
  legend: { size: 13, weight: 400, colour: '#1b2327' },
  foot: { size: 12, weight: 400, colour: '#535e64' },
  mark: { size: 13, weight: 650, colour: '#7a3e00' },
} satisfies Record<string, TextStyle>;

const drawnProperties = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'opacity'],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline'],
];

/** A copy in which what the stylesheet says stands in attributes, since a file has no stylesheet. */
function withOwnStyle(svg: SVGSVGElement): SVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.removeAttribute('class');
  const originals = svg.querySelectorAll<SVGElement>('*');
  copy.querySelectorAll<SVGElement>('*').forEach((element, index) => {
    const original = originals[index];
    if (original === undefined) return;
    const style = getComputedStyle(original);
    for (const property of drawnProperties) {
      const value = style.getPropertyValue(property);
      if (value !== '') element.setAttribute(property, value);
    }
    element.removeAttribute('class');
  });
  return copy;
}

interface Picture {
  element: SVGElement;
  width: number;
  height: number;
}

/** What the figure holds: an svg of its own, or a matrix that is drawn anew; undefined where it is neither. */
function pictureOf(drawing: Element): Picture | undefined {
  const svg = drawing.querySelector<SVGSVGElement>('svg:not([aria-hidden])');
  if (svg !== null) {
    const { width, height } = svg.getBoundingClientRect();
    return { element: withOwnStyle(svg), width, height };
  }
  const grid = drawing.querySelector<HTMLTableElement>('table[role="grid"]');
  return grid === null ? undefined : gridImage(grid);
}

/** The legend of the drawing beside each other, over as many lines as it needs. */
function legendOf(drawing: Element, at: { top: number; width: number }): { parts: SVGElement[]; bottom: number } {
  const parts: SVGElement[] = [];
  let x = margin;
  let bottom = at.top;
  for (const item of drawing.querySelectorAll('.legend li')) {
    const sign = item.querySelector('svg');
    const text = item.textContent.trim();
    if (sign === null) continue;
    const width = 26 + textWidth(text, styles.legend.size) + 18;
    if (x > margin && x + width > at.width) {
      x = margin;
      bottom += 24;
    }
    const copy = withOwnStyle(sign);
    copy.setAttribute('x', String(x));
    copy.setAttribute('y', String(bottom));
    parts.push(copy, textLine(text, styles.legend, { x: x + 26, y: bottom + 14.5 }));
    x += width;
  }
  return { parts, bottom: parts.length === 0 ? at.top : bottom + 30 };
}

/** The drawing with title, sentence and legend above it, and mark, date and permalink under it, as one svg that stands alone. */
export function composeImage(drawing: Element, words: ImageWords): SVGElement | undefined {
  const picture = pictureOf(drawing);
  if (picture === undefined) return undefined;
  const width = Math.max(picture.width, 520);
  const image = drawn('svg', {});
  image.append(drawn('rect', { width: '100%', height: '100%', fill: '#ffffff' }));
  const write = (text: string, style: TextStyle, top: number): number => {
    const { lines, bottom } = textBlock(text, style, { x: margin, top, width });
    image.append(...lines);
    return bottom;
  };
  const legend = legendOf(drawing, {
    top: write(words.sentence, styles.sentence, write(words.title, styles.title, margin) + 2) + 12,
    width,
  });
  const place = { x: margin, y: legend.bottom, width: picture.width, height: picture.height };
  for (const [name, value] of Object.entries(place)) picture.element.setAttribute(name, String(value));
  image.append(...legend.parts, picture.element);
  let top = legend.bottom + picture.height + 12;
  if (words.mark !== undefined) top = write(words.mark, styles.mark, top);
  for (const line of words.foot) top = write(line, styles.foot, top);
  const size = { width: Math.ceil(width + 2 * margin), height: Math.ceil(top + margin) };
  image.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  for (const [name, value] of Object.entries(size)) image.setAttribute(name, String(value));
  return image;
}

async function asPng(source: string, size: { width: number; height: number }): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  const scale = 2;
  canvas.width = size.width * scale;
  canvas.height = size.height * scale;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The browser made no picture')) : resolve(blob)), 'image/png');
  });
}

/** Saves the drawing of a figure as a file on the reader's computer. @throws where there is nothing to draw, or the browser makes no picture. */
export async function saveImage(
  drawing: Element,
  words: ImageWords,
  file: { name: string; format: 'svg' | 'png' },
): Promise<void> {
  const image = composeImage(drawing, words);
  if (image === undefined) throw new Error('There is nothing to draw');
  const source = new XMLSerializer().serializeToString(image);
  const size = { width: Number(image.getAttribute('width')), height: Number(image.getAttribute('height')) };
  const blob = file.format === 'png' ? await asPng(source, size) : new Blob([source], { type: 'image/svg+xml' });
  saveFile(blob, `${file.name}.${file.format}`);
}
