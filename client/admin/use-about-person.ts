import { useMutation } from '@tanstack/react-query';
import { use } from 'react';
import { ApiContext } from '../api.ts';

/** Gives everything that is kept about a person as a file, for that person. */
export function useAboutPerson(): { problem: Error | null; fetch(id: string): void } {
  const api = use(ApiContext);
  const { mutate, error } = useMutation({
    mutationFn: async (id: string) => {
      const about = await api?.client.people.about.query({ id });
      const url = URL.createObjectURL(new Blob([JSON.stringify(about, null, 2)], { type: 'application/json' }));
      const link = document.createElement('a');
      Object.assign(link, { href: url, download: `persoonsgegevens-${id}.json` });
      link.click();
      URL.revokeObjectURL(url);
    },
  });
  return { problem: error, fetch: mutate };
}
