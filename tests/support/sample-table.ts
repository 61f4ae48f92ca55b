import type { Table } from '../../shared/table.ts';

export interface SampleRow {
  layer: 'gemeente' | 'waterschap' | 'provincie';
  text: string;
  count: number | null;
  date: string | null;
}

/** A table with a column of every kind; its words are those of the product. */
export const sampleTable: Table<SampleRow> = {
  id: 'sample',
  title: 'common.nav.findings',
  columns: [
    { id: 'layer', label: 'common.layer.label', value: (row, say) => say(`common.layer.${row.layer}`) },
    { id: 'text', label: 'common.nav.values', value: (row) => row.text },
    { id: 'count', label: 'common.matrix.total', kind: 'number', value: (row) => row.count },
    { id: 'date', label: 'exports.date', kind: 'date', value: (row) => row.date },
  ],
};

/** Rows with what people really write, and what nobody should be able to run. */
export const sampleRows: SampleRow[] = [
  { layer: 'gemeente', text: 'Herkend; “goed” & <wel>\ntweede regel', count: 3, date: '2022-03-03' },
  { layer: 'waterschap', text: '=HYPERLINK("http://kwaad.nl")', count: -1.5, date: null },
  { layer: 'provincie', text: '-niets  bijzonders', count: null, date: '2022-02-28' },
];
