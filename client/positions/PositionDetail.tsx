import { printedName } from '../../shared/findings.ts';
import type { PositionForm as Values, PositionFormPage, PositionHolder } from '../../shared/position-form.ts';
import { joined, subjectOf } from '../../shared/position-form.ts';
import { DescriptionList } from '../ui/DescriptionList.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatDate } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { fieldLabel, shownValue } from './position-labels.ts';

type Recorded = NonNullable<PositionFormPage['record']>;

interface DetailProps {
  data: PositionFormPage;
  record: Recorded;
  holder: PositionHolder;
  /** why whoever looks may not change it; undefined for whom may */
  reason: string | undefined;
}

/** A position as it is read: everything it says, and to whom may not change it why. */
export function PositionDetail({ data, record, holder, reason }: DetailProps) {
  const say = useSay();
  const language = useLanguage();
  const { form } = record;
  const { question } = form;
  const shown = (field: keyof Values): string => shownValue(field, form[field], { data, question, say });
  const fact = (field: keyof Values) => ({ label: fieldLabel(field, say), value: shown(field) });
  const free = (field: 'arguments' | 'signedFunction') => ({
    label: fieldLabel(field, say),
    value: form[field] === '' ? null : <Dutch>{form[field]}</Dutch>,
  });
  const { needs, may } = subjectOf[question];
  const said = joined(form.answers).length > 0 ? fact('answers') : fact('noAnswer');
  const ends = question === 'bindingness' ? [fact('floor'), fact('ceiling')] : [];
  return (
    <div className="form-page position-form">
      <DescriptionList
        items={[
          { label: say('positions.form.on'), value: <HolderName holder={holder} /> },
          ...[fact('round'), fact('question'), ...[...needs, ...may].map(fact).filter(({ value }) => value !== '')],
          ...[said, ...ends, free('arguments')],
          { label: fieldLabel('findings', say), value: record.findings.length > 0 && <Findings findings={record.findings} /> },
          ...[fact('status'), free('signedFunction')],
          { label: fieldLabel('signedDate', say), value: formatDate(form.signedDate, language) },
          fact('reference'),
        ]}
      />
      {reason !== undefined && <Notice>{reason}</Notice>}
    </div>
  );
}

function HolderName({ holder }: { holder: PositionHolder }) {
  const say = useSay();
  const name = (
    <TextLink href={`/organisaties/${holder.id}`}>
      <Dutch>{holder.name}</Dutch>
    </TextLink>
  );
  return holder.umbrella ? (
    <>
      {name} {say('positions.holder.umbrella')}
    </>
  ) : (
    name
  );
}

function Findings({ findings }: { findings: Recorded['findings'] }) {
  const say = useSay();
  return (
    <ul className="plain-list">
      {findings.map((finding) => (
        <li key={finding.id}>
          <TextLink href={`/bevindingen/${finding.id}`}>
            <Dutch>{finding.text}</Dutch>
          </TextLink>{' '}
          {finding.subject !== null && <Dutch>{printedName(finding.subject, finding.nameStatus, say)}</Dutch>}
        </li>
      ))}
    </ul>
  );
}
