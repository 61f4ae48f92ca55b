import { stageIds, type StageId } from '../../shared/nouns.ts';
import type { Say } from '../../shared/say.ts';

/** The stages to choose from, in the order in which an organisation goes through them. */
export const stageOptions = (say: Say): { value: StageId; label: string }[] =>
  stageIds.map((stage) => ({ value: stage, label: say(`common.stage.${stage}`) }));
