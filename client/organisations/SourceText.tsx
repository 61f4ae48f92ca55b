import { TextLink } from '../ui/Navigation.tsx';

/** A source on the web is a link; another is named as it is. */
export function SourceText({ text }: { text: string }) {
  return /^https?:\/\//.test(text) ? <TextLink href={text}>{text}</TextLink> : text;
}
