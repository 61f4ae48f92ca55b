const dutch = new Intl.Collator('nl', { numeric: true });

/**
 * Names as a Dutch reader looks for them: capitals and accents beside the plain letter, 'Pilot 2' before 'Pilot 10'. The order of a list
 * that people read is made here and not by a database, which sorts by the number of each letter. Equal names stay in the order they came in.
 */
export function byName<T>(nameOf: (one: T) => string): (a: T, b: T) => number {
  return (a, b) => dutch.compare(nameOf(a), nameOf(b));
}

/** Rows that stand together by group, in the order of the groups, with each group by name. */
export function byNameWithin<T>(rows: readonly T[], groupOf: (row: T) => string, nameOf: (row: T) => string): T[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(groupOf(row));
    if (group === undefined) groups.set(groupOf(row), [row]);
    else group.push(row);
  }
  return [...groups.values()].flatMap((group) => group.sort(byName(nameOf)));
}
