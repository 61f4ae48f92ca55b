// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const theme = readFileSync('client/app/theme.css', 'utf8');
const white = '#ffffff';

function colour(token: string): string {
  const value = new RegExp(`--${token}: (#[0-9a-f]{6});`).exec(theme)?.[1];
  if (value === undefined) throw new Error(`${token} is no colour of the theme`);
  return value;
}

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['voorbeeld-kleuren-grijs-50', 'voorbeeld-kleuren-grijs-100', 'voorbeeld-kleuren-blauw-100'].map(colour);

describe('the theme', () => {
  it.each(['voorbeeld-kleuren-grijs-700', 'voorbeeld-kleuren-grijs-500', 'voorbeeld-kleuren-blauw-500'])(
    'keeps text in %s readable on every ground (4.5 to 1)',
    (token) => {
      for (const ground of [white, ...grounds]) expect(contrast(colour(token), ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('keeps the example mark readable on its ground', () => {
    expect(contrast(colour('example'), colour('example-ground'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('example'), white)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['shape-circle', 'shape-square', 'shape-triangle', 'shape-diamond', 'shape-cross', 'voorbeeld-kleuren-grijs-400'])(
    'keeps %s visible beside its ground (3 to 1)',
    (token) => {
      for (const ground of [white, ...grounds]) expect(contrast(colour(token), ground)).toBeGreaterThanOrEqual(3);
    },
  );

  it('uses none of the colours of the Rijkshuisstijl for what one acts on', () => {
    const rijk = ['#154273', '#01689b', '#007bc7'];
    for (const own of ['voorbeeld-kleuren-blauw-500', 'voorbeeld-kleuren-blauw-600']) expect(rijk).not.toContain(colour(own));
  });
});
