// @vitest-environment jsdom
import { createEvent, fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Button } from '../../client/ui/Button.tsx';
import { Dialog } from '../../client/ui/Dialog.tsx';
import { expectAccessible } from '../support/accessible.ts';
import { around, draw } from '../support/parts.tsx';

const asking = (open: boolean, onClose: () => void) => (
  <main>
    <h1>Rondes</h1>
    <Dialog open={open} title="Ronde sluiten?" onClose={onClose} actions={<Button appearance="primary">Sluiten</Button>}>
      Heropenen kan alleen met een reden.
    </Dialog>
  </main>
);

it('a dialog has its question as name, and leaves closing to who asked', async () => {
  const onClose = vi.fn();
  const { rerender } = draw(asking(false, onClose));
  expect(screen.queryByRole('dialog')).toBeNull();
  rerender(around(asking(true, onClose)));
  const dialog = screen.getByRole('dialog', { name: 'Ronde sluiten?' });
  await expectAccessible();
  const escape = createEvent('cancel', dialog, { cancelable: true });
  fireEvent(dialog, escape);
  expect(escape.defaultPrevented).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Annuleren' }));
  expect(onClose).toHaveBeenCalledTimes(2);
  rerender(around(asking(false, onClose)));
  expect(screen.queryByRole('dialog')).toBeNull();
});
