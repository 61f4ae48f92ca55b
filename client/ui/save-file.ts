// a browser may begin to read only after the click is over, and on a busy machine well after it
const KEPT_FOR = 60_000;

/** Saves bytes as a file on the reader's computer, under this name. The link stands in the page while it is pressed: of one that does not, Chromium now and then begins no file. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  Object.assign(link, { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
