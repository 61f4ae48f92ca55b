import { configure, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';

configure({ asyncUtilTimeout: 15_000 });

describe('integration and added value', () => {
  const { open } = realPages('example');

  it('shows per value and framework what was found, and leads to the findings behind it', async () => {
    await open('/integratie');
    const table = await screen.findByRole('table', { name: 'Vergelijking met bestaande kaders' });
    const [first] = within(table).getAllByRole('link', { name: /^\d+$/ });
    expect(first?.getAttribute('href')).toMatch(/^\/bevindingen\?framework=[a-z0-9-]+&value=/);
    expect(within(table).getAllByText(/overlap: \d+ bevinding/).length).toBeGreaterThan(0);
    await expectAccessible();
  });

  it('brings the waterschappen beside the Digikompas in one click', async () => {
    await open('/integratie');
    fireEvent.click(await screen.findByRole('link', { name: 'Waterschappen en het Digikompas' }));
    expect(await screen.findByRole('combobox', { name: 'Kader' })).toHaveProperty('value', 'digikompas');
    expect(screen.getByRole('combobox', { name: 'Bestuurslaag' })).toHaveProperty('value', 'waterschap');
  });
});

describe('integration in an empty database', () => {
  const { open } = realPages('reference');
  it('says that nothing was found, and what to do', async () => {
    await open('/integratie');
    expect(await screen.findByText('Geen bevinding noemt een bestaand kader')).toBeTruthy();
    expect(screen.getByText('Over 30 waarden is niets gevonden')).toBeTruthy();
    await expectAccessible();
  });
});
