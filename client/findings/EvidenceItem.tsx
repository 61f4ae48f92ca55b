import { useMutation } from '@tanstack/react-query';
import type { EvidenceLink } from '../../shared/evidence-links.ts';
import { personName } from '../../shared/history.ts';
import { useTRPC } from '../api.ts';
import { FileLink, StateBadge } from '../evidence-state.tsx';
import { Button } from '../ui/Button.tsx';
import { DescriptionList, type Description } from '../ui/DescriptionList.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatDate, formatMoment } from '../ui/format.ts';
import { useLanguage, useSay } from '../ui/say.tsx';
import { WithdrawButton } from '../withdraw.tsx';

/** One piece of evidence: what it is, how it stands, its file, its dates, and who changed it last. */
export function EvidenceItem({ piece, edit }: { piece: EvidenceLink; edit: (() => void) | undefined }) {
  const say = useSay();
  return (
    <li>
      <div className="evidence__head">
        <span className="evidence__kind">{say(`findings.evidenceKind.${piece.kind}`)}</span>
        <span className="evidence__text">
          <EvidenceText piece={piece} /> <StateBadge piece={piece} />
        </span>
        {edit !== undefined && <Tools piece={piece} edit={edit} />}
      </div>
      {piece.file !== null && piece.href !== null && (
        <p className="evidence__line">
          <FileLink file={piece.file} href={piece.href} />
        </p>
      )}
      <Dates piece={piece} />
      {piece.note !== null && (
        <p className="evidence__line">
          <Dutch>{piece.note}</Dutch>
        </p>
      )}
      <More piece={piece} />
    </li>
  );
}

function Tools({ piece, edit }: { piece: EvidenceLink; edit(): void }) {
  const say = useSay();
  const withdraw = useMutation(useTRPC().findings.withdrawEvidence.mutationOptions());
  return (
    <span className="actions">
      <Button appearance="subtle" onClick={edit} label={`${say('common.action.edit')}: ${piece.text}`}>
        {say('common.action.edit')}
      </Button>
      <WithdrawButton
        label={say('findings.form.withdraw')}
        title={say('findings.evidenceForm.withdraw')}
        withdraw={(reason) => withdraw.mutateAsync({ id: piece.id, base: piece.revision, reason })}
      />
    </span>
  );
}

function Dates({ piece: { expires, review_on: review } }: { piece: EvidenceLink }) {
  const say = useSay();
  const language = useLanguage();
  const dates = [
    ...(expires === null ? [] : [`${say('attachments.expires')} ${formatDate(expires, language)}`]),
    ...(review === null ? [] : [`${say('attachments.review')} ${formatDate(review, language)}`]),
  ];
  if (dates.length === 0) return null;
  return <p className="evidence__line evidence__aside">{dates.join(' · ')}</p>;
}

/** What one looks up seldom: who changed it last, the whole hash, and the files it had before. */
function More({ piece }: { piece: EvidenceLink }) {
  const say = useSay();
  const language = useLanguage();
  const { changed, file, earlier } = piece;
  const moment = (at: string) => formatMoment(at, language);
  const items: Description[] = [
    ...(file === null ? [] : [{ label: say('attachments.hash'), value: <code className="evidence__hash">{file.sha256}</code> }]),
    ...(earlier.length === 0
      ? []
      : [
          {
            label: say('attachments.earlier'),
            value: (
              <ul className="evidence__earlier">
                {earlier.map((one) => (
                  <li key={one.revision}>
                    <FileLink file={one.file} href={one.href} />
                    <span className="evidence__by">
                      {say('attachments.earlierFile', { date: moment(one.at), person: personName(one.person, say) })}
                    </span>
                  </li>
                ))}
              </ul>
            ),
          },
        ]),
  ];
  return (
    <>
      <p className="evidence__line evidence__aside">
        {say('attachments.changed', { date: moment(changed.at), person: personName(changed.person, say) })}
        {file !== null && ` · SHA-256 ${file.sha256.slice(0, 12)}…`}
      </p>
      {items.length > 0 && (
        <details className="evidence__more">
          <summary>{say('attachments.more')}</summary>
          <DescriptionList items={items} />
        </details>
      )}
    </>
  );
}

function EvidenceText({ piece }: { piece: Pick<EvidenceLink, 'kind' | 'text' | 'url'> }) {
  const say = useSay();
  const text = <Dutch>{piece.kind === 'quotation' ? <q>{piece.text}</q> : piece.text}</Dutch>;
  if (piece.url === null) return text;
  return (
    <a className="utrecht-link utrecht-link--html-a" href={piece.url} rel="external noreferrer">
      {text} <span className="evidence__elsewhere">{say('common.externalLink')}</span>
    </a>
  );
}
