export const bindingness = {} as const;
