import { cellSchema, saveExaminationsSchema } from '../../shared/examinations.ts';
import { commandProcedure, readProcedure, refusal, router } from '../trpc.ts';
import { saveExaminations } from './commands.ts';
import { emptyCell } from './repository.ts';

export const examinationsRouter = router({
  /** How it stands with a value at an organisation that has no findings about it. */
  cell: readProcedure.input(cellSchema).query(({ ctx, input }) =>
    ctx.settle(async (world) => {
      const cell = await emptyCell(world, input);
      if (cell === undefined) throw refusal('NOT_FOUND', ctx.say('organisations.gone'));
      return cell;
    }),
  ),
  save: commandProcedure('examination.write')
    .input(saveExaminationsSchema)
    .mutation(({ ctx, input }) => saveExaminations(ctx, input)),
});
