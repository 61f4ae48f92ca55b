/** Joins the class names that apply: `classes('a', open && 'b')`. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter((name) => name !== false && name !== undefined).join(' ');
}
