export const frameworks = {} as const;
