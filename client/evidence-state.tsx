import { fileSize, stateName, type EvidenceState, type KeptFile } from '../shared/attachments.ts';
import type { Attachment } from '../shared/nouns.ts';
import { Badge } from './ui/Badge.tsx';
import { useSay } from './ui/say.tsx';

/* How a piece of evidence stands and where its file is, alike wherever a piece is shown. */

type Lived = Pick<Attachment, 'expires' | 'review_on'> & { state: EvidenceState };

const tones = { expired: 'negative', review: 'warning', current: 'neutral' } as const;

/** How a piece stands, in words; nothing where nobody gave it a date, for then nobody said that it is in order. */
export function StateBadge({ piece }: { piece: Lived }) {
  const say = useSay();
  const name = stateName(piece, say);
  return name === null ? null : <Badge tone={tones[piece.state]}>{name}</Badge>;
}

/** Leads to a file: it is saved, never opened in the page. */
export function FileLink({ file, href }: { file: KeptFile; href: string }) {
  const say = useSay();
  const words = { name: file.file_name, size: fileSize(file.size, say) };
  return (
    <a className="utrecht-link utrecht-link--html-a" href={href} download>
      {say('attachments.kept', words)}
    </a>
  );
}
