import { plainOrder } from './canonical.ts';
import { layerOfType, typeGroups, type TypeGroup } from './evidence/answers.ts';
import { layers, type Layer } from './nouns.ts';
import { shownStages, type ShownStage } from './participation.ts';

/* Participation against the register: how many organisations of each layer are how far. */

/** How many organisations of one type are in one stage, and how many of those have a pilot. */
export interface StageCount {
  type: TypeGroup;
  stage: ShownStage;
  count: number;
  withPilot: number;
}

/** Of one layer, or of one type of gemeenten within it: how many per stage, of how many in the register. */
export interface StagesOf {
  layer: Layer;
  /** null for the layer as a whole */
  type: TypeGroup | null;
  inRegister: number;
  withPilot: number;
  stages: Record<ShownStage, number>;
}

/** Where a stage that was announced is written, for how many organisations. */
export interface AnnouncedSource {
  source: string;
  date: string;
  count: number;
}

function stagesOver(counts: readonly StageCount[], layer: Layer, type: TypeGroup | null): StagesOf {
  const own = counts.filter((one) => (type === null ? layerOfType(one.type) === layer : one.type === type));
  const sum = (rows: readonly StageCount[], key: 'count' | 'withPilot'): number =>
    rows.reduce((total, row) => total + row[key], 0);
  const pairs = shownStages.map(
    (stage) =>
      [
        stage,
        sum(
          own.filter((one) => one.stage === stage),
          'count',
        ),
      ] as const,
  );
  return {
    layer,
    type,
    inRegister: sum(own, 'count'),
    withPilot: sum(own, 'withPilot'),
    stages: Object.fromEntries(pairs) as Record<ShownStage, number>,
  };
}

/** Where announcements that still stand are written, the source of most organisations first; at most three. */
export function announcedSources(
  groups: readonly { source: string | null; date: string | null; count: number }[],
): AnnouncedSource[] {
  const found = new Map<string, AnnouncedSource>();
  for (const { source, date, count } of groups) {
    if (source === null || date === null) continue;
    const known = found.get(`${source}\n${date}`) ?? { source, date, count: 0 };
    found.set(`${source}\n${date}`, { ...known, count: known.count + count });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || plainOrder(a.source + a.date, b.source + b.date)).slice(0, 3);
}

/** Whether anything is known of these organisations beside that they exist. */
function anyKnown({ inRegister, stages, withPilot }: StagesOf): boolean {
  return withPilot > 0 || stages.none < inRegister;
}

/**
 * Participation per layer against the register; the gemeenten in all, and the G4, G40 and others apart, for the large cities do not
 * speak for the rest. The other organisations are shown only when something is known of one of them.
 */
export function concludeParticipation(counts: readonly StageCount[]): StagesOf[] {
  return layers.flatMap((layer) => {
    const whole = stagesOver(counts, layer, null);
    if (layer === 'other' && !anyKnown(whole)) return [];
    const types = typeGroups.filter((type) => layerOfType(type) === layer);
    return [whole, ...(types.length > 1 ? types.map((type) => stagesOver(counts, layer, type)) : [])];
  });
}
