export const participation = {} as const;
