import { useSay } from '../ui/say.tsx';

/** A source on the web as a link that shows its site; another as it stands. */
export function SourceText({ text }: { text: string }) {
  const say = useSay();
  if (!/^https?:\/\//.test(text)) return text;
  return (
    <a className="utrecht-link utrecht-link--html-a source-link" href={text} rel="external noreferrer">
      {siteOf(text)} <span className="source-link__elsewhere">{say('common.externalLink')}</span>
    </a>
  );
}

function siteOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return address;
  }
}
