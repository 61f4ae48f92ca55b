// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { gridImage } from '../../client/ui/grid-image.ts';
import { walk } from '../../client/ui/grid-walk.ts';
import { MatrixGrid, type MatrixCell } from '../../client/ui/MatrixGrid.tsx';
import { expectAccessible } from '../support/accessible.ts';
import { draw } from '../support/parts.tsx';

const rows = [
  { id: 'v1', label: 'Transparantie', href: '/waarden/v1', group: 'Democratie', total: 1 },
  { id: 'v2', label: 'Welzijn', note: 'voorlopige naam', href: '/waarden/v2', group: 'Democratie', total: 0 },
  { id: 'v3', label: 'Rechtvaardigheid', href: '/waarden/v3', group: 'Rechtsstaat', total: 0 },
];
const columns = [
  { id: 'o1', label: 'Gemeente Voorbeeldstad', short: 'Voorbeeldstad', href: '/organisaties/o1', total: 1 },
  { id: 'o2', label: 'Waterschap Droogmeer', href: '/organisaties/o2', total: 0 },
];
const states = [
  { id: 'finding', label: 'Bevinding', form: 'filled' as const },
  { id: 'not-examined', label: 'Niet onderzocht', form: 'point' as const },
];
const cell = (rowId: string, columnId: string): MatrixCell => {
  const href = `/bevindingen?value=${rowId}&organisation=${columnId}`;
  return rowId === 'v1' && columnId === 'o1' ? { state: 'finding', count: 3, href } : { state: 'not-examined', href };
};

function drawMatrix(choose: (value: string) => void = () => undefined) {
  const sort = {
    value: 'code',
    options: [
      { value: 'code', label: 'Code' },
      { value: 'missing', label: 'Wat ontbreekt' },
    ],
    onChange: choose,
  };
  draw(
    <MatrixGrid
      label="Waarden per organisatie"
      corner="Waarde"
      rows={rows}
      columns={columns}
      cell={cell}
      states={states}
      sort={sort}
      totalLabel="Totaal"
    />,
  );
  return screen.getByRole('grid', { name: 'Waarden per organisatie' });
}

const focused = () => document.activeElement?.getAttribute('aria-label');
const press = (key: string, ctrlKey = false) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ctrlKey });

describe('the matrix', () => {
  it('says in every cell which value, which organisation, what and how many', async () => {
    drawMatrix();
    const cells = screen
      .getAllByRole('gridcell')
      .flatMap((each) => [...each.querySelectorAll('a')].map((link) => link.getAttribute('aria-label')));
    expect(cells.slice(0, 2)).toEqual([
      'Transparantie, Gemeente Voorbeeldstad: Bevinding, 3',
      'Transparantie, Waterschap Droogmeer: Niet onderzocht',
    ]);
    expect(screen.getByRole('link', { name: 'Welzijn (voorlopige naam)' })).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Betekenis van de tekens' }).children).toHaveLength(2);
    await expectAccessible();
  });

  it('is one tab stop, and the arrows walk over cells and headers', () => {
    const grid = drawMatrix();
    const stops = [...grid.querySelectorAll<HTMLElement>('[tabindex="0"]')];
    expect(stops).toHaveLength(1);
    stops[0]?.focus();
    press('ArrowRight');
    expect(focused()).toBe('Transparantie, Waterschap Droogmeer: Niet onderzocht');
    press('ArrowUp');
    expect(focused()).toBe('Waterschap Droogmeer');
    press('End', true);
    expect(focused()).toBe('Rechtvaardigheid, Waterschap Droogmeer: Niet onderzocht');
    press('Home');
    expect(focused()).toBe('Rechtvaardigheid');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('shows the groups of the code and can be sorted', () => {
    const choose = vi.fn();
    drawMatrix(choose);
    expect(screen.getByText('Democratie')).toBeTruthy();
    expect(screen.getByText('Rechtsstaat')).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'Sorteer rijen' }), { target: { value: 'missing' } });
    expect(choose).toHaveBeenCalledWith('missing');
  });

  it('goes into a picture with all its words, working names marked', () => {
    const grid = drawMatrix();
    if (!(grid instanceof HTMLTableElement)) throw new Error('a grid is a table');
    const texts = [...gridImage(grid).element.querySelectorAll('text')].map((text) => text.textContent);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Voorbeeldstad',
        'Waterschap Droogmeer',
        'Democratie',
        'Welzijn (voorlopige naam)',
        '3',
        'Bevinding',
        'Totaal',
      ]),
    );
  });
});

describe('walking over a grid of 30 by 5', () => {
  const size = { rows: 30, columns: 5, control: false };
  it.each([
    ['ArrowLeft', { row: 4, column: 0 }, { row: 4, column: -1 }],
    ['ArrowLeft', { row: 4, column: -1 }, { row: 4, column: -1 }],
    ['ArrowUp', { row: 0, column: 2 }, { row: -1, column: 2 }],
    ['ArrowUp', { row: 0, column: -1 }, { row: 0, column: -1 }],
    ['ArrowDown', { row: 29, column: 2 }, { row: 29, column: 2 }],
    ['PageDown', { row: 4, column: 2 }, { row: 14, column: 2 }],
    ['PageDown', { row: 25, column: 2 }, { row: 29, column: 2 }],
    ['PageUp', { row: 4, column: 2 }, { row: 0, column: 2 }],
    ['Home', { row: 4, column: 2 }, { row: 4, column: -1 }],
    ['End', { row: 4, column: 2 }, { row: 4, column: 4 }],
  ])('%s from %o leads to %o', (key, from, to) => {
    expect(walk(from, key, size)).toEqual(to);
  });

  it('with Control goes to the corners', () => {
    expect(walk({ row: 4, column: 2 }, 'Home', { ...size, control: true })).toEqual({ row: 0, column: 0 });
    expect(walk({ row: 4, column: 2 }, 'End', { ...size, control: true })).toEqual({ row: 29, column: 4 });
  });

  it('leaves other keys to the browser', () => {
    expect(walk({ row: 4, column: 2 }, 'Enter', size)).toBeUndefined();
  });
});
