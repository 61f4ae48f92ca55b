import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MailChoice, MailSettings } from '../../shared/mail.ts';
import { useTRPC } from '../api.ts';
import { Actions, Button } from '../ui/Button.tsx';
import { CheckboxGroup, RadioGroup } from '../ui/Choices.tsx';
import { LiveRegion, Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';

/** Which mail one gets; where this installation sends none, the page says so. */
export function MailSection() {
  const query = useQuery(useTRPC().mail.mine.queryOptions());
  return <QueryBoundary query={query}>{(settings) => <Mail settings={settings} />}</QueryBoundary>;
}

function Mail({ settings: { sends, email, choice: chosen } }: { settings: MailSettings }) {
  const say = useSay();
  const [choice, setChoice] = useState(chosen);
  const { save, saved, saving, error } = useSave();
  return (
    <Section
      title={say('mail.account.title')}
      intro={email === null ? say('mail.account.noAddress') : say('mail.account.intro', { email })}
    >
      {!sends && <Notice>{say('mail.account.off')}</Notice>}
      <LiveRegion>{saved ? say('mail.account.saved') : ''}</LiveRegion>
      {error !== null && (
        <Notice tone="error" live>
          {error.message}
        </Notice>
      )}
      <form noValidate onSubmit={(event) => event.preventDefault()}>
        <Choices choice={choice} change={setChoice} />
        <Actions>
          <Button appearance="primary" busy={saving} onClick={() => save(choice)}>
            {say('mail.account.save')}
          </Button>
          {saved && <span aria-hidden="true">{say('mail.account.saved')}</span>}
        </Actions>
      </form>
    </Section>
  );
}

function useSave() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const onSuccess = (): Promise<void> => client.invalidateQueries({ queryKey: trpc.mail.mine.queryKey() });
  const { mutate, isSuccess, isPending, error } = useMutation(trpc.mail.save.mutationOptions({ onSuccess }));
  return { save: (choice: MailChoice) => mutate(choice), saved: isSuccess, saving: isPending, error };
}

function Choices({ choice, change }: { choice: MailChoice; change(choice: MailChoice): void }) {
  const say = useSay();
  const kinds = ['steps', 'digest'] as const;
  return (
    <>
      <CheckboxGroup
        label={say('mail.account.which')}
        values={kinds.filter((kind) => choice[kind])}
        onChange={(values) => change({ ...choice, steps: values.includes('steps'), digest: values.includes('digest') })}
        options={kinds.map((kind) => ({
          value: kind,
          label: say(`mail.account.${kind}`),
          description: say(`mail.account.${kind}Help`),
        }))}
      />
      <RadioGroup
        label={say('mail.account.language')}
        inline
        value={choice.language}
        onChange={(language) => change({ ...choice, language: language === 'en' ? 'en' : 'nl' })}
        options={(['nl', 'en'] as const).map((language) => ({ value: language, label: say(`common.language.${language}`) }))}
      />
    </>
  );
}
