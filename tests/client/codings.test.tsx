import { configure, fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';

configure({ asyncUtilTimeout: 15_000 });
const { open } = realPages('example');
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

it('asks for a kind, keeps the judgement, and goes on to the next finding', async () => {
  await open('/tweede-beoordeling', { role: 'programme' });
  const left = await screen.findByText(/U kunt nog \d+ bevindingen beoordelen\./);
  const before = Number(/\d+/.exec(left.textContent)?.[0]);
  for (const choice of screen.getAllByRole('radio')) expect((choice as HTMLInputElement).checked).toBe(false);
  press('Oordeel vastleggen en naar de volgende');
  expect(await screen.findByRole('link', { name: 'Kies een soort' })).toBeTruthy();
  await expectAccessible();
  const kinds = screen.getByRole('radiogroup', { name: /Welke soort bevinding is dit/ });
  fireEvent.click(within(kinds).getByRole('radio', { name: 'Praktijkvoorbeeld' }));
  press('Oordeel vastleggen en naar de volgende');
  // whoever passes over a question has not judged
  expect(await screen.findByRole('link', { name: /^Kies hoe belangrijk de waarde was/ })).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'De tekst zegt het niet' }));
  press('Oordeel vastleggen en naar de volgende');
  expect(await screen.findByText(`U kunt nog ${String(before - 1)} bevindingen beoordelen.`)).toBeTruthy();
  expect((await screen.findAllByText('n.v.t., nog niet twee keer beoordeeld')).length).toBeGreaterThan(0);
});

it('tells a reader why there is nothing to judge', async () => {
  await open('/tweede-beoordeling');
  expect(await screen.findByText('Er is niets meer te beoordelen.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Oordeel vastleggen en naar de volgende' })).toBeNull();
});
