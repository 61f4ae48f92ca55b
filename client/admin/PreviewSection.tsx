import { previewLinesTable, previewValuesTable, type EditionPreview } from '../../shared/edition-preview.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { LiveRegion } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

/** What a plan would do: per old value what it becomes and what goes with it, per new value what will stand under it. */
export function PreviewSection({ preview: { from, lines, values, onNoValue } }: { preview: EditionPreview }) {
  const say = useSay();
  const { short } = from;
  const sum = (kinds: (kind: string) => boolean): number =>
    lines.filter(({ kind }) => kinds(kind)).reduce((total, { findings }) => total + findings, 0);
  const left = sum((kind) => kind === 'dropped');
  const intro = say('mapping.preview.intro', {
    ...{ short, count: values.length, carried: sum((kind) => kind !== 'dropped') },
  });
  return (
    <Section title={say('mapping.preview.title')}>
      <LiveRegion>{intro}</LiveRegion>
      <p>{intro}</p>
      {left > 0 && <p>{say('mapping.preview.left', { count: left, short })}</p>}
      {onNoValue > 0 && <p>{say('mapping.preview.onNoValue', { count: onNoValue, short })}</p>}
      <DataTable table={previewLinesTable} rows={lines} rowKey={(row) => row.at} downloads={null} />
      <DataTable
        table={previewValuesTable}
        rows={values}
        rowKey={(row) => String(row.number)}
        rowHeader="name"
        downloads={null}
      />
    </Section>
  );
}
