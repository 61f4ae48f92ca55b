/** One bar: a name, how many, of how many. */
export interface Bar {
  label: string;
  count: number;
  of: number;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const WIDTH = 640;
const LINE = 30;
const LEFT = 210;
const RIGHT = 90;

/** Horizontal bars as an SVG text: the count stands in words beside each bar, so nothing hangs on length or colour alone. */
export function barsDrawing(bars: readonly Bar[], countText: (bar: Bar) => string): string {
  const most = Math.max(1, ...bars.map((bar) => bar.of));
  const scale = (WIDTH - LEFT - RIGHT) / most;
  const rows = bars.map((bar, index) => {
    const y = index * LINE + 6;
    const full = Math.round(bar.of * scale);
    const part = Math.round(bar.count * scale);
    return (
      `<text x="${String(LEFT - 10)}" y="${String(y + 14)}" text-anchor="end">${escaped(bar.label)}</text>` +
      `<rect x="${String(LEFT)}" y="${String(y)}" width="${String(full)}" height="18" fill="none" stroke="#5c6b73"/>` +
      `<rect x="${String(LEFT)}" y="${String(y)}" width="${String(part)}" height="18" fill="#2f6f73"/>` +
      `<text x="${String(LEFT + full + 8)}" y="${String(y + 14)}">${escaped(countText(bar))}</text>`
    );
  });
  const height = bars.length * LINE + 6;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(height)}" viewBox="0 0 ${String(WIDTH)} ${String(height)}" font-family="sans-serif" font-size="14" fill="#1c2830">${rows.join('')}</svg>`;
}
