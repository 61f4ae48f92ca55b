import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { SaveStatement, StatementForm, StatementFormPage } from '../../shared/statement-form.ts';
import { useTRPC } from '../api.ts';
import type { Opened } from '../conflict.tsx';
import { useNewId } from '../new-id.ts';
import { useNavigateTo } from '../ui/links.tsx';

/** How a statement is saved (one then goes to its page), and how to ask what it holds now. */
export function useSaveStatement({ record, opened }: StatementFormPage) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const newId = useNewId();
  const navigate = useNavigateTo();
  const mutation = useMutation(trpc.statements.save.mutationOptions());
  // the moment the links on the form were read at
  const read = useRef(opened);
  return {
    save: async (input: Pick<SaveStatement, 'form' | 'base'>): Promise<void> => {
      const place = record === null ? { newId } : { id: record.id, opened: read.current };
      const { id } = await mutation.mutateAsync({ ...input, ...place });
      void navigate(`/deelconclusies/${id}`);
      await client.invalidateQueries();
    },
    newest: async (): Promise<Opened<StatementForm>> => {
      const asked = trpc.statements.form.queryOptions({ id: record?.id });
      const now = await client.fetchQuery({ ...asked, staleTime: 0 });
      if (now.record === null) throw new Error('a statement that is not there cannot be in conflict');
      read.current = now.opened;
      return { values: now.record.form, revision: now.record.revision };
    },
  };
}
