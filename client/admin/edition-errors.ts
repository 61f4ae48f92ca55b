import type { EditionPlanning } from './use-edition-plan.ts';

/** What is wrong with a field, for the field itself. */
export const errorAt = ({ errors }: EditionPlanning, field: string): string | undefined =>
  errors.find(({ fieldId }) => fieldId === field)?.message;
