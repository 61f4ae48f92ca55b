import { useState } from 'react';
import type { RecordNoun } from '../../shared/history.ts';
import { RecordHistory } from '../record.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useSay } from '../ui/say.tsx';
import { RowButton } from './RowButton.tsx';

/** Shows every version of one record, with who, when and why. */
export function HistoryButton({ noun, id, name }: { noun: RecordNoun; id: string; name: string }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <RowButton label={say('admin.history.of', { name })} onClick={() => setOpen(true)}>
        {say('history.title')}
      </RowButton>
      <Dialog
        open={open}
        title={say('admin.history.of', { name })}
        onClose={() => setOpen(false)}
        closeLabel={say('common.action.close')}
      >
        <RecordHistory noun={noun} id={id} opened />
      </Dialog>
    </>
  );
}
