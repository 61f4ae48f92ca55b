import { useQuery, useQueryClient } from '@tanstack/react-query';
import { use, useEffect, useState } from 'react';
import { UPLOADS, type LoadWish, type Upload } from '../../shared/workbook/upload.ts';
import { useAddress } from '../address.ts';
import { ApiContext } from '../api.ts';
import { useSay } from '../ui/say.tsx';
import { uploadAddressSchema } from './upload-address.ts';

// often enough to see it move, seldom enough for two cores
const EVERY = 500;
const working: readonly Upload['state'][] = ['reading', 'planning', 'loading'];

export const isAtWork = (upload: Upload | undefined): boolean => upload !== undefined && working.includes(upload.state);

/** The server that takes files, as this page speaks to it; every write says that it comes from a page of ours. */
function useServer() {
  const api = use(ApiContext);
  if (api === null) throw new Error('The page of loading needs the application around it');
  const headers = { 'x-requested-by': 'pilotmonitor' };
  return {
    read: (path: string) => api.fetchJson<Upload>(`${UPLOADS}${path}`),
    post: (path: string, wish: object) =>
      api.fetchJson<Upload>(`${UPLOADS}${path}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(wish),
      }),
    send: (file: File) => {
      const body = new FormData();
      body.append('file', file, file.name);
      return api.fetchJson<Upload>(UPLOADS, { method: 'POST', headers, body });
    },
  };
}

/** What went wrong, in words; where no answer came at all, that nothing is lost. */
function useExplain(): (error: unknown) => string {
  const say = useSay();
  return (error) =>
    error instanceof Error && !(error instanceof TypeError) && !(error instanceof SyntaxError)
      ? error.message
      : say('imports.refused.lost');
}

/** The upload that the address follows: sends a file, watches what becomes of it, answers what it asks, and loads it. */
export function useUpload() {
  const server = useServer();
  const explain = useExplain();
  const client = useQueryClient();
  const { filter, change } = useAddress(uploadAddressSchema);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const id = filter.upload;
  const query = useQuery({
    queryKey: ['upload', id],
    queryFn: () => server.read(`/${id ?? ''}`),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (isAtWork(state.data) ? EVERY : false),
    retry: false,
  });
  const upload = id === undefined ? undefined : query.data;
  useEffect(() => {
    // what was loaded changes every page, and perhaps what kind of database this is
    if (upload?.state === 'loaded') void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'upload' });
  }, [upload?.state, client]);
  const attempt = async (ask: () => Promise<Upload>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const next = await ask();
      client.setQueryData(['upload', next.id], next);
      if (next.id !== id) change({ upload: next.id });
    } catch (error) {
      setProblem(explain(error));
    } finally {
      setBusy(false);
    }
  };
  return {
    upload,
    busy,
    problem: problem ?? (id === undefined || query.error === null ? null : explain(query.error)),
    send: (file: File) => attempt(() => server.send(file)),
    answer: (chosen: Record<string, string>) => attempt(() => server.post(`/${id ?? ''}/answers`, { chosen })),
    load: (wish: LoadWish) => attempt(() => server.post(`/${id ?? ''}/load`, wish)),
    leave: () => {
      setProblem(null);
      change({ upload: undefined });
    },
  };
}

export type UploadDesk = ReturnType<typeof useUpload>;
