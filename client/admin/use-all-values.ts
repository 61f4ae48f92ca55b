import { useQuery, useQueryClient } from '@tanstack/react-query';
import { editionsFilterSchema } from '../../shared/editions.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';

/** All values of the edition in the address, whatever the page shows of them; asked again where it must be the newest. */
export function useAllValues() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { edition } = useAddress(editionsFilterSchema).filter;
  const options = trpc.editions.page.queryOptions({ edition });
  return {
    known: useQuery(options).data?.values ?? [],
    newest: async () => (await client.fetchQuery({ ...options, staleTime: 0 })).values,
  };
}
