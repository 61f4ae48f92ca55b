import { use } from 'react';
import { ApiContext } from './api.ts';

/** Changes in whose name one acts, and logs out. Both begin the pages anew: everything on them was told to the one before. */
export function useActing() {
  const api = use(ApiContext);
  if (api === null) throw new Error('The application was started without its questions');
  const post = <T>(path: string, body: object): Promise<T> =>
    api.fetchJson<T>(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    actAs: async (hat: string): Promise<void> => {
      await post('/inloggen/namens', { hat });
      window.location.reload();
    },
    logOut: async (): Promise<void> => {
      const { to } = await post<{ to: string }>('/uitloggen', {});
      window.location.assign(to);
    },
  };
}
