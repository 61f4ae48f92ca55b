import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';
import { personWith, pilotOf } from '../support/post.ts';
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

it('tells a coordinator what can be checked now, apart from what waits for its organisation', async () => {
  const { ready, lacking } = await callerAs(database(), 'coordinator:gemeente').findings.toCheck({ layer: 'gemeente' });
  await open('/postvak', { role: 'coordinator:gemeente' });
  const check = within(await screen.findByRole('region', { name: /^(Een|\d+) bevinding(en)? om te controleren$/ }));
  expect(check.getAllByRole('listitem')).toHaveLength(ready);
  expect(lacking).toBeGreaterThan(0);
  expect(check.getByText(new RegExp(`^Nog ${String(lacking)} bevinding(en)? wacht(en)? op de organisatie`))).toBeTruthy();
});

it('speaks English', async () => {
  await open('/postvak', { role: 'coordinator:waterschap', language: 'en' });
  const contact = within(await screen.findByRole('region', { name: 'An agreement to keep' }));
  expect(contact.getByRole('link', { name: 'Toelichting plannen' })).toBeTruthy();
});

it('lets one name somebody under a finding, who finds it here and says to have seen it', async () => {
  const person = 'demo-pilotorganisation-vb-gm-2';
  await personWith(database(), person, pilotOf('vb-gm-2'));
  const { rows } = await callerAs(database(), 'programme').findings.page({ organisation: ['vb-gm-2'] });
  await open(`/bevindingen/${rows[0]?.id ?? ''}`, { role: 'coordinator:gemeente' });
  fireEvent.click(await screen.findByRole('button', { name: 'Iets zeggen of vragen' }));
  const people = within(await screen.findByRole('group', { name: /^Wie wilt u noemen/ }));
  fireEvent.click(people.getByLabelText(`Iemand (${person}) (Gemeente Oefendorp)`));
  fireEvent.change(screen.getByLabelText(/^Uw tekst/), { target: { value: 'Leest u dit na?' } });
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Plaatsen' }));
  expect(await screen.findByText(`Genoemd, nog niet gezien: Iemand (${person})`)).toBeTruthy();
  cleanup();
  await open('/postvak', { role: 'pilotorganisation:vb-gm-2' });
  const named = within(await screen.findByRole('region', { name: 'U bent genoemd in een gesprek' }));
  await expectAccessible();
  fireEvent.click(named.getByRole('button', { name: 'Gezien: Leest u dit na?' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'U bent genoemd in een gesprek' })).toBeNull());
});

it('lets one follow a value, tells what somebody else changed in it, and lets go', async () => {
  await open('/waarden/privacy', { role: 'programme' });
  fireEvent.click(await screen.findByRole('button', { name: /^Volgen: / }));
  expect(await screen.findByRole('button', { name: /^Niet meer volgen: / })).toBeTruthy();
  expect(screen.getByText('U volgt dit nu. Wat anderen hierin veranderen, vindt u in uw postvak.')).toBeTruthy();
  await expectAccessible();
  cleanup();
  const about = { noun: 'value' as const, id: 'privacy' };
  await callerAs(database(), 'coordinator:gemeente').remarks.add({ about, kind: 'remark', text: 'Past dit bij ons?' });
  await open('/postvak', { role: 'programme' });
  const news = within(await screen.findByRole('region', { name: 'Iets veranderd in wat u volgt' }));
  expect(news.getByText(/^1 wijziging, de laatste op 24 november 2026$/)).toBeTruthy();
  await expectAccessible();
  fireEvent.click(news.getByRole('button', { name: /^Gezien: / }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Iets veranderd in wat u volgt' })).toBeNull());
  const followed = within(await screen.findByRole('region', { name: 'U volgt 1 ding' }));
  fireEvent.click(followed.getByRole('button', { name: /^Niet meer volgen: / }));
  expect(await screen.findByRole('region', { name: 'U volgt nog niets' })).toBeTruthy();
});
