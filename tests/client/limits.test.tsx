import { configure, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { realPages } from '../support/page.tsx';

// a page passes through a real server and database
configure({ asyncUtilTimeout: 10_000 });
const plenty = { session: 1_000, address: 1_000 };
const once = { session: 1, address: 1 };
const allowed = { login: plenty, ask: plenty, search: once, write: plenty, fetch: plenty, load: plenty };
const { open } = realPages('example', { limits: { seconds: 3_600, wait: 5, allowed } });

it('tells who searches too often when to try again', async () => {
  await open('/bevindingen', { language: 'en' });
  const search = (text: string): void => {
    const box = screen.getByRole('searchbox', { name: /Search/ });
    fireEvent.change(box, { target: { value: text } });
    fireEvent.blur(box);
  };
  await screen.findByRole('table');
  search('bestaatniet');
  expect(await screen.findByText(/Clear a filter/)).toBeTruthy();
  search('sensor');
  expect(await screen.findByText(/You do this too often in a row. Try again in [\d,]+ seconds./)).toBeTruthy();
});
