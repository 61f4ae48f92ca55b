// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DotStrip, type Dot } from '../../client/ui/DotStrip.tsx';
import { dotLayout, dotSize } from '../../client/ui/dot-layout.ts';
import { Figure } from '../../client/ui/Figure.tsx';
import { composeImage } from '../../client/ui/figure-image.ts';
import { RangeBars } from '../../client/ui/RangeBars.tsx';
import { linesOf } from '../../client/ui/text-lines.ts';
import { expectAccessible } from '../support/accessible.ts';
import { draw } from '../support/parts.tsx';

const mark = 'Voorbeeldgegevens: verzonnen, niet afkomstig van de genoemde organisaties';
const categories = [
  { id: '1', label: 'Inspiratiebron' },
  { id: '2', label: 'Richtinggevend' },
];
const dots: Dot[] = [
  {
    id: 'a',
    category: '2',
    shape: 'circle',
    label: 'Gemeente Voorbeeldstad: Richtinggevend, ambtelijk',
    short: 'Voorbeeldstad',
    href: '#a',
    hollow: true,
  },
  { id: 'b', category: '2', shape: 'square', label: 'Waterschap Droogmeer: Richtinggevend', short: 'Droogmeer', href: '#b' },
];
const legend = [
  { form: 'circle' as const, label: 'Gemeente' },
  { form: 'square' as const, label: 'Waterschap' },
];

function drawFigure(example: boolean) {
  draw(
    <main>
      <h1>Mate van verplichting</h1>
      <Figure
        level={2}
        anchor="voorkeur"
        title="Voorkeur"
        sentence="De middelste stap is Richtinggevend."
        numbers={<p>2 organisaties</p>}
      >
        <DotStrip label="Voorkeur per stap" categories={categories} dots={dots} legend={legend} />
      </Figure>
    </main>,
    { example },
  );
}

describe('a figure', () => {
  it('carries its title, sentence, numbers, date, permalink and the example mark', async () => {
    drawFigure(true);
    const figure = screen.getByRole('figure', { name: 'Voorkeur' });
    for (const words of ['De middelste stap is Richtinggevend.', '2 organisaties', 'Stand op 3 maart 2022', mark]) {
      expect(figure.textContent).toContain(words);
    }
    expect(screen.getByRole('link', { name: 'Vaste link naar “Voorkeur”' }).getAttribute('href')).toBe('/?revision=12#voorkeur');
    await expectAccessible();
  });

  it('of real data carries no mark', () => {
    drawFigure(false);
    expect(screen.queryByText(mark)).toBeNull();
  });

  it('says where no picture could be made, and what to do, until one is', async () => {
    drawFigure(false);
    // this browser cannot draw an svg as a png
    fireEvent.click(screen.getByRole('button', { name: 'Download figuur “Voorkeur” als png' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('De afbeelding is niet gemaakt. Probeer het opnieuw, of kies svg.');
    await expectAccessible();
    const saved = vi.fn(() => 'blob:x');
    Object.assign(URL, { createObjectURL: saved, revokeObjectURL: vi.fn() });
    fireEvent.click(screen.getByRole('button', { name: 'Download figuur “Voorkeur” als svg' }));
    await waitFor(() => expect(saved).toHaveBeenCalled());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('in a file keeps its words, its legend and its mark', () => {
    drawFigure(true);
    const drawing = document.querySelector('.figure__drawing');
    const words = { title: 'Voorkeur', sentence: 'De middelste stap is Richtinggevend.', foot: ['Stand op 3 maart 2022'], mark };
    const image = drawing === null ? undefined : composeImage(drawing, words);
    const texts = [...(image?.querySelectorAll('text') ?? [])].map((text) => text.textContent).join(' ');
    for (const part of [...Object.values(words).flat(), 'Gemeente', 'Waterschap', 'Voorbeeldstad', 'Richtinggevend'])
      expect(texts).toContain(part);
    expect(image?.querySelector('[class]')).toBeNull();
  });
});

describe('dots on a scale', () => {
  it('are links that say who, where and in what capacity', () => {
    const navigate = vi.fn();
    const elsewhere = dots.map((dot) => ({ ...dot, href: `/verplichting?standpunt=${dot.id}` }));
    draw(<DotStrip label="Voorkeur" categories={categories} dots={elsewhere} legend={legend} />, { navigate });
    fireEvent.click(screen.getByRole('link', { name: 'Gemeente Voorbeeldstad: Richtinggevend, ambtelijk' }));
    expect(navigate).toHaveBeenCalledWith('/verplichting?standpunt=a');
  });

  it('differ in shape per kind and are hollow where that means something', () => {
    draw(<DotStrip label="Voorkeur" categories={categories} dots={dots} legend={legend} />);
    const shapes = [...document.querySelectorAll('.dot .shape')].map((shape) => [
      shape.tagName,
      shape.classList.contains('shape--hollow'),
    ]);
    expect(shapes).toEqual([
      ['circle', true],
      ['path', false],
    ]);
  });

  it('never overlap and stay inside the drawing, at any width and number', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 320, max: 1400 }), fc.boolean(), (perStep, width, named) => {
        const steps = perStep.map((_, n) => ({ id: String(n), label: `Stap ${String(n)} met een lange naam` }));
        const items = perStep.flatMap((count, n) =>
          Array.from({ length: count }, (_, k) => ({
            id: `${String(n)}.${String(k)}`,
            category: String(n),
            short: named ? 'Voorbeeldstad' : undefined,
          })),
        );
        const layout = dotLayout({ width, categories: steps, items });
        expect(layout.dots).toHaveLength(items.length);
        const places = new Set(layout.dots.map(({ x, y }) => `${String(Math.round(x))}:${String(Math.round(y))}`));
        expect(places.size).toBe(items.length);
        for (const { x, y } of layout.dots) {
          expect(x - dotSize / 2).toBeGreaterThanOrEqual(0);
          expect(x + dotSize / 2).toBeLessThanOrEqual(width + 0.5);
          expect(y - dotSize / 2).toBeGreaterThanOrEqual(0);
          expect(y + dotSize / 2).toBeLessThanOrEqual(layout.height);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('bars of what is acceptable', () => {
  it('say the count in words, and lead to what is behind it', () => {
    const rows = [
      { id: '2', label: 'Richtinggevend', count: 6, note: 'aanvaardbaar voor allen', href: '#stap-2' },
      { id: '4', label: 'Verplicht', count: 0 },
    ];
    draw(<RangeBars label="Aanvaardbaar" of={6} rows={rows} />);
    expect(screen.getByRole('link', { name: 'Richtinggevend: 6 van 6, aanvaardbaar voor allen' }).getAttribute('href')).toBe(
      '#stap-2',
    );
    expect(screen.getByText('0 van 6')).toBeTruthy();
  });
});

it('a text breaks at its spaces, and a long word stands alone', () => {
  expect(linesOf('Pas toe of leg uit', 10)).toEqual(['Pas toe of', 'leg uit']);
  expect(linesOf('Volksvertegenwoordigers ook', 10)).toEqual(['Volksvertegenwoordigers', 'ook']);
});
