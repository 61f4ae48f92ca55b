import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FindingDetail } from '../../shared/finding-detail.ts';
import { useTRPC } from '../api.ts';
import { useRefusal } from '../session.ts';
import { Actions, Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { WithdrawButton } from '../withdraw.tsx';

/** Where a finding is on its way, what it lacks, and the step that whoever looks may take. */
export function FindingWay({ data }: { data: FindingDetail }) {
  const say = useSay();
  const { finding, missing } = data;
  const parts = missing.map((part) => say(`findings.way.part.${part}`)).join(', ');
  const lacks = missing.length === 0 ? undefined : say('findings.way.missing', { parts });
  return (
    <Section title={say('findings.way.title')}>
      <p role="status">{say(`findings.way.state.${finding.state}`)}</p>
      <p>{lacks ?? say('findings.way.complete')}</p>
      {finding.state === 'draft' ? <Submit data={data} /> : <Submitted data={data} lacks={lacks} />}
    </Section>
  );
}

function Submit({ data: { finding, missing } }: { data: FindingDetail }) {
  const say = useSay();
  const client = useQueryClient();
  const refused = useRefusal(say)('finding.write', { organisationId: finding.organisationId, layer: finding.layer });
  const submitting = useMutation(useTRPC().findings.submit.mutationOptions());
  const submit = async (): Promise<void> => {
    await submitting.mutateAsync({ id: finding.id, base: finding.revision });
    await client.invalidateQueries();
  };
  return (
    <>
      <Failed error={submitting.error} />
      <p>{say('findings.way.submitHelp')}</p>
      {missing.includes('source') && <p>{say('findings.way.sourceLater')}</p>}
      <Actions>
        <Button
          appearance="primary"
          busy={submitting.isPending}
          disabledReason={refused}
          onClick={() => void submit().catch(() => undefined)}
        >
          {say('findings.way.submit')}
        </Button>
      </Actions>
    </>
  );
}

function Failed({ error }: { error: { message: string } | null }) {
  if (error === null) return null;
  return (
    <Notice tone="error" live>
      {error.message}
    </Notice>
  );
}

function Submitted({ data: { finding, released }, lacks }: { data: FindingDetail; lacks: string | undefined }) {
  const say = useSay();
  const client = useQueryClient();
  const trpc = useTRPC();
  const subject = { organisationId: finding.organisationId, layer: finding.layer };
  const refused = useRefusal(say);
  const checking = useMutation(trpc.findings.check.mutationOptions());
  const reopening = useMutation(trpc.findings.reopen.mutationOptions());
  const unchecking = useMutation(trpc.findings.uncheck.mutationOptions());
  const seen = { id: finding.id, base: finding.revision };
  const check = async (): Promise<void> => {
    await checking.mutateAsync({ findings: [seen] });
    await client.invalidateQueries();
  };
  return (
    <>
      <Failed error={checking.error} />
      <Actions>
        {finding.state === 'submitted' ? (
          <Button
            busy={checking.isPending}
            disabledReason={refused('finding.check', subject) ?? lacks}
            onClick={() => void check().catch(() => undefined)}
          >
            {say('findings.way.check')}
          </Button>
        ) : (
          <WithdrawButton
            label={say('findings.way.uncheck')}
            title={say('findings.way.uncheckTitle')}
            help={say('findings.way.uncheckHelp')}
            confirmLabel={say('findings.way.uncheck')}
            reasonLabel={say('findings.way.why')}
            disabledReason={refused('finding.check', subject)}
            withdraw={(reason) => unchecking.mutateAsync({ ...seen, reason })}
          />
        )}
        <WithdrawButton
          label={say('findings.way.reopen')}
          title={say('findings.way.reopenTitle')}
          help={[say('findings.way.reopenHelp'), ...(released.state === 'released' ? [say('releases.reopenHelp')] : [])].join(
            ' ',
          )}
          confirmLabel={say('findings.way.reopen')}
          reasonLabel={say('findings.way.why')}
          disabledReason={refused('finding.write', subject)}
          withdraw={(reason) => reopening.mutateAsync({ ...seen, reason })}
        />
      </Actions>
    </>
  );
}
