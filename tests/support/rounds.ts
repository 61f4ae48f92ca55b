import { commit, type Change } from '../../server/db/history.ts';
import type { Database } from '../../server/db/open.ts';
import { positionRow } from '../../seed/rows.ts';

const strict = { question: 'bindingness', scale_id: 'verplichting-v1', layer: 'gemeente' } as const;

/** Answers on how binding the code should be for gemeenten, by organisation. */
export type Answers = Record<string, string>;

async function addRound(change: Change, { id, year, answers }: { id: string; year: string; answers: Answers }): Promise<void> {
  await change.add('round', [
    { id, name: `Ronde ${id}`, meeting_id: null, open_date: `${year}-01-01`, close_date: `${year}-03-01`, state: 'closed' },
  ]);
  await change.add(
    'position',
    Object.entries(answers).map(([organisation_id, answer]) =>
      positionRow({
        id: `${id}-${organisation_id}`,
        round_id: id,
        organisation_id,
        ...strict,
        answer,
        signed_date: `${year}-02-01`,
      }),
    ),
  );
}

/**
 * Three rounds about gemeenten. From A to B nobody changes position and somebody joins, which alone moves the middle; from B to C one
 * changes position and one drops out.
 */
export async function addThreeRounds(database: Database): Promise<void> {
  const rounds: Parameters<typeof addRound>[1][] = [
    { id: 'A', year: '2023', answers: { 'vb-gm-1': '1', 'vb-gm-2': '1' } },
    { id: 'B', year: '2024', answers: { 'vb-gm-1': '1', 'vb-gm-2': '1', gm0363: '3', gm0344: '3', gm0518: '3' } },
    { id: 'C', year: '2025', answers: { 'vb-gm-1': '2', 'vb-gm-2': '1', gm0363: '3', gm0344: '3' } },
  ];
  await commit(database, { personId: 'example', command: 'round.save' }, async (change) => {
    for (const round of rounds) await addRound(change, round);
  });
}
