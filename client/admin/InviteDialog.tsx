import { useForm, useStore } from '@tanstack/react-form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { layers, type Layer } from '../../shared/nouns.ts';
import { inviteFieldsSchema, type Invited, type InviteFields, type PeoplePage } from '../../shared/people.ts';
import { may, roles, type Viewer } from '../../shared/policy.ts';
import type { Say } from '../../shared/say.ts';
import { useTRPC } from '../api.ts';
import { useSession } from '../session.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { bound, problemsOf, submitAnew } from '../ui/form-field.ts';
import { FormErrorSummary } from '../ui/FormErrorSummary.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { InvitationLink } from './InvitationLink.tsx';

interface InviteDialogProps {
  organisations: PeoplePage['organisations'];
  close(): void;
}

/** Roles this viewer may invite for: a coordinator only those that belong to the own layer. */
const rolesFor = (viewer: Viewer, say: Say) =>
  roles
    .filter((role) => {
      const ofLayer = role === 'coordinator' || role === 'pilotorganisation';
      return may(viewer, 'person.invite', ofLayer ? { layer: viewer.layer } : {}).allowed;
    })
    .map((role) => ({ value: role, label: say(`common.role.${role}`) }));

function useInviteForm(submit: (values: InviteFields) => Promise<void>, layer: Layer | null) {
  const defaultValues: InviteFields = { email: '', role: '', organisation_id: '', layer: layer ?? '' };
  return useForm({
    defaultValues,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: inviteFieldsSchema },
    onSubmit: ({ value }) => submit(value),
  });
}

function useInvite() {
  const client = useQueryClient();
  const { mutateAsync, error, isPending } = useMutation(useTRPC().people.invite.mutationOptions());
  const [sent, setSent] = useState<(Invited & { email: string }) | null>(null);
  const submit = async ({ role, ...fields }: InviteFields): Promise<void> => {
    // the schema refused a form without a role before this
    if (role === '') return;
    const answer = await mutateAsync({ role, ...fields }).catch(() => null);
    if (answer === null) return;
    setSent({ email: fields.email, ...answer });
    await client.invalidateQueries();
  };
  return { submit, sent, error, isPending };
}

/** Invites somebody for one role, and then shows the link to pass on. */
export function InviteDialog({ organisations, close }: InviteDialogProps) {
  const say = useSay();
  const { viewer } = useSession();
  const { submit, sent, error, isPending } = useInvite();
  const form = useInviteForm(submit, viewer.layer);
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  if (sent !== null) return <InvitationLink {...sent} close={close} />;
  return (
    <Dialog
      open
      title={say('people.invite.title')}
      onClose={close}
      actions={
        <Button appearance="primary" busy={isPending} onClick={() => submitAnew(form)}>
          {say('people.invite.send')}
        </Button>
      }
    >
      {error !== null && (
        <Notice tone="error" live>
          {error.message}
        </Notice>
      )}
      <FormErrorSummary errors={errors} />
      <form noValidate onSubmit={(event) => event.preventDefault()}>
        <Who form={form} roles={rolesFor(viewer, say)} />
        <WhatFor form={form} organisations={organisations} layer={viewer.layer} />
      </form>
    </Dialog>
  );
}

type Form = ReturnType<typeof useInviteForm>;

function Who({ form, roles: options }: { form: Form; roles: { value: string; label: string }[] }) {
  const say = useSay();
  return (
    <>
      <form.Field name="email">
        {(field) => (
          <TextField
            label={say('people.invite.email')}
            description={say('people.invite.emailHelp')}
            type="email"
            required
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="role">
        {(field) => (
          <Select
            label={say('people.invite.role')}
            options={options}
            placeholder={say('common.action.choose')}
            required
            {...bound(field, say)}
          />
        )}
      </form.Field>
    </>
  );
}

/** Of which organisation, or of which layer: only what the chosen role asks. */
function WhatFor({
  form,
  organisations,
  layer,
}: {
  form: Form;
  organisations: PeoplePage['organisations'];
  layer: Layer | null;
}) {
  const say = useSay();
  const role = useStore(form.store, (state) => state.values.role);
  const names = organisations.map((one) => ({ value: one.id, label: one.name, group: say(`common.layers.${one.layer}`) }));
  const choices = layers
    .filter((one) => layer === null || one === layer)
    .map((one) => ({ value: one, label: say(`common.layers.${one}`) }));
  const placeholder = say('common.action.choose');
  return (
    <>
      {role === 'pilotorganisation' && (
        <form.Field name="organisation_id">
          {(field) => (
            <Select
              label={say('people.invite.organisation')}
              options={names}
              placeholder={placeholder}
              required
              {...bound(field, say)}
            />
          )}
        </form.Field>
      )}
      {role === 'coordinator' && (
        <form.Field name="layer">
          {(field) => (
            <Select
              label={say('people.invite.layer')}
              options={choices}
              placeholder={placeholder}
              required
              {...bound(field, say)}
            />
          )}
        </form.Field>
      )}
    </>
  );
}
