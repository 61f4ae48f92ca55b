import { useMemo } from 'react';
import { cellState, findingsIn, type KindCounts } from '../../shared/evidence/cells.ts';
import { findingKinds, type FindingKind } from '../../shared/nouns.ts';
import type { Say } from '../../shared/say.ts';
import { kindsOver, type SpeakingOrganisation, type ValuePage } from '../../shared/values.ts';
import { valueKindsTable } from '../../shared/value-tables.ts';
import { searchText } from '../address.ts';
import { AgedNote } from '../aged-note.tsx';
import { useDownloads } from '../downloads.ts';
import { Badge } from '../ui/Badge.tsx';
import { Chart } from '../ui/Chart.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { Figure } from '../ui/Figure.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { useSay } from '../ui/say.tsx';
import { kindsChart } from './charts.ts';

function sentenceOf(kinds: KindCounts, organisations: number, say: Say): string {
  const most = Math.max(0, ...Object.values(kinds));
  const top = findingKinds.filter((kind) => kinds[kind] === most);
  // several kinds as often as each other: none of them stands out
  const one = top.length === 1 ? top[0] : undefined;
  return say('values.kindsSentence', {
    total: findingsIn(kinds),
    organisations,
    kind: one ?? 'none',
    name: one === undefined ? '' : say(`findings.kind.${one}`).toLowerCase(),
    count: most,
  });
}

/** Findings by kind over all organisations, with each organisation in the numbers under it. */
export function KindsFigure({ data: { value, organisations, contested, aged } }: { data: ValuePage }) {
  const say = useSay();
  const kinds = useMemo(() => kindsOver(organisations), [organisations]);
  const sentence = sentenceOf(kinds, organisations.length, say);
  const option = useMemo(() => {
    const href = (kind: FindingKind): string => `/bevindingen${searchText({ value: value.id, kind })}`;
    return kindsChart(kinds, { kindName: (kind) => say(`findings.kind.${kind}`), axis: say('values.findingsAxis'), href });
  }, [kinds, say, value.id]);
  const names = organisations.filter((one) => contested.includes(one.id)).map((one) => one.name);
  return (
    <Figure
      level={2}
      title={say('values.kinds')}
      anchor="soorten"
      sentence={sentence}
      notes={
        names.length === 0 && aged === undefined ? undefined : (
          <>
            {names.length > 0 && <p>{say('values.contestedSentence', { count: names.length, names: names.join(', ') })}</p>}
            <AgedNote aged={aged} filter={{ value: value.id }} />
          </>
        )
      }
      numbers={<KindNumbers organisations={organisations} value={value.id} />}
    >
      <Chart option={option} label={sentence} height={260} />
    </Figure>
  );
}

function KindNumbers({ organisations, value }: { organisations: readonly SpeakingOrganisation[]; value: string }) {
  const say = useSay();
  const files = useDownloads();
  const cells = findingKinds.map((kind) => [
    kind,
    (row: SpeakingOrganisation) =>
      (row.kinds[kind] ?? 0) === 0 ? (
        '0'
      ) : (
        <TextLink href={`/bevindingen${searchText({ value, kind, organisation: row.id })}`}>{row.kinds[kind]}</TextLink>
      ),
  ]);
  return (
    <DataTable
      table={valueKindsTable}
      rows={organisations}
      rowKey={(row) => row.id}
      captionHidden
      downloads={files(valueKindsTable, { value })}
      render={{
        ...Object.fromEntries(cells),
        organisation: (row) => (
          <>
            <TextLink href={`/bevindingen${searchText({ value, organisation: row.id })}`}>
              <Dutch>{row.name}</Dutch>
            </TextLink>{' '}
            {cellState(null, row.kinds) === 'contested' && <Badge tone="warning">{say('values.contested')}</Badge>}
          </>
        ),
      }}
    />
  );
}
