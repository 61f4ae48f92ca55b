import { saveExaminationsSchema } from '../../shared/examinations.ts';
import { commandProcedure, router } from '../trpc.ts';
import { saveExaminations } from './commands.ts';

export const examinationsRouter = router({
  save: commandProcedure('examination.write')
    .input(saveExaminationsSchema)
    .mutation(({ ctx, input }) => saveExaminations(ctx, input)),
});
