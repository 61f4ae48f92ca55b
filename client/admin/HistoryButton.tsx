import { useState } from 'react';
import type { RecordNoun } from '../../shared/history.ts';
import { RecordDialog } from '../record.tsx';
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
      <RecordDialog noun={noun} id={id} name={name} open={open} close={() => setOpen(false)} />
    </>
  );
}
