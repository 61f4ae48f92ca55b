import { linesOf } from './text-lines.ts';

/** The words that go with a picture when it leaves the page. */
export interface ImageWords {
  title: string;
  sentence: string;
  /** Date and permalink. */
  foot: readonly string[];
  /** The example mark, in an example database. */
  mark: string | undefined;
}

const namespace = 'http://www.w3.org/2000/svg';
const font = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const margin = 24;
const drawnProperties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
];

/** Copies what the stylesheet says into attributes, since a file has no stylesheet. */
function withOwnStyle(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
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

interface TextStyle {
  size: number;
  weight: number;
  colour: string;
}

const styles = {
  title: { size: 18, weight: 650, colour: '#1b2327' },
  sentence: { size: 14, weight: 400, colour: '#1b2327' },
  foot: { size: 12, weight: 400, colour: '#535e64' },
  mark: { size: 13, weight: 650, colour: '#7a3e00' },
} satisfies Record<string, TextStyle>;

/** Writes a text from the given height on, and returns the height under it. */
function write(image: SVGSVGElement, text: string, at: TextStyle & { top: number; width: number }): number {
  const length = Math.max(20, Math.floor(at.width / (at.size * 0.53)));
  return linesOf(text, length).reduce((top, line) => {
    const element = document.createElementNS(namespace, 'text');
    const place = {
      x: margin,
      y: top + at.size,
      'font-family': font,
      'font-size': at.size,
      'font-weight': at.weight,
      fill: at.colour,
    };
    for (const [name, value] of Object.entries(place)) element.setAttribute(name, String(value));
    element.textContent = line;
    image.append(element);
    return top + at.size * 1.45;
  }, at.top);
}

/** The drawing with title and sentence above it, and mark, date and permalink under it, as one svg that stands alone. */
export function composeImage(svg: SVGSVGElement, words: ImageWords): SVGSVGElement {
  const box = svg.getBoundingClientRect();
  const width = Math.max(box.width, 320);
  const image = document.createElementNS(namespace, 'svg');
  const ground = document.createElementNS(namespace, 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: '#ffffff' }))
    ground.setAttribute(name, value);
  image.append(ground);
  let top = write(image, words.title, { ...styles.title, top: margin, width });
  top = write(image, words.sentence, { ...styles.sentence, top: top + 2, width }) + 12;
  const drawing = withOwnStyle(svg);
  for (const [name, value] of Object.entries({ x: margin, y: top, width: box.width, height: box.height }))
    drawing.setAttribute(name, String(value));
  image.append(drawing);
  top += box.height + 12;
  if (words.mark !== undefined) top = write(image, words.mark, { ...styles.mark, top, width });
  for (const line of words.foot) top = write(image, line, { ...styles.foot, top, width });
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

/** Saves the drawing of a figure as a file on the reader's computer. */
export async function saveImage(
  svg: SVGSVGElement,
  words: ImageWords,
  file: { name: string; format: 'svg' | 'png' },
): Promise<void> {
  const image = composeImage(svg, words);
  const source = new XMLSerializer().serializeToString(image);
  const size = { width: Number(image.getAttribute('width')), height: Number(image.getAttribute('height')) };
  const blob = file.format === 'png' ? await asPng(source, size) : new Blob([source], { type: 'image/svg+xml' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${file.name}.${file.format}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
