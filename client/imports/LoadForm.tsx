import { useState } from 'react';
import type { Say } from '../../shared/say.ts';
import type { DryRun, LoadWish } from '../../shared/workbook/upload.ts';
import { Button } from '../ui/Button.tsx';
import { RadioGroup } from '../ui/Choices.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { totalOf } from './tables.ts';

type Kind = NonNullable<LoadWish['dataset']>;

interface LoadFormProps {
  dryRun: DryRun;
  busy: boolean;
  load(wish: LoadWish): Promise<void>;
}

const isMixed = ({ saysExample, dataset }: DryRun): boolean => saysExample && dataset === 'real';

const isLoadable = (dryRun: DryRun): boolean => totalOf(dryRun, 'added') + totalOf(dryRun, 'changed') > 0;

function whyNot(dryRun: DryRun, say: Say): string | undefined {
  if (!isLoadable(dryRun)) return say('imports.load.nothing');
  return isMixed(dryRun) ? say('imports.dataset.mixed') : undefined;
}

/** The last step: real or example where that is still open, and loading, with or without the wrong rows. */
export function LoadForm({ dryRun, busy, load }: LoadFormProps) {
  const say = useSay();
  const { dataset, saysExample, problemCount } = dryRun;
  const [kind, setKind] = useState<Kind | ''>(saysExample ? 'example' : '');
  const [missing, setMissing] = useState(false);
  const loadable = isLoadable(dryRun);
  const withoutWrong = problemCount > 0;
  const wrong = totalOf(dryRun, 'wrong');
  const submit = (): void => {
    const wanted = dataset === 'undecided' ? kind : dataset;
    setMissing(wanted === '');
    if (wanted !== '') void load({ dataset: wanted, withoutWrong });
  };
  return (
    <Section title={say('imports.load.title')}>
      {dataset === 'undecided' && loadable ? (
        <KindChoice kind={kind} missing={missing} saysExample={saysExample} choose={setKind} />
      ) : (
        <KindFixed dryRun={dryRun} />
      )}
      {wrong > 0 && <p className="load-left">{say('imports.load.left', { count: wrong })}</p>}
      <Button appearance="primary" busy={busy} disabledReason={whyNot(dryRun, say)} onClick={submit}>
        {say(withoutWrong ? 'imports.load.withoutWrong' : 'imports.load.load')}
      </Button>
    </Section>
  );
}

interface KindChoiceProps {
  kind: Kind | '';
  missing: boolean;
  saysExample: boolean;
  choose(kind: Kind): void;
}

function KindChoice({ kind, missing, saysExample, choose }: KindChoiceProps) {
  const say = useSay();
  return (
    <RadioGroup
      label={say('imports.dataset.label')}
      description={`${saysExample ? `${say('imports.dataset.says')} ` : ''}${say('imports.dataset.help')}`}
      value={kind}
      onChange={(value) => choose(value === 'real' ? 'real' : 'example')}
      error={missing && kind === '' ? say('imports.dataset.required') : undefined}
      options={(['real', 'example'] as const).map((value) => ({
        value,
        label: say(`imports.dataset.${value}`),
        description: say(`imports.dataset.${value}Help`),
      }))}
    />
  );
}

/** What this database holds already; a file of the other kind is refused. */
function KindFixed({ dryRun }: { dryRun: DryRun }) {
  const say = useSay();
  if (dryRun.dataset === 'undecided') return null;
  if (isMixed(dryRun)) return <Notice tone="error">{say('imports.dataset.mixed')}</Notice>;
  return <p className="load-left">{say(dryRun.dataset === 'real' ? 'imports.dataset.isReal' : 'imports.dataset.isExample')}</p>;
}
