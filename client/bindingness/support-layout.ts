/** Where a rectangle or a text stands, in pixels. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface SupportLayout {
  /** Not room enough for a column per layer: steps under each other, each with a line per layer. */
  narrow: boolean;
  width: number;
  height: number;
  /** the name of each layer, and of the verdict, above its column; none where narrow */
  heads: Place[];
  rows: { label: Place; cells: Place[]; verdict: Place }[];
}

const rowHeight = 44;
const headHeight = 40;
const lineHeight = 30;
const labelHeight = 30;
const widest = 150;

function grid(width: number, steps: number, layers: number): SupportLayout {
  const labelWidth = 190;
  const column = Math.min(widest, (width - labelWidth) / (layers + 1));
  const at = (place: number, y: number, height: number): Place => ({ x: labelWidth + place * column, y, width: column, height });
  const places = Array.from({ length: layers }, (_, place) => place);
  return {
    narrow: false,
    width,
    height: headHeight + steps * rowHeight + 4,
    heads: [...places, layers].map((place) => at(place, 0, headHeight)),
    rows: Array.from({ length: steps }, (_, row) => {
      const y = headHeight + row * rowHeight;
      const cells = places.map((place) => at(place, y, rowHeight));
      return { label: { x: 4, y, width: labelWidth - 8, height: rowHeight }, cells, verdict: at(layers, y, rowHeight) };
    }),
  };
}

function bands(width: number, steps: number, layers: number): SupportLayout {
  const band = labelHeight + layers * lineHeight + 10;
  return {
    narrow: true,
    width,
    height: steps * band,
    heads: [],
    rows: Array.from({ length: steps }, (_, row) => {
      const top = row * band;
      const cells = Array.from({ length: layers }, (_line, line) => {
        return { x: 0, y: top + labelHeight + line * lineHeight, width, height: lineHeight };
      });
      const half = width / 2;
      return {
        label: { x: 4, y: top, width: half, height: labelHeight },
        cells,
        verdict: { x: half, y: top, width: half - 4, height: labelHeight },
      };
    }),
  };
}

/** Steps in rows and layers in columns where there is room for their names, else a band per step. */
export function supportLayout(width: number, steps: number, layers: number): SupportLayout {
  return (width - 190) / (layers + 1) >= 100 ? grid(width, steps, layers) : bands(width, steps, layers);
}
