import { useRouter } from '@tanstack/react-router';
import { whenAgain } from '../api.ts';
import { useWords } from './Application.tsx';

/** What stands where a page could not be shown at all: what happened in plain words, and a way to try again. */
export function ErrorPage({ error }: { error: unknown }) {
  const { say } = useWords();
  const router = useRouter();
  return (
    <main className="site-main" role="alert">
      <h1 className="utrecht-heading-1">{say('common.state.failed')}</h1>
      <p>{whenAgain(error) ?? say('common.state.failedHelp')}</p>
      <button type="button" className="utrecht-button utrecht-button--primary-action" onClick={() => void router.invalidate()}>
        {say('common.action.retry')}
      </button>
    </main>
  );
}
