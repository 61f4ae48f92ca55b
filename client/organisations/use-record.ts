import { useQueryClient } from '@tanstack/react-query';
import type { OrganisationPage } from '../../shared/organisations.ts';
import { useTRPC } from '../api.ts';
import { useSaving, type Opened } from '../conflict.tsx';
import { useNewId } from '../new-id.ts';

type Texts = Record<string, string>;
interface Row {
  id: string;
  revision: number;
}

interface Recording<V extends Texts, R extends Row> {
  organisationId: string;
  row: R | null;
  formOf(row: R | null): V;
  /** the records of this kind, where the newest version is looked up */
  rowsOf(page: OrganisationPage): readonly R[];
  send(sent: {
    organisation: string;
    newId: string;
    corrects: { id: string; base: number } | undefined;
    form: V;
  }): Promise<unknown>;
  close(): void;
}

/** Saves a record of an organisation; where somebody else corrected it meanwhile, gives what it holds now. */
export function useRecord<V extends Texts, R extends Row>({ organisationId, row, formOf, rowsOf, send, close }: Recording<V, R>) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const newId = useNewId();
  const opened: Opened<V> = { values: formOf(row), revision: row?.revision };
  const saving = useSaving<V>({
    opened,
    save: async (form, base) => {
      const corrects = row === null || base === undefined ? undefined : { id: row.id, base };
      await send({ organisation: organisationId, newId, corrects, form });
      close();
      await client.invalidateQueries();
    },
    newest: async () => {
      const page = await client.fetchQuery({ ...trpc.organisations.page.queryOptions({ id: organisationId }), staleTime: 0 });
      const now = rowsOf(page).find((one) => one.id === row?.id);
      return now === undefined ? opened : { values: formOf(now), revision: now.revision };
    },
  });
  return { opened, saving };
}
