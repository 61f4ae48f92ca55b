import { drawn, textLine, textWidth } from './svg-write.ts';

const ink = '#1b2327';
const subtle = '#535e64';
const accent = '#0f5f63';
const amber = '#7a3e00';
const text = { size: 12, weight: 400, colour: ink };
const strong = { ...text, weight: 650 };
const row = 24;
const column = 32;

/** The sign of a cell, as css draws it on the page (mark.css). */
function sign(form: string, x: number, y: number): SVGElement[] {
  const ring = { cx: x, cy: y, r: 5, fill: 'none', 'stroke-width': 1.5 };
  switch (form) {
    case 'filled':
      return [drawn('circle', { ...ring, fill: accent, stroke: accent })];
    case 'half':
      return [drawn('circle', { ...ring, stroke: amber }), drawn('path', { d: `M${x} ${y - 5}a5 5 0 0 0 0 10z`, fill: amber })];
    case 'ring':
      return [drawn('circle', { ...ring, stroke: subtle })];
    case 'ringed':
    case 'ringedhalf':
      return [
        ...sign(form === 'ringed' ? 'filled' : 'half', x, y),
        drawn('circle', { ...ring, r: 8, stroke: form === 'ringed' ? accent : amber }),
      ];
    case 'cross':
    case 'question':
      return [textLine(form === 'cross' ? '✕' : '?', strong, { x, y: y + 4, 'text-anchor': 'middle' })];
    case 'square':
      return [drawn('rect', { x: x - 5, y: y - 5, width: 10, height: 10, fill: 'none', stroke: subtle, 'stroke-width': 1.5 })];
    case 'dash':
      return [drawn('path', { d: `M${x - 5} ${y}h10`, stroke: subtle, 'stroke-width': 1.5 })];
    default:
      return [drawn('circle', { cx: x, cy: y, r: 1.5, fill: '#6f7a80' })];
  }
}

function formOf(element: Element | null): string {
  return /mark--(\w+)/.exec(element?.className ?? '')?.[1] ?? 'point';
}

function words(element: Element | null): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

/** The name of a row, with its note (a working name) in brackets. */
function headOf(head: Element): string {
  const note = words(head.querySelector('.matrix__note'));
  const name = words(head);
  return note === '' ? name : `${name.slice(0, -note.length).trim()} (${note})`;
}

function drawCell(cell: Element, x: number, y: number): SVGElement[] {
  const count = words(cell);
  if (cell.classList.contains('matrix__total'))
    return [textLine(count, text, { x: x + column / 2, y: y + 4, 'text-anchor': 'middle' })];
  const signX = x + column / 2 - (count === '' ? 0 : 6);
  const signs = sign(formOf(cell.querySelector('.mark')), signX, y);
  return count === '' ? signs : [...signs, textLine(count, text, { x: signX + 8, y: y + 4 })];
}

/** The signs and their words, beside each other; the first thing in the picture. */
function drawLegend(grid: HTMLTableElement): SVGElement[] {
  let x = 6;
  return [...(grid.closest('.matrix')?.querySelectorAll('.legend li') ?? [])].flatMap((item) => {
    const place = x;
    x += 30 + textWidth(words(item), text.size);
    return [...sign(formOf(item.querySelector('.mark')), place, 12), textLine(words(item), text, { x: place + 12, y: 16 })];
  });
}

/** Draws a matrix of the page (MatrixGrid) as svg: the same rows, columns, signs and totals, in the same order. */
export function gridImage(grid: HTMLTableElement): { element: SVGElement; width: number; height: number } {
  const columns = [...grid.querySelectorAll('.matrix__column')].map(words);
  const heads = [...grid.querySelectorAll('.matrix__rowhead')].map(headOf);
  const left = Math.max(0, ...heads.map((head) => textWidth(head, text.size))) + 16;
  const top = 36 + Math.max(0, ...columns.map((name) => textWidth(name, text.size)));
  const element = drawn('svg', {});
  element.append(...drawLegend(grid));
  columns.forEach((name, n) => {
    const x = left + (n + 0.5) * column + 4;
    element.append(textLine(name, text, { x, y: top - 8, transform: `rotate(-90 ${x} ${top - 8})` }));
  });
  const lines = [...grid.querySelectorAll('tr')].slice(1);
  const width = Math.max(left + columns.length * column + 8, 640);
  lines.forEach((line, n) => {
    const y = top + (n + 0.5) * row;
    const group = line.querySelector('.matrix__group');
    element.append(drawn('path', { d: `M0 ${y - row / 2}H${width}`, stroke: '#d3d9da' }));
    const head = group ?? line.querySelector('th');
    if (head !== null) element.append(textLine(headOf(head), group === null ? text : strong, { x: 6, y: y + 4 }));
    [...line.querySelectorAll('td')].forEach((cell, place) => element.append(...drawCell(cell, left + place * column, y)));
  });
  return { element, width, height: top + lines.length * row + 4 };
}
