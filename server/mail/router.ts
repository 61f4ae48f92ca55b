import { mailChoiceSchema, type MailSettings } from '../../shared/mail.ts';
import { personProcedure, router } from '../trpc.ts';
import { choiceOf, saveChoice } from './choices.ts';

export const mailRouter = router({
  /** Which mail one gets, and whether this installation sends any. */
  mine: personProcedure.query(async ({ ctx: { database, session, invite, locale } }): Promise<MailSettings> => {
    const choice = await choiceOf(database, session.personId, locale);
    return { sends: invite !== undefined, email: session.email, choice };
  }),
  save: personProcedure
    .input(mailChoiceSchema)
    .mutation(({ ctx: { database, session }, input }) => saveChoice(database, session.personId, input)),
});
