import { configure, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';
import { callerAs } from '../support/worlds.ts';

configure({ asyncUtilTimeout: 15_000 });
const { open, database } = realPages('example');

it('says plainly that nothing waits', async () => {
  await open('/postvak');
  expect(await screen.findByText('Er wacht niets op u')).toBeTruthy();
  await expectAccessible();
});

it('shows what waits with a link and since when, under its own heading', async () => {
  const about = { noun: 'finding' as const, id: 'f1' };
  await callerAs(database(), 'coordinator:gemeente').remarks.add({ about, kind: 'question', text: 'Welke casus was dit?' });
  await open('/postvak', { role: 'pilotorganisation:vb-gm-1' });
  const question = within(await screen.findByRole('region', { name: 'Een vraag om te beantwoorden' }));
  expect(question.getByRole('link', { name: 'Welke casus was dit?' }).getAttribute('href')).toBe('/bevindingen/f1');
  expect(question.getByText(/sinds 24 november 2026/)).toBeTruthy();
  await expectAccessible();
});

it('is found in the navigation, and says in English what waits', async () => {
  await open('/', { role: 'programme' });
  expect((await screen.findAllByRole('link', { name: 'Wat wacht op mij' })).length).toBeGreaterThan(0);
});

it('speaks English', async () => {
  await open('/postvak', { role: 'coordinator:waterschap', language: 'en' });
  const contact = within(await screen.findByRole('region', { name: 'An agreement to keep' }));
  expect(contact.getByRole('link', { name: 'Toelichting plannen' })).toBeTruthy();
});
