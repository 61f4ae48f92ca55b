/* A mail as plain text and as simple HTML, from the same parts: no pictures, nothing from elsewhere, nothing that tells who reads it. */

export type Part =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'list'; items: readonly { text: string; href: string }[] };

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it stands in HTML, also within an attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

function plainPart(part: Part): string {
  if (part.kind === 'link') return `${part.text}:\n${part.href}`;
  if (part.kind === 'list') return part.items.map(({ text, href }) => `- ${text}\n  ${href}`).join('\n');
  return part.kind === 'heading' ? `${part.text}\n${'-'.repeat(Math.min(part.text.length, 60))}` : part.text;
}

const anchor = (text: string, href: string): string => `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;

function htmlPart(part: Part): string {
  if (part.kind === 'heading') return `<h2>${escapeHtml(part.text)}</h2>`;
  if (part.kind === 'text') return `<p>${escapeHtml(part.text)}</p>`;
  if (part.kind === 'link') return `<p>${anchor(part.text, part.href)}</p>`;
  return `<ul>${part.items.map(({ text, href }) => `<li>${anchor(text, href)}</li>`).join('')}</ul>`;
}

/** The two bodies of a mail with this title. */
export function renderParts(title: string, parts: readonly Part[], language: 'nl' | 'en'): { text: string; html: string } {
  const body = parts.map(htmlPart).join('\n');
  return {
    text: `${[title, ...parts.map(plainPart)].join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body><h1>${escapeHtml(title)}</h1>
${body}
</body></html>
`,
  };
}
