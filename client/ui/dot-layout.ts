import { linesOf } from './text-lines.ts';

export interface DotCategory {
  id: string;
  label: string;
}

/** Where one dot stands; `text` is its name as far as there is room for it. */
export interface PlacedDot {
  id: string;
  x: number;
  y: number;
  text: string | undefined;
}

interface PlacedText {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** One category of the scale: a column beside the others, or a band under them where the page is narrow. */
export interface PlacedCategory {
  id: string;
  lines: string[];
  count: number;
  x: number;
  y: number;
  width: number;
  height: number;
  label: PlacedText;
  tally: PlacedText;
}

export interface DotLayout {
  upright: boolean;
  width: number;
  height: number;
  baseline: number;
  categories: PlacedCategory[];
  dots: PlacedDot[];
}

interface Item {
  id: string;
  category: string;
  short?: string | undefined;
}

interface Question {
  width: number;
  categories: readonly DotCategory[];
  items: readonly Item[];
}

/** One dot with its room, in pixels: a target of at least 24 by 24 (WCAG 2.5.8). */
export const dotSize = 26;
const labelLine = 18;
const charWidth = 7;
/** Up to so many dots in one category their names stand beside them. */
const namesUpTo = 10;
const uprightFrom = 560;

function fitting(name: string | undefined, room: number): string | undefined {
  const length = Math.floor(room / charWidth);
  if (name === undefined || length < 4) return undefined;
  return name.length <= length ? name : `${name.slice(0, length - 1).trimEnd()}…`;
}

interface Stack {
  left: number;
  room: number;
  /** The height of the nth line of dots. */
  line(n: number): number;
  named: boolean;
}

function stacked(items: readonly Item[], stack: Stack): PlacedDot[] {
  if (stack.named) {
    const x = stack.left + dotSize / 2;
    return items.map((item, n) => ({ id: item.id, x, y: stack.line(n), text: fitting(item.short, stack.room - dotSize) }));
  }
  const perLine = dotsPerLine(stack.room);
  return items.map((item, n) => ({
    id: item.id,
    x: stack.left + (n % perLine) * dotSize + dotSize / 2,
    y: stack.line(Math.floor(n / perLine)),
    text: undefined,
  }));
}

function dotsPerLine(room: number): number {
  return Math.max(1, Math.floor(room / dotSize));
}

function linesNeeded(count: number, room: number, named: boolean): number {
  return named ? count : Math.ceil(count / dotsPerLine(room));
}

/** With names everything begins at the left of its column; without, all is centred in it. */
function columnTexts(n: number, column: number, place: { named: boolean; labelY: number; tallyY: number }) {
  const x = place.named ? n * column + 8 : (n + 0.5) * column;
  const anchor = place.named ? ('start' as const) : ('middle' as const);
  return { label: { x, y: place.labelY, anchor }, tally: { x, y: place.tallyY, anchor } };
}

function columnsLayout({ width, categories, items }: Question, named: boolean): DotLayout {
  const column = width / categories.length;
  const room = column - 16;
  const groups = categories.map((category) => items.filter((item) => item.category === category.id));
  const labels = categories.map((category) => linesOf(category.label, Math.max(6, Math.floor((column - 12) / charWidth))));
  const high = Math.max(2, ...groups.map((group) => linesNeeded(group.length, room, named)));
  const baseline = high * dotSize + 12;
  const labelY = baseline + labelLine + 2;
  const tallyY = labelY + Math.max(1, ...labels.map((lines) => lines.length)) * labelLine;
  const line = (n: number) => baseline - dotSize / 2 - 3 - n * dotSize;
  return {
    upright: true,
    width,
    height: tallyY + 8,
    baseline,
    categories: categories.map((category, n) => ({
      ...{ id: category.id, lines: labels[n] ?? [], count: groups[n]?.length ?? 0 },
      ...{ x: n * column, y: 0, width: column, height: baseline },
      ...columnTexts(n, column, { named, labelY, tallyY }),
    })),
    dots: groups.flatMap((group, n) => {
      const wide = named ? room : Math.min(group.length, dotsPerLine(room)) * dotSize;
      return stacked(group, { left: n * column + (named ? 8 : (column - wide) / 2), room, line, named });
    }),
  };
}

function bandsLayout({ width, categories, items }: Question, named: boolean): DotLayout {
  const room = width - 16;
  const layout: DotLayout = { upright: false, width, height: 0, baseline: 0, categories: [], dots: [] };
  for (const category of categories) {
    const group = items.filter((item) => item.category === category.id);
    const top = layout.height;
    const height = labelLine + 14 + linesNeeded(group.length, room, named) * dotSize;
    const line = (n: number) => top + labelLine + 8 + dotSize / 2 + n * dotSize;
    layout.categories.push({
      ...{ id: category.id, lines: [category.label], count: group.length, x: 0, y: top, width, height },
      label: { x: 8, y: top + labelLine, anchor: 'start' },
      tally: { x: width - 8, y: top + labelLine, anchor: 'end' },
    });
    layout.dots.push(...stacked(group, { left: 8, room, line, named }));
    layout.height += height;
  }
  return layout;
}

/**
 * Where the dots of a scale stand. Wide: categories beside each other, dots stacked up from the line. Narrow: categories under each other.
 * With few dots in every category each has its name beside it.
 */
export function dotLayout(question: Question): DotLayout {
  const { width, categories, items } = question;
  const most = Math.max(0, ...categories.map((category) => items.filter((item) => item.category === category.id).length));
  const named = most <= namesUpTo && items.some((item) => item.short !== undefined);
  return width >= uprightFrom && width / categories.length >= 80 ? columnsLayout(question, named) : bandsLayout(question, named);
}
