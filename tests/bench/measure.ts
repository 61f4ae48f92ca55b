/** The median of a list of times. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Times two ways of doing the same in turn, A B A B, so that a drifting machine drifts for both. Milliseconds, medians. */
export async function inTurn(runs: number, a: () => unknown, b: () => unknown): Promise<{ a: number; b: number; ratio: number }> {
  const times = { a: [] as number[], b: [] as number[], ratio: [] as number[] };
  const once = async (run: () => unknown): Promise<number> => {
    const start = performance.now();
    await run();
    return performance.now() - start;
  };
  // a server runs for weeks: as many turns as are counted go by without counting, so that both are compiled and their caches warm
  for (let n = -runs; n < runs; n += 1) {
    const first = await once(a);
    const second = await once(b);
    if (n < 0) continue;
    times.a.push(first);
    times.b.push(second);
    times.ratio.push(first / second);
  }
  return { a: median(times.a), b: median(times.b), ratio: median(times.ratio) };
}

/** One line of the report: numbers to three figures. */
export function line(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, n) =>
      typeof cell === 'number' ? cell.toPrecision(3).padStart(12) : n === 0 ? cell.padEnd(30) : cell.padStart(12),
    )
    .join('');
}
