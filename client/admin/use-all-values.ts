import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../api.ts';

/** All values of the edition, whatever the page shows of them; asked again where it must be the newest. */
export function useAllValues() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const options = trpc.editions.page.queryOptions({});
  return {
    known: useQuery(options).data?.values ?? [],
    newest: async () => (await client.fetchQuery({ ...options, staleTime: 0 })).values,
  };
}
