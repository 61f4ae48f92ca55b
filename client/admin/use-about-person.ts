import { useMutation } from '@tanstack/react-query';
import { use } from 'react';
import { ApiContext } from '../api.ts';
import { saveFile } from '../ui/save-file.ts';

/** Gives everything that is kept about a person as a file, for that person. */
export function useAboutPerson(): { problem: Error | null; fetch(id: string): void } {
  const api = use(ApiContext);
  const { mutate, error } = useMutation({
    mutationFn: async (id: string) => {
      const about = await api?.client.people.about.query({ id });
      const blob = new Blob([JSON.stringify(about, null, 2)], { type: 'application/json' });
      saveFile(blob, `persoonsgegevens-${id}.json`);
    },
  });
  return { problem: error, fetch: mutate };
}
