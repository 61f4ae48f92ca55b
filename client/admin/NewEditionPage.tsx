import { useQuery } from '@tanstack/react-query';
import type { OldEdition } from '../../shared/edition-plan.ts';
import { useTRPC } from '../api.ts';
import { useRefusal } from '../session.ts';
import { Actions, Button, LinkButton } from '../ui/Button.tsx';
import { FormErrorSummary } from '../ui/FormErrorSummary.tsx';
import { EmptyState, Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { TextField } from '../ui/TextField.tsx';
import { AddedValues } from './AddedValues.tsx';
import { AdminFrame } from './AdminFrame.tsx';
import { heads } from './edition-draft.ts';
import { errorAt } from './edition-errors.ts';
import { EditionLines } from './EditionLines.tsx';
import { PreviewSection } from './PreviewSection.tsx';
import { useEditionPlan, type EditionPlanning } from './use-edition-plan.ts';
import './new-edition.css';

/** A next edition of the code: its was-wordtlijst, what it would do to what is there, and only then recording it. */
export function NewEditionPage() {
  const say = useSay();
  const query = useQuery(useTRPC().editions.structure.queryOptions({}));
  return (
    <AdminFrame
      title={say('mapping.title')}
      intro={say('mapping.intro')}
      tools={<LinkButton href="/beheer/editie">{say('mapping.back')}</LinkButton>}
    >
      <QueryBoundary query={query} isEmpty={(data) => data === null} empty={<EmptyState title={say('mapping.none')} />}>
        {(data) => data !== null && <Plan old={data} />}
      </QueryBoundary>
    </AdminFrame>
  );
}

function Plan({ old }: { old: OldEdition }) {
  const say = useSay();
  const plan = useEditionPlan(old);
  return (
    <form className="new-edition" noValidate onSubmit={(event) => event.preventDefault()}>
      <FormErrorSummary errors={plan.errors} />
      <Heads old={old} plan={plan} />
      <EditionLines old={old} plan={plan} />
      <AddedValues old={old} plan={plan} />
      {plan.failed !== null && (
        <Notice tone="error" live title={say('admin.form.notSaved')}>
          {plan.failed}
        </Notice>
      )}
      {plan.preview !== null && <PreviewSection preview={plan.preview} />}
      <Foot plan={plan} />
    </form>
  );
}

interface PartProps {
  old: OldEdition;
  plan: EditionPlanning;
}

function Heads({ old, plan }: PartProps) {
  const say = useSay();
  const { title, published } = old.edition;
  const help = { short: 'shortHelp', published: 'publishedHelp', source: 'sourceHelp' } as const;
  return (
    <Section title={say('mapping.about')} intro={say('mapping.from', { title, published })}>
      <div className="new-edition__heads">
        {heads.map((field) => (
          <TextField
            key={field}
            id={field}
            label={say(`mapping.field.${field}`)}
            value={plan.draft[field]}
            onChange={(text) => plan.change({ [field]: text })}
            error={errorAt(plan, field)}
            required={field !== 'source'}
            {...(field === 'title' ? {} : { description: say(`mapping.field.${help[field]}`) })}
          />
        ))}
      </div>
    </Section>
  );
}

function Foot({ plan }: { plan: EditionPlanning }) {
  const say = useSay();
  const refused = useRefusal(say)('edition.manage');
  return (
    <Actions>
      <Button appearance={plan.preview === null ? 'primary' : 'secondary'} busy={plan.busy} onClick={() => void plan.show()}>
        {say('mapping.show')}
      </Button>
      {(plan.preview !== null || refused !== undefined) && (
        <Button appearance="primary" busy={plan.busy} disabledReason={refused} onClick={() => void plan.apply()}>
          {say('mapping.apply')}
        </Button>
      )}
    </Actions>
  );
}
