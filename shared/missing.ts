import type { Matrix } from './evidence/matrix.ts';
import { layers, type Layer, type QuestionId } from './nouns.ts';
import type { RoundRow } from './rounds.ts';

/* What is not there yet before a meeting: positions that were asked, values with nothing or little under them. */

/** Of one layer: per question who takes part without a signed position in the round. */
export interface MissingPositions {
  layer: Layer;
  inPilot: number;
  questions: { question: QuestionId; organisationIds: string[] }[];
}

/** What is not there yet. Values are ids in the order of the code. */
export interface Missing {
  /** the round that is open now, with its meeting; null where none is */
  round: RoundRow | null;
  positions: MissingPositions[];
  neverExamined: string[];
  /** values with findings, but of one type of organisation only */
  oneType: string[];
}

/** In the order in which a paper asks them: the two questions first. */
export const askedQuestions = [
  'bindingness',
  'audience',
  'basis',
  'accountability',
  'integration',
  'addedValue',
] as const satisfies readonly QuestionId[];

/** Who takes part and has no signed position in the round, per layer and question; layers without a pilot are left out. */
export function missingPositions(
  organisations: readonly { id: string; layer: Layer }[],
  positions: readonly { organisation_id: string; question: QuestionId }[],
): MissingPositions[] {
  const given = new Set(positions.map((one) => `${one.question} ${one.organisation_id}`));
  return layers
    .map((layer) => {
      const own = organisations.filter((one) => one.layer === layer);
      const questions = askedQuestions.map((question) => ({
        question,
        organisationIds: own.map(({ id }) => id).filter((id) => !given.has(`${question} ${id}`)),
      }));
      return { layer, inPilot: own.length, questions };
    })
    .filter(({ inPilot }) => inPilot > 0);
}

/** Values nobody examined, and values with findings of one type of organisation only. */
export function missingValues(matrix: Matrix): Pick<Missing, 'neverExamined' | 'oneType'> {
  const columns = matrix.columns.length;
  return {
    neverExamined: matrix.rows.filter((row) => row.states['not-examined'] === columns).map((row) => row.valueId),
    oneType: matrix.rows.filter((row) => row.typesWithFindings.length === 1).map((row) => row.valueId),
  };
}
