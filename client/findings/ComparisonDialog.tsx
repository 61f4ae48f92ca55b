import { useForm, useStore } from '@tanstack/react-form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  comparisonFormSchema,
  emptyComparison,
  verdictName,
  type ComparisonForm,
  type ComparisonRow,
  type saveComparisonSchema,
} from '../../shared/comparisons.ts';
import type { z } from 'zod';
import type { FindingDetail } from '../../shared/finding-detail.ts';
import type { FindingChoices } from '../../shared/findings.ts';
import { comparisonVerdicts } from '../../shared/nouns.ts';
import { useTRPC } from '../api.ts';
import { FormTop, useSaving, type Opened } from '../conflict.tsx';
import { Button } from '../ui/Button.tsx';
import { RadioGroup } from '../ui/Choices.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { bound, problemsOf, submitAnew } from '../ui/form-field.ts';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';

type Frameworks = FindingChoices['frameworks'];

interface ComparisonDialogProps {
  frameworks: Frameworks;
  finding: Pick<FindingDetail['finding'], 'id' | 'frameworkId'>;
  /** the comparison that is changed; null for a new one */
  row: ComparisonRow | null;
  close(): void;
}

const formOf = ({ frameworkId, itemId, verdict }: ComparisonRow): ComparisonForm => ({
  ...{ framework: frameworkId, item: itemId ?? '', verdict },
});

/** Saves a comparison; where somebody else changed it meanwhile, gives what it says now. */
function useComparison({ finding, row, close }: Omit<ComparisonDialogProps, 'frameworks'>) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const mutation = useMutation(trpc.findings.saveComparison.mutationOptions());
  const opened: Opened<ComparisonForm> =
    row === null
      ? { values: emptyComparison(finding.frameworkId ?? ''), revision: undefined }
      : { values: formOf(row), revision: row.revision };
  const saving = useSaving<ComparisonForm>({
    opened,
    save: async (values, base) => {
      const form = values as z.output<typeof saveComparisonSchema>['form'];
      await mutation.mutateAsync({ id: row?.id, base, finding: finding.id, form });
      close();
      await client.invalidateQueries();
    },
    newest: async () => {
      const options = trpc.findings.detail.queryOptions({ id: finding.id });
      const { comparisons } = await client.fetchQuery({ ...options, staleTime: 0 });
      const now = comparisons.find(({ id }) => id === row?.id);
      return now === undefined ? opened : { values: formOf(now), revision: now.revision };
    },
  });
  return { opened, saving };
}

/** How this reader calls the fields of the form, and what they can hold. */
function useWords(frameworks: Frameworks) {
  const say = useSay();
  const labels: Record<keyof ComparisonForm, string> = {
    framework: say('findings.column.framework'),
    item: say('comparisons.item'),
    verdict: say('comparisons.verdictLabel'),
  };
  const verdicts = comparisonVerdicts.map((verdict) => ({
    value: verdict,
    label: verdictName(verdict, say),
    description: say(`comparisons.verdictHelp.${verdict}`),
  }));
  const named = (list: readonly { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }));
  const options = {
    framework: named(frameworks),
    item: named(frameworks.flatMap(({ items }) => items)),
    verdict: verdicts,
  };
  const shown = (field: keyof ComparisonForm, value: string): string =>
    options[field].find((option) => option.value === value)?.label ?? say('comparisons.whole');
  const whole = {
    label: labels.verdict,
    intro: say('comparisons.together'),
    shown: ({ framework, item, verdict }: ComparisonForm): string =>
      `${shown('framework', framework)}, ${shown('item', item)}: ${shown('verdict', verdict)}`,
  };
  const itemsOf = (framework: string) => named(frameworks.find(({ id }) => id === framework)?.items ?? []);
  return { labels, verdicts, itemsOf, known: options.framework, shown, whole };
}

/** The form of a comparison with a framework, as a dialog over its finding. */
export function ComparisonDialog({ frameworks, ...props }: ComparisonDialogProps) {
  const say = useSay();
  const { opened, saving } = useComparison(props);
  const { labels, verdicts, itemsOf, known, ...words } = useWords(frameworks);
  const form = useForm({
    defaultValues: opened.values,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: comparisonFormSchema },
    onSubmit: ({ value, formApi }) => saving.submit(value, formApi),
  });
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  const values = useStore(form.store, (state) => state.values);
  const items = itemsOf(values.framework);
  const save = (
    <Button appearance="primary" busy={saving.busy} onClick={() => submitAnew(form)}>
      {say('common.action.save')}
    </Button>
  );
  return (
    <Dialog open title={say(props.row === null ? 'comparisons.add' : 'comparisons.edit')} onClose={props.close} actions={save}>
      <FormTop
        saving={saving}
        errors={errors}
        label={(field) => labels[field]}
        {...words}
        values={values}
        show={(chosen) => form.reset(chosen)}
      />
      <form onSubmit={(event) => event.preventDefault()}>
        <form.Field name="framework" listeners={{ onChange: () => form.setFieldValue('item', '') }}>
          {(field) => (
            <Select
              label={labels.framework}
              options={known}
              placeholder={say('common.action.choose')}
              required
              {...bound(field, say)}
            />
          )}
        </form.Field>
        {items.length > 0 && (
          <form.Field name="item">
            {(field) => (
              <Select
                label={labels.item}
                options={items}
                placeholder={say('comparisons.whole')}
                required={false}
                {...bound(field, say)}
              />
            )}
          </form.Field>
        )}
        <form.Field name="verdict">
          {(field) => <RadioGroup label={labels.verdict} options={verdicts} required {...bound(field, say)} />}
        </form.Field>
      </form>
    </Dialog>
  );
}
