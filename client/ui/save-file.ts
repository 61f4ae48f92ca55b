// a browser may begin to read only after the click is over, and on a busy machine well after it
const KEPT_FOR = 60_000;

/** Saves bytes as a file on the reader's computer, under this name. A browser may refuse more than a few in one second; a hand does not press that fast. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  Object.assign(link, { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
