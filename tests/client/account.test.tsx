import { configure, fireEvent, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { sayIn } from '../../server/texts.ts';
import { fieldChosen, questionAsked } from '../../shared/evidence-account.ts';
import { expectAccessible, realPages } from '../support/page.tsx';
import { callerAs } from '../support/worlds.ts';

configure({ asyncUtilTimeout: 15_000 });
const { open, database } = realPages('example');

it('accounts for a figure in the words of the page, with the positions by whose they are, and its hash', async () => {
  await open('/verplichting?status=ambtelijk');
  const figure = await waitFor(() => {
    const element = document.getElementById('voorkeur-gemeente') ?? document.getElementById('aanvaardbaar-gemeente');
    if (element === null) throw new Error('there is no figure yet');
    return element;
  });
  const section = figure.closest('section.section')?.parentElement ?? document.body;
  const [account] = [...section.querySelectorAll<HTMLDetailsElement>('details.account')].filter((one) =>
    one.textContent.includes('Controlegetal'),
  );
  if (account === undefined) throw new Error('there is no account');
  account.open = true;
  fireEvent(account, new Event('toggle'));
  const page = await callerAs(database(), 'reader').bindingness.page({ status: 'ambtelijk' });
  await waitFor(() => expect(account.textContent).toContain('Ronde: Ronde 1'));
  expect(account.textContent).toContain('Mate van verplichting');
  expect(account.textContent).toContain('Status: ');
  expect(account.textContent).not.toMatch(/round:|layer:|status:|bindingness|ronde-1/);
  const links = await within(account).findAllByRole('link');
  await waitFor(() => expect(links.map((link) => link.textContent).join()).toMatch(/Gemeente/));
  expect(links.map((link) => link.getAttribute('href')).every((href) => href?.startsWith('/standpunten/'))).toBe(true);
  // how it is told changes nothing of what is told
  expect(JSON.stringify(page)).toContain(`"hash":"${account.querySelector('.hash')?.textContent ?? ''}"`);
  await expectAccessible();
});

it('has words for every question and every part of a selection', () => {
  const say = sayIn('nl');
  const names = { round: () => 'Tweede ronde', value: () => 'Privacy', framework: () => 'AVG', day: () => '1 juli 2022' };
  const told = (name: string, value: string, question = 'bindingness'): string =>
    fieldChosen({ name, value, question }, names, say);
  expect(['bindingness', 'bindingness-support', 'coverage', 'crosswalk'].map((one) => questionAsked(one, say))).toEqual([
    'Mate van verplichting',
    'Mate van verplichting: steun in elke bestuurslaag',
    say('bindingness.coverage.title'),
    say('integration.crosswalk.title'),
  ]);
  expect([told('round', 'ronde-2'), told('layer', 'rijk'), told('value', 'privacy'), told('framework', 'avg')]).toEqual([
    'Ronde: Tweede ronde',
    'Gaat over laag: Rijk',
    'Over: Privacy',
    'Kader: AVG',
  ]);
  expect([told('layer', 'rijk', 'integration'), told('until', '2022-07-01'), told('meaning', 'applies')]).toEqual([
    'Organisatie uit laag: Rijk',
    'Ondertekend tot en met: 1 juli 2022',
    'Betekenis: moet de code toepassen',
  ]);
});
