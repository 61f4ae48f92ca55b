import { cleanup, configure, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { realPages } from '../support/page.tsx';

// a page passes through a real server and database
configure({ asyncUtilTimeout: 10_000 });
const plenty = { session: 1_000, address: 1_000 };
const once = { session: 1, address: 1 };
const allowed = { login: plenty, ask: plenty, search: once, write: plenty, fetch: plenty, load: plenty };
const { open } = realPages('example', { limits: { seconds: 3_600, wait: 5, allowed } });

it('tells who searches too often when to try again', async () => {
  await open('/bevindingen?q=bestaatniet');
  expect(await screen.findByText(/Wis een filter/)).toBeTruthy();
  cleanup();
  await open('/bevindingen?q=sensor', { language: 'en' });
  const told = await screen.findByText(/You do this too often in a row. Try again in [\d,]+ seconds./);
  expect(told.closest('[role=alert], [role=status]')).toBeTruthy();
});
