// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Button } from '../../client/ui/Button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from '../../client/ui/Choices.tsx';
import { FormErrorSummary } from '../../client/ui/FormErrorSummary.tsx';
import { Select } from '../../client/ui/Select.tsx';
import { TextArea } from '../../client/ui/TextArea.tsx';
import { DateField, TextField } from '../../client/ui/TextField.tsx';
import { expectAccessible } from '../support/accessible.ts';
import { around, draw } from '../support/parts.tsx';

const nothing = () => undefined;
const steps = [
  { value: '0', label: 'Niet toepasbaar' },
  { value: '1', label: 'Moeilijk', description: 'Met veel uitleg' },
];

describe('a button one may not use', () => {
  it('stays in reach, does nothing, and says why', async () => {
    const press = vi.fn();
    draw(
      <Button disabledReason="Alleen de pilotorganisatie mag dit." onClick={press}>
        Wijzigen
      </Button>,
    );
    const button = screen.getByRole<HTMLButtonElement>('button', {
      name: 'Wijzigen',
      description: 'Alleen de pilotorganisatie mag dit.',
    });
    fireEvent.click(button);
    expect(press).not.toHaveBeenCalled();
    expect(button.disabled).toBe(false);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await expectAccessible();
  });

  it('does not send the form it stands in', () => {
    const send = vi.fn();
    draw(
      <form onSubmit={send}>
        <Button type="submit" disabledReason="De ronde is gesloten.">
          Ondertekenen
        </Button>
      </form>,
    );
    fireEvent.click(screen.getByRole('button'));
    expect(send).not.toHaveBeenCalled();
  });
});

describe('a field', () => {
  it('carries its label, help and error to a screen reader', async () => {
    draw(
      <>
        <TextField label="Titel" value="" onChange={nothing} description="In een paar woorden." error="Vul een titel in" />
        <DateField label="Begin" value="2022-03-03" onChange={nothing} />
        <TextArea label="Tekst" value="" onChange={nothing} required={false} />
        <Checkbox label="Voorbeeldgegevens" checked onChange={nothing} />
        <RadioGroup label="Toepasbaarheid" value="1" onChange={nothing} options={steps} error="Kies een stap" />
      </>,
    );
    expect(
      screen
        .getByRole('textbox', { name: 'Titel', description: 'In een paar woorden. Fout: Vul een titel in' })
        .getAttribute('aria-invalid'),
    ).toBe('true');
    expect(screen.getByRole('textbox', { name: 'Tekst (niet verplicht)' })).toBeTruthy();
    expect(screen.getByRole('radiogroup', { name: 'Toepasbaarheid', description: 'Fout: Kies een stap' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Moeilijk', description: 'Met veel uitleg' }).checked).toBe(true);
    await expectAccessible();
  });

  it('that may not be changed can be read and says why', () => {
    draw(<TextField label="Kenmerk" value="P-1" onChange={nothing} disabledReason="Dit staat vast." />);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Kenmerk', description: 'Dit staat vast.' }).readOnly).toBe(
      true,
    );
  });

  it('counts down to its limit and tells how much is too much', () => {
    const { rerender } = draw(<TextArea label="Tekst" value="negen ltr" onChange={nothing} maxLength={10} />);
    expect(screen.getByRole('status').textContent).toBe('Nog 1 teken');
    rerender(around(<TextArea label="Tekst" value="twaalf tekens" onChange={nothing} maxLength={10} />));
    expect(screen.getByRole('status').textContent).toBe('3 tekens te veel');
  });

  it('that offers groups shows each under its heading', () => {
    const options = [
      { value: 'a', label: 'Lezer' },
      { value: 'b', label: 'Voorbeeldstad', group: 'Pilotorganisatie' },
      { value: 'c', label: 'Droogmeer', group: 'Pilotorganisatie' },
    ];
    draw(<Select label="Ik kijk als" value="b" onChange={nothing} options={options} placeholder="Maak een keuze" />);
    expect(screen.getByRole('group', { name: 'Pilotorganisatie' }).children).toHaveLength(2);
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Maak een keuze',
      'Lezer',
      'Voorbeeldstad',
      'Droogmeer',
    ]);
  });
});

it('several choices come back in the order of the list, not of the clicks', () => {
  const changed = vi.fn();
  function Group() {
    const [values, setValues] = useState<string[]>(['1']);
    const change = (next: string[]) => {
      changed(next);
      setValues(next);
    };
    return <CheckboxGroup label="Stappen" values={values} onChange={change} options={steps} />;
  }
  draw(<Group />);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Niet toepasbaar' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Moeilijk' }));
  expect(changed.mock.calls).toEqual([[['0', '1']], [['0']]]);
});

describe('the summary of errors', () => {
  it('takes the focus when errors appear and leads to each field', async () => {
    const errors = [{ fieldId: 'titel', message: 'Vul een titel in' }];
    const form = (given: typeof errors) => (
      <>
        <FormErrorSummary errors={given} />
        <TextField id="titel" label="Titel" value="" onChange={nothing} error={given[0]?.message} />
      </>
    );
    const { rerender } = draw(form([]));
    expect(screen.queryByRole('alert')).toBeNull();
    rerender(around(form(errors)));
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(screen.getByRole('alert').textContent).toContain('Er is 1 fout.');
    expect(screen.getByRole('link', { name: 'Vul een titel in' }).getAttribute('href')).toBe('#titel');
    rerender(around(form([{ fieldId: 'titel', message: 'Vul dit veld in' }])));
    // under the field it is plain which field; in the summary it is said
    expect(screen.getByRole('link', { name: 'Vul in: Titel' }).getAttribute('href')).toBe('#titel');
    await expectAccessible();
  });
});
