import { TextLink } from '../ui/Navigation.tsx';

/** A source on the web is a link; another is named as it is; none is nothing, which the table shows as such. */
export function SourceText({ text }: { text: string | null }) {
  if (text === null) return null;
  return /^https?:\/\//.test(text) ? <TextLink href={text}>{text}</TextLink> : text;
}
