import axe from 'axe-core';
import { expect } from 'vitest';

/** No violation of WCAG 2.2 A or AA that can be seen without a screen; colours and sizes are for the browser stories. */
export async function expectAccessible(): Promise<void> {
  const runOnly = { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
  const { violations } = await axe.run(document.body, { runOnly, rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }))).toEqual([]);
}
