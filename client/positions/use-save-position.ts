import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { PositionForm, PositionFormPage, SavePosition } from '../../shared/position-form.ts';
import { positionAnchor } from '../../shared/positions.ts';
import { searchText } from '../address.ts';
import { useTRPC } from '../api.ts';
import type { Opened } from '../conflict.tsx';
import { useNavigateTo } from '../ui/links.tsx';
import { useNewId } from '../new-id.ts';

/** How a position is saved (one then goes to the list, where it stands), and how to ask what it holds now. */
export function useSavePosition({ record, holder, opened }: PositionFormPage) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigateTo();
  const newId = useNewId();
  // the moment the findings on the form were read at
  const readAt = useRef(opened);
  const mutation = useMutation(trpc.positions.save.mutationOptions());
  return {
    /** `stay` where one goes on to the next */
    save: async (input: SavePosition, stay: boolean): Promise<void> => {
      const { id } = await mutation.mutateAsync({ ...input, id: record?.id, opened: readAt.current, newId });
      if (!stay)
        void navigate(`/standpunten${searchText({ organisation: holder?.id, round: input.form.round })}#${positionAnchor(id)}`);
      await client.invalidateQueries();
    },
    newest: async (): Promise<Opened<PositionForm>> => {
      const options = trpc.positions.form.queryOptions({ id: record?.id });
      // an answer that is under way may have been asked before the other saved
      await client.cancelQueries({ queryKey: options.queryKey });
      const { record: now, opened: at } = await client.fetchQuery({ ...options, staleTime: 0 });
      if (now === null) throw new Error('a position that is not there cannot be in conflict');
      readAt.current = at;
      return { values: now.form, revision: now.revision };
    },
  };
}
