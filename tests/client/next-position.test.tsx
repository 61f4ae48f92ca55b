import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import { expectAccessible, realPages } from '../support/page.tsx';
import { callerAs } from '../support/worlds.ts';

configure({ asyncUtilTimeout: 15_000 });
const { open, database } = realPages('example');
const own = { role: 'pilotorganisation:vb-pv-1' };
beforeAll(() => {
  // jsdom draws nothing, so it has no place to scroll to
  Element.prototype.scrollIntoView = () => undefined;
});
const value = (label: string | RegExp): string => screen.getByLabelText<HTMLSelectElement>(label).value;
const fill = (label: string | RegExp, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

it('opens on the question of the address, and goes on to the next group with what repeats filled in', async () => {
  await open('/standpunten/nieuw?question=audience&round=ronde-1', own);
  await screen.findByLabelText('Argumenten');
  expect(value('Vraag')).toBe('audience');
  const [option, meaning] = ['Over welke groep', 'In welke betekenis'].map((label) =>
    screen.getByLabelText<HTMLSelectElement>(new RegExp(label)),
  );
  if (option === undefined || meaning === undefined) throw new Error('there is no group to choose');
  fireEvent.change(option, { target: { value: option.options[1]?.value } });
  fireEvent.change(meaning, { target: { value: meaning.options[1]?.value } });
  const first = [option.value, meaning.value];
  fireEvent.click(screen.getAllByRole('radio')[0] as HTMLElement);
  fill('Argumenten', 'Daar ligt het besluit.');
  fill(/^Functie/, 'griffier, gemandateerd');
  fireEvent.click(screen.getByRole('checkbox', { name: /^Daarna door naar het volgende: / }));
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Ondertekenen en opslaan' }));
  expect(await screen.findByText(/Het vorige standpunt is bewaard\. Nog \d+ standpunten over deze vraag/)).toBeTruthy();
  await waitFor(() => expect(value('Argumenten')).toBe(''));
  expect([value(/Over welke groep/), value(/In welke betekenis/)]).not.toEqual(first);
  expect(value(/^Functie/)).toBe('griffier, gemandateerd');
  expect(screen.getByRole('checkbox', { name: /^Daarna door naar het volgende/ })).toHaveProperty('checked', true);
  const { rows } = await callerAs(database(), own.role).positions.page({ organisation: 'vb-pv-1', question: 'audience' });
  expect(rows.map((row) => row.arguments)).toContain('Daar ligt het besluit.');
  await expectAccessible();
});

it('narrows a long list of findings by words, and keeps what is ticked in it', async () => {
  const caller = callerAs(database(), own.role);
  const [pilot] = (await caller.pilots.page({ id: 'p5' })).findings;
  const form: FilledFindingForm = {
    ...emptyFindingForm,
    ...{ pilot: pilot?.pilotId ?? 'p5', part: 'code:', kind: 'praktijk', text: '', date: '2022-07-01' },
  };
  for (let at = 0; at < 10; at += 1)
    await caller.findings.save({
      state: 'submitted',
      form: { ...form, text: `Voorbeeld ${at === 7 ? 'fiets' : 'brug'} ${String(at)}.` },
    });
  await open('/standpunten/nieuw?question=bindingness', own);
  const list = within(await screen.findByRole('group', { name: /bevindingen/i }));
  const all = list.getAllByRole('checkbox').length;
  fireEvent.click(list.getByRole('checkbox', { name: /brug 3/ }));
  fill('Zoek in uw bevindingen', 'fiets');
  expect(list.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked)).toEqual(
    expect.arrayContaining([true, false]),
  );
  expect(list.getAllByRole('checkbox')).toHaveLength(2);
  expect(screen.getByText('1 bevinding past. 1 gekozen.')).toBeTruthy();
  fill('Zoek in uw bevindingen', '');
  expect(list.getAllByRole('checkbox')).toHaveLength(all);
  await expectAccessible();
});
