export const pilots = {} as const;
