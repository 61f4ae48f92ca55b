import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FindingFormPage } from '../../shared/finding-detail.ts';
import type { FindingForm, SaveFinding } from '../../shared/finding-form.ts';
import { useTRPC } from '../api.ts';
import type { Opened } from '../conflict.tsx';
import { useNavigateTo } from '../ui/links.tsx';
import { useNewId } from '../new-id.ts';

/** How a finding is saved (one then goes to its page), and how to ask what it holds now. */
export function useSaveFinding({ record }: FindingFormPage) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigateTo();
  const newId = useNewId();
  const mutation = useMutation(trpc.findings.save.mutationOptions());
  return {
    save: async (input: SaveFinding): Promise<void> => {
      const { id } = await mutation.mutateAsync({ ...input, id: record?.id, newId });
      void navigate(`/bevindingen/${id}`);
      await client.invalidateQueries();
    },
    newest: async (): Promise<Opened<FindingForm>> => {
      const { record: now } = await client.fetchQuery({ ...trpc.findings.form.queryOptions({ id: record?.id }), staleTime: 0 });
      if (now === null) throw new Error('a finding that is not there cannot be in conflict');
      return { values: now.form, revision: now.revision };
    },
  };
}
