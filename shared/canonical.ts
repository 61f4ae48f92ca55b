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

function canonicalObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('no canonical text for anything but plain data');
  const held = value as Readonly<Record<string, unknown>>;
  let text = '';
  // without a comparison, sort goes by code unit, as plainOrder does
  for (const key of Object.keys(held).sort()) {
    if (held[key] !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalText(held[key])}`;
  }
  return `{${text}}`;
}

/**
 * The one text of a piece of plain data, for hashing: keys sorted, arrays in the order given, numbers as strings of six decimals,
 * null explicit, keys without a value dropped. A hole in an array is null.
 * @throws TypeError for what is not plain data: a function, a date, a map, NaN or infinity.
 */
export function canonicalText(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new TypeError(`no canonical text for a ${typeof value}`);
}
