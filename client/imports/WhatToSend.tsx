import { UPLOADS } from '../../shared/workbook/upload.ts';
import { useSession } from '../session.ts';
import { Actions, Button, LinkButton } from '../ui/Button.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { MEGABYTES } from './file.ts';

const formats = ['ods', 'xlsx'] as const;

/** What a file holds, in plain words, with the empty form. */
export function WhatToSend({ disabledReason }: { disabledReason: string | undefined }) {
  const say = useSay();
  const { role } = useSession().viewer;
  const loads = role === 'programme' || role === 'coordinator' || role === 'pilotorganisation';
  return (
    <Section title={say('imports.what.title')}>
      <p>{say('imports.what.form')}</p>
      <FormLinks disabledReason={disabledReason} />
      <ul className="load-list">
        <li>{say('imports.what.tabs')}</li>
        <li>{say('imports.what.rows')}</li>
        <li>{say('imports.what.reference')}</li>
        <li>{say('imports.what.again')}</li>
        <li>{say('imports.what.persons')}</li>
        <li>{say('imports.what.files', { limit: MEGABYTES })}</li>
        {loads && <li>{say(`imports.what.whose.${role}`)}</li>}
      </ul>
    </Section>
  );
}

function FormLinks({ disabledReason }: { disabledReason: string | undefined }) {
  const say = useSay();
  if (disabledReason !== undefined) return <Button disabledReason={disabledReason}>{say('imports.what.download')}</Button>;
  return (
    <Actions>
      {formats.map((format) => (
        <LinkButton key={format} href={`${UPLOADS}/form.${format}`} download>
          {say('imports.what.downloadAs', { format })}
        </LinkButton>
      ))}
    </Actions>
  );
}
