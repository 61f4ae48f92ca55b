import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import type { MessageKey } from '../../shared/say.ts';
import { hatName, type Account } from '../../shared/people.ts';
import { useActing } from '../acting.ts';
import { useTRPC } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { RadioGroup } from '../ui/Choices.tsx';
import { DescriptionList } from '../ui/DescriptionList.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { PageFrame } from '../ui/PageFrame.tsx';
import { UiProvider, useSay } from '../ui/say.tsx';
import { useWords } from './Application.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';

const nowhere = { asOf: '', example: false, permalink: (anchor: string) => `#${anchor}` };
const load = (href: string): void => window.location.assign(href);

/** What stands in place of every page as long as nobody is known to look: logging in, choosing a role, or waiting for one. */
export function Door() {
  const { say, language } = useWords();
  const { pathname } = useLocation();
  const account = useSuspenseQuery(useTRPC().sessions.account.queryOptions()).data;
  return (
    <UiProvider say={say} language={language} navigate={load} stamp={nowhere}>
      <PageFrame path={pathname} home="/" groups={[]} language={<LanguageSwitch />} footer={<p>{say('common.productLong')}</p>}>
        <Inside account={account} />
      </PageFrame>
    </UiProvider>
  );
}

function Inside({ account }: { account: Account }) {
  if (account.person === null) return <LogIn />;
  return account.hats.length === 0 ? <NotInvited account={account} /> : <ChooseHat account={account} />;
}

const happened: Partial<Record<string, { tone: 'error' | 'success'; title?: MessageKey; text: MessageKey }>> = {
  '/inloggen/mislukt': { tone: 'error', title: 'people.door.failedTitle', text: 'people.door.failed' },
  '/inloggen/geblokkeerd': { tone: 'error', title: 'people.door.blockedTitle', text: 'people.door.blocked' },
  '/uitgelogd': { tone: 'success', text: 'people.door.loggedOut' },
};

function LogIn() {
  const say = useSay();
  const { pathname, href } = useLocation();
  const told = happened[pathname];
  const back = told === undefined ? `?naar=${encodeURIComponent(href)}` : '';
  return (
    <Page title={say('people.door.title')} intro={say('people.door.intro')}>
      {told !== undefined && (
        <Notice tone={told.tone} {...(told.title === undefined ? {} : { title: say(told.title) })}>
          {say(told.text)}
        </Notice>
      )}
      <a className="utrecht-button utrecht-button--primary-action" rel="external" href={`/inloggen${back}`}>
        {say('people.door.login')}
      </a>
    </Page>
  );
}

function LogOut() {
  const say = useSay();
  const { logOut } = useActing();
  return <Button onClick={() => void logOut()}>{say('common.account.logOut')}</Button>;
}

function NotInvited({ account }: { account: Account }) {
  const say = useSay();
  const { name, email } = account.person ?? { name: null, email: null };
  return (
    <Page title={say('people.door.notInvited')} intro={say('people.door.notInvitedHelp')}>
      <DescriptionList
        items={[
          { label: say('people.account.name'), value: name },
          { label: say('people.account.email'), value: email },
        ]}
      />
      <LogOut />
    </Page>
  );
}

function ChooseHat({ account }: { account: Account }) {
  const say = useSay();
  const { actAs } = useActing();
  const [hat, setHat] = useState('');
  const [error, setError] = useState<string>();
  const choose = (): void => {
    if (hat === '') return setError(say('common.action.choose'));
    actAs(hat).catch((problem: unknown) => setError(problem instanceof Error ? problem.message : say('common.state.failedHelp')));
  };
  return (
    <Page title={say('people.door.chooseTitle')} intro={say('people.door.chooseHelp')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          choose();
        }}
      >
        <RadioGroup
          label={say('common.account.actingAs')}
          name="hat"
          value={hat}
          onChange={setHat}
          error={error}
          options={account.hats.map((one) => ({ value: one.id, label: hatName(one, say) }))}
        />
        <div className="actions">
          <Button type="submit" appearance="primary">
            {say('common.account.continue')}
          </Button>
          <LogOut />
        </div>
      </form>
    </Page>
  );
}
