import { describe, expect, it } from 'vitest';
import { sayIn } from '../../server/texts.ts';
import { forms } from '../../shared/workbook/form.ts';
import { after, planOf, sheetOf, where } from '../support/spreadsheets-reference.ts';
import { pilotRow, pilots, none } from '../support/spreadsheets-rows.ts';

describe('a pilot', () => {
  it('never ends before it starts, also where each of two files changed one of the days', () => {
    const days = (start: string, end: string) => [pilots([...pilotRow.slice(0, 5), start, end])];
    const first = after(planOf(days('2022-01-10', '2022-06-30')));
    const there = after(planOf(days('2022-01-10', '2022-02-01'), { existing: first }), first, 2);
    const plan = planOf(days('2022-03-01', '2022-06-30'), { existing: there });
    expect([plan.pilots.changes, where(plan)]).toEqual([[], ['Pilots F2']]);
    expect(plan.problems[0]?.expected).toEqual({ key: 'workbook.expected.fitting', args: { columns: 'Eind' } });
  });

  it('is added with all that the row says', () => {
    const plan = planOf([pilots(pilotRow)]);
    expect(plan.pilots.adds).toEqual([
      {
        tab: 'Pilots',
        rows: [2],
        row: {
          id: 'id-1',
          reference: null,
          organisation_id: 'gm0307',
          edition_id: 'codio-2021',
          title: 'Camera’s',
          case_text: 'Toezicht',
          topic: 'camera',
          method: 'werkatelier',
          start_date: '2022-01-10',
          end_date: '2022-06-30',
          roles: null,
        },
      },
    ]);
    expect(plan.counts.pilots).toEqual({ ...none, added: 1 });
  });

  it('is its organisation and title: another case changes it, the same again does not', () => {
    const first = planOf([pilots(pilotRow)]);
    const there = after(first);
    const again = planOf([pilots(pilotRow)], { existing: there });
    expect(again.counts.pilots).toEqual({ ...none, skipped: 1 });
    const changed = planOf([pilots(['gemeente AMERSFOORT', "camera's ", 'Anders', ...pilotRow.slice(3)])], { existing: there });
    expect(changed.pilots.changes.map(({ base, fields }) => ({ base, fields }))).toEqual([{ base: 1, fields: ['case_text'] }]);
    const old = planOf([pilots(pilotRow)], { existing: after(changed, there, 2) });
    expect(old.counts.pilots).toEqual({ ...none, skipped: 1 });
    expect(old.skipped).toEqual([{ tab: 'Pilots', row: 2, why: 'earlier' }]);
  });

  it('is its Kenmerk where it has one: then the title may change', () => {
    const marked = (title: string, mark: string) =>
      sheetOf('Pilots', [
        ['Organisatie', 'Pilot', 'Kenmerk'],
        ['Gemeente Amersfoort', title, mark],
      ]);
    const there = after(planOf([marked('Camera’s', 'P-1')]));
    const renamed = planOf([marked('Cameratoezicht', 'P-1')], { existing: there });
    expect(renamed.pilots.changes.map(({ row }) => row.title)).toEqual(['Cameratoezicht']);
    const other = planOf([marked('Camera’s', 'P-2')], { existing: there });
    expect(where(other)).toEqual(['Pilots C2']);
    expect(other.problems[0]?.expected).toEqual({ key: 'workbook.expected.sameReference', args: { reference: 'P-1' } });
  });

  it('is the same under its Kenmerk whatever the case, and not chosen where two have it now', () => {
    const marked = (...rows: [title: string, mark: string][]) =>
      sheetOf('Pilots', [['Organisatie', 'Pilot', 'Kenmerk'], ...rows.map((row) => ['Gemeente Amersfoort', ...row])]);
    const there = after(planOf([marked(['Sluis', 'P-1'], ['Brug', 'P-2'])]));
    const renamed = planOf([marked(['De sluis', 'p-1'])], { existing: there });
    expect(renamed.pilots.changes.map(({ row }) => row.title)).toEqual(['De sluis']);
    const twice = there.pilots.map((kept) => ({
      ...kept,
      versions: kept.versions.map((version) => ({ ...version, row: { ...version.row, reference: 'P-1' } })),
    }));
    const both = planOf([marked(['De sluis', 'P-1'])], { existing: { ...there, pilots: twice } });
    expect(where(both)).toEqual(['Pilots C2']);
    expect(both.problems[0]?.expected).toEqual({ key: 'workbook.expected.oneRecord', args: { count: 2 } });
  });

  it('that stands twice in the file is passed over when equal, and wrong when it differs', () => {
    const plan = planOf([pilots(pilotRow, pilotRow, ['Gemeente Amersfoort', 'Camera’s', 'Anders', ...pilotRow.slice(3)])]);
    expect(plan.counts.pilots).toEqual({ added: 1, changed: 0, skipped: 1, wrong: 1 });
    expect(where(plan)).toEqual(['Pilots B4']);
  });

  it('does not end before it begins, and is never an umbrella organisation’s', () => {
    const plan = planOf([
      pilots(
        [...pilotRow.slice(0, 5), '2022-06-30', '2022-06-29'],
        ['Unie van Waterschappen', 'Koepelpilot', null, null, null, null, null],
      ),
    ]);
    expect(where(plan)).toEqual(['Pilots G2', 'Pilots A3']);
  });
});

it('calls the columns of a pilot what its pages, its form and its history call them', () => {
  const say = sayIn('nl');
  const headers = new Map(forms.pilots.columns.map(({ id, header }) => [id, header]));
  const named = { method: headers.get('method'), start: headers.get('start'), end: headers.get('end') };
  expect(named).toEqual({
    method: say('pilots.column.method'),
    start: say('pilots.column.start'),
    end: say('pilots.column.end'),
  });
  expect(named).toEqual({
    ...{
      method: say('organisations.pilots.method'),
      start: say('organisations.pilots.start'),
      end: say('organisations.pilots.end'),
    },
  });
  expect(named).toEqual({
    ...{ method: say('history.field.method'), start: say('history.field.start_date'), end: say('history.field.end_date') },
  });
});
