import type { Side } from '../../shared/evidence/basis.ts';
import { linkedHref, linkedText, type Linked, type StatementRow } from '../../shared/statements.ts';
import { Badge } from '../ui/Badge.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatDate } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { LinkHere } from './LinkHere.tsx';

const sides = ['for', 'against'] as const;

/** What speaks for and what speaks against, side by side: neither is folded away. */
export function LinkedSection({ row, linked }: { row?: StatementRow; linked: readonly Linked[] }) {
  const say = useSay();
  return (
    <Section title={say('statements.section.basis')} tools={row && <LinkHere row={row} />}>
      <div className="columns">
        {sides.map((side) => (
          <OneSide key={side} side={side} linked={linked.filter((one) => one.side === side)} />
        ))}
      </div>
    </Section>
  );
}

function OneSide({ side, linked }: { side: Side; linked: readonly Linked[] }) {
  const say = useSay();
  return (
    <section className={`linked-side linked-side--${side}`} aria-label={say(`statements.side.${side}`)}>
      <h3 className="utrecht-heading-3">
        {say(`statements.side.${side}`)} <span className="linked-side__count">{linked.length}</span>
      </h3>
      {linked.length === 0 && <p className="no-value">{say(`statements.sideNone.${side}`)}</p>}
      <ul className="linked-list">
        {linked.map((one) => (
          <li key={`${one.noun} ${one.record.id}`}>
            <LinkedRecord linked={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LinkedRecord({ linked }: { linked: Linked }) {
  const say = useSay();
  const language = useLanguage();
  const { noun, record, type } = linked;
  const date = formatDate(noun === 'finding' ? record.date : record.signedDate, language);
  return (
    <>
      <p className="linked-list__kind">
        {say(`statements.noun.${noun}`)}
        {noun === 'finding' && <Badge>{say(`findings.kind.${record.kind}`)}</Badge>}
        {noun === 'position' && <Badge>{say(`common.status.${record.status}`)}</Badge>}
        {noun === 'position' && record.holder === 'umbrella' && <Badge>{say('statements.umbrella')}</Badge>}
      </p>
      <p>
        <TextLink href={linkedHref(linked)}>
          <Dutch>{linkedText(linked, say)}</Dutch>
        </TextLink>
      </p>
      {noun === 'position' && record.arguments !== null && (
        <p className="linked-list__arguments">
          <Dutch>{record.arguments}</Dutch>
        </p>
      )}
      <p className="linked-list__who">
        <TextLink href={`/organisaties/${record.organisationId}`}>
          <Dutch>{record.organisation}</Dutch>
        </TextLink>
        {` · ${say(`evidence.type.${type}`)} · ${date}`}
      </p>
    </>
  );
}
