import type { DryRun } from '../../shared/workbook/upload.ts';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

/** What is good to know and stops nothing: tabs and columns that are read past, cells that are not kept. */
export function NoticesSection({ dryRun }: { dryRun: DryRun }) {
  const say = useSay();
  const notices = dryRun.notices.filter(({ beside }) => beside === null).map((notice, index) => ({ ...notice, index }));
  const cutOff = dryRun.notices.length < dryRun.noticeCount;
  if (notices.length === 0) return null;
  return (
    <Section title={say('imports.notices.title')}>
      {cutOff && <p>{say('imports.result.more', { shown: dryRun.notices.length, total: dryRun.noticeCount })}</p>}
      <ul className="load-list">
        {notices.map(({ tab, cell, text, index }) => (
          <li key={index}>
            {cell === null ? say('imports.notices.placeTab', { tab, text }) : say('imports.notices.place', { tab, cell, text })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
