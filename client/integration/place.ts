/** Where the table of a framework stands on its page. */
export const frameworkPlace = (id: string): string => `kader-${id}`;
