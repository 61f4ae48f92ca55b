/** The beginning of a text, cut between two words where it is longer than `most` characters; the cut is shown. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most).replace(/[\s,.;:]+$/, '')}…`;
}
