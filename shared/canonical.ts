/** Plain order of texts by code unit: the same on every machine, engine and language. For hashing and for ties, not for readers. */
export function plainOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function canonicalNumber(value: number): string {
  // whole numbers are nearly all there is; this is what toFixed says of them, in a tenth of the time
  if (Number.isSafeInteger(value)) return `"${String(value)}.000000"`;
  if (!Number.isFinite(value)) throw new TypeError(`no canonical text for the number ${value}`);
  const text = value.toFixed(6);
  // What rounds to nothing is nothing: without a sign, or 0 and -0 would differ.
  return JSON.stringify(text === '-0.000000' ? '0.000000' : text);
}

const SHORT = 80;

/** A text as JSON writes it. Most are short ids of letters, digits and dashes: looking costs less than asking for escapes. */
function quoted(text: string): string {
  if (text.length > SHORT) return JSON.stringify(text);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || unit === 0x22 || unit === 0x5c || unit >= 0xd800) return JSON.stringify(text);
  }
  return `"${text}"`;
}

/** The keys of objects that were made by the same code: as they come, and in order with how each is written. */
interface Shape {
  keys: readonly string[];
  inOrder: readonly { key: string; written: string }[];
}

// objects come in few shapes and by the thousand: each is put in order once
const shapes = new Map<string, Shape[]>();
const SHAPES_OF_A_KEY = 8;
const FIRST_KEYS = 500;

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, at) => key === b[at]);

function shapeOf(keys: readonly string[]): Shape {
  const first = keys[0] ?? '';
  const known = shapes.get(first);
  const found = known?.find((shape) => same(shape.keys, keys));
  if (found !== undefined) return found;
  // without a comparison, sort goes by code unit, as plainOrder does
  const shape = { keys, inOrder: [...keys].sort().map((key) => ({ key, written: `${JSON.stringify(key)}:` })) };
  if (known === undefined && shapes.size < FIRST_KEYS) shapes.set(first, [shape]);
  else if (known !== undefined && known.length < SHAPES_OF_A_KEY) known.push(shape);
  return shape;
}

function canonicalObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('no canonical text for anything but plain data');
  const held = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const { key, written } of shapeOf(Object.keys(held)).inOrder) {
    const part = held[key];
    if (part !== undefined) text += (text === '' ? '' : ',') + written + canonicalText(part);
  }
  return `{${text}}`;
}

function canonicalList(list: readonly unknown[]): string {
  let text = '';
  for (let at = 0; at < list.length; at += 1) text += (at === 0 ? '' : ',') + canonicalText(list[at]);
  return `[${text}]`;
}

/**
 * The one text of a piece of plain data, for hashing: keys sorted, arrays in the order given, numbers as strings of six decimals,
 * null explicit, keys without a value dropped. A hole in an array is null.
 * @throws TypeError for what is not plain data: a function, a date, a map, NaN or infinity.
 */
export function canonicalText(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (Array.isArray(value)) return canonicalList(value);
  if (typeof value === 'object') return canonicalObject(value);
  throw new TypeError(`no canonical text for a ${typeof value}`);
}
