import { UPLOADS, type DryRun } from '../../shared/workbook/upload.ts';
import { Actions, LinkButton } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { problemsTable } from './tables.ts';

/** The wrong rows as a workbook with remarks, in both formats. */
export function RemarksLinks({ id }: { id: string }) {
  const say = useSay();
  return (
    <Actions>
      {(['ods', 'xlsx'] as const).map((format) => (
        <LinkButton key={format} href={`${UPLOADS}/${id}/remarks.${format}`} download>
          {say('imports.problems.remarks', { format })}
        </LinkButton>
      ))}
    </Actions>
  );
}

function Found({ brief }: { brief: string }) {
  return (
    <q className="load-found" lang="nl">
      {brief}
    </q>
  );
}

/** Everything that is wrong, cell by cell: what stands there, what is expected, and what was most likely meant. */
export function ProblemsSection({ id, dryRun }: { id: string; dryRun: DryRun }) {
  const say = useSay();
  const { problems, problemCount } = dryRun;
  if (problemCount === 0) return null;
  return (
    <Section title={say('imports.problems.title', { count: problemCount })} intro={say('imports.problems.intro')}>
      {problems.length < problemCount && <p>{say('imports.problems.more', { shown: problems.length, total: problemCount })}</p>}
      <DataTable
        table={problemsTable}
        rows={problems}
        rowKey={({ tab, cell, expected }) => `${tab} ${cell} ${expected}`}
        render={{
          found: ({ found, brief }) =>
            found === '' ? <span className="no-value">{say('imports.problems.empty')}</span> : <Found brief={brief} />,
        }}
        downloads={null}
        captionHidden
      />
      <RemarksLinks id={id} />
    </Section>
  );
}
