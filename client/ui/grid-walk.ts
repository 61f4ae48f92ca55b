/** A place in a grid. Row -1 is the header row, column -1 the column of row headers; their corner holds nothing. */
export interface Place {
  row: number;
  column: number;
}

interface Size {
  rows: number;
  columns: number;
}

const pageOfRows = 10;

function moved(place: Place, key: string, size: Size): Place | undefined {
  switch (key) {
    case 'ArrowRight':
      return { ...place, column: place.column + 1 };
    case 'ArrowLeft':
      return { ...place, column: place.column - 1 };
    case 'ArrowDown':
      return { ...place, row: place.row + 1 };
    case 'ArrowUp':
      return { ...place, row: place.row - 1 };
    case 'PageDown':
      return { ...place, row: place.row + pageOfRows };
    case 'PageUp':
      return { ...place, row: Math.max(place.row - pageOfRows, 0) };
    case 'Home':
      return { ...place, column: -1 };
    case 'End':
      return { ...place, column: size.columns - 1 };
    default:
      return undefined;
  }
}

function within(value: number, last: number): number {
  return Math.min(Math.max(value, -1), last);
}

/**
 * Where a key takes one in a grid (ARIA Authoring Practices, grid pattern): arrows by one, Page keys by ten rows, Home and End within the
 * row, with Control to the first and the last cell. Undefined for a key that does not walk.
 */
export function walk(place: Place, key: string, grid: Size & { control: boolean }): Place | undefined {
  if (grid.control && key === 'Home') return { row: 0, column: 0 };
  if (grid.control && key === 'End') return { row: grid.rows - 1, column: grid.columns - 1 };
  const next = moved(place, key, grid);
  if (next === undefined) return undefined;
  const inside = { row: within(next.row, grid.rows - 1), column: within(next.column, grid.columns - 1) };
  return inside.row === -1 && inside.column === -1 ? place : inside;
}
