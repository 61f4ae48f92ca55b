import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider, type AnyRouter } from '@tanstack/react-router';
import { createContext, use } from 'react';
import type { Say } from '../../shared/say.ts';
import { ApiContext, TRPCProvider, type Api } from '../api.ts';
import type { Language } from '../ui/say.tsx';

export interface Words {
  say: Say;
  language: Language;
}

const WordsContext = createContext<Words | null>(null);

/** The words the application was started with; the shell hands them to every component. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (words === null) throw new Error('The application was started without words');
  return words;
}

/** Everything around the pages: the questions, the words and the router. */
export function Application({ api, router, say, language }: Words & { api: Api; router: AnyRouter }) {
  return (
    <QueryClientProvider client={api.queryClient}>
      <TRPCProvider trpcClient={api.client} queryClient={api.queryClient}>
        <WordsContext value={{ say, language }}>
          <ApiContext value={api}>
            <RouterProvider router={router} />
          </ApiContext>
        </WordsContext>
      </TRPCProvider>
    </QueryClientProvider>
  );
}
