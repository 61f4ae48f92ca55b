import { integrationFilterSchema } from '../../shared/integration.ts';
import { useAddress } from '../address.ts';

/** Whether a filter is in force, so that what is not shown may be there. A moment of the past is none. */
export function useFiltered(): boolean {
  const { round, status, until, framework, layer } = useAddress(integrationFilterSchema).filter;
  return [round, status, until, framework, layer].some((one) => one !== undefined);
}
