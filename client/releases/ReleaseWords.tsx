import { useRef } from 'react';
import { releaseAbout, releaseHref, releaseJudgement, releaseMore, releaseText } from '../../shared/release-words.ts';
import type { ReleaseRow } from '../../shared/releases.ts';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { useOverflow } from '../ui/observe.ts';
import { useSay } from '../ui/say.tsx';

/** A record in its own words, with what else is released under it. */
export function Words({ row, linked = false }: { row: ReleaseRow; linked?: boolean }) {
  const say = useSay();
  const text = row.noun === 'position' ? releaseText(row, say) : <Dutch>{releaseText(row, say)}</Dutch>;
  const more = releaseMore(row);
  const judgement = releaseJudgement(row, say);
  return (
    <span>
      {linked ? <TextLink href={releaseHref(row)}>{text}</TextLink> : text}
      {judgement !== '' && (
        <span className="releases__more">{row.noun === 'pilot' ? <Dutch>{judgement}</Dutch> : judgement}</span>
      )}
      {more !== null && (
        <span className="releases__more">
          {say(`releases.more.${row.noun}`)} <Dutch>{more}</Dutch>
        </span>
      )}
    </span>
  );
}

/** The records that something is about to happen to; where they do not fit, one scrolls through them with the keyboard as well. */
export function ReleaseList({ rows }: { rows: readonly ReleaseRow[] }) {
  const say = useSay();
  const region = useRef<HTMLDivElement>(null);
  const scrolls = useOverflow(region);
  return (
    <div
      className="releases__list"
      ref={region}
      role={scrolls ? 'region' : undefined}
      aria-label={scrolls ? say('releases.table') : undefined}
      tabIndex={scrolls ? 0 : undefined}
    >
      <ul>
        {rows.map((row) => (
          <li key={`${row.noun}:${row.id}`}>
            <span className="releases__noun">
              {say(`changes.noun.${row.noun}`)} <Dutch>{releaseAbout(row, say) ?? ''}</Dutch>
            </span>
            <Words row={row} />
          </li>
        ))}
      </ul>
    </div>
  );
}
