import { EmptyState } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

/** What an address that leads nowhere shows: what to do, and the way home. */
export function NotFoundPage() {
  const say = useSay();
  return (
    <Page title={say('common.page.notFound')}>
      <EmptyState title={say('common.page.notFoundHelp')}>
        <a className="utrecht-link utrecht-link--html-a" href="/">
          {say('common.page.toOverview')}
        </a>
      </EmptyState>
    </Page>
  );
}
