import type { DryRun, Upload } from '../../shared/workbook/upload.ts';
import { Button } from '../ui/Button.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { RemarksLinks } from './ProblemsSection.tsx';
import { RowsExplained } from './RowsExplained.tsx';
import { totalOf } from './tables.ts';

interface LoadedProps {
  upload: Upload;
  dryRun: DryRun;
  leave(): void;
}

const pages = [
  ['/', 'common.nav.overview'],
  ['/pilots', 'common.nav.pilots'],
  ['/bevindingen', 'common.nav.findings'],
  ['/standpunten', 'positions.title'],
] as const;

/** What was loaded, where to see it, and the rows that were left out. */
export function Loaded({ upload, dryRun, leave }: LoadedProps) {
  const say = useSay();
  const done = totalOf(dryRun, 'added') + totalOf(dryRun, 'changed') > 0;
  const left = totalOf(dryRun, 'wrong');
  return (
    <>
      <Notice tone="success" live title={say(done ? 'imports.done.title' : 'imports.done.nothingTitle')}>
        <p>{say('imports.result.file', { name: upload.filename })}</p>
        {done ? <Counts dryRun={dryRun} /> : <p>{say('imports.done.nothing')}</p>}
        <RowsExplained dryRun={dryRun} />
      </Notice>
      {dryRun.problemCount > 0 && (
        <Notice tone="warning">
          {left > 0 && <p>{say('imports.done.left', { count: left })}</p>}
          <RemarksLinks id={upload.id} />
        </Notice>
      )}
      <Section title={say('imports.done.where')} tools={<Button onClick={leave}>{say('imports.done.another')}</Button>}>
        <ul className="load-list">
          {pages.map(([href, label]) => (
            <li key={href}>
              <TextLink href={href}>{say(label)}</TextLink>
            </li>
          ))}
        </ul>
        <p className="load-note">{say('imports.done.history')}</p>
      </Section>
    </>
  );
}

function Counts({ dryRun }: { dryRun: DryRun }) {
  const say = useSay();
  return (
    <ul className="load-list">
      {dryRun.tabs
        .filter((tab) => tab.added + tab.changed + tab.skipped > 0)
        .map(({ id, name, added, changed, skipped }) => (
          <li key={id}>{say('imports.done.counts', { tab: name, added, changed, skipped })}</li>
        ))}
    </ul>
  );
}
