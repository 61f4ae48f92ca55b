import type { FindingDetail } from '../../shared/finding-detail.ts';
import { applicabilityName, effectName, printedName, relevanceName } from '../../shared/findings.ts';
import type { NameStatus } from '../../shared/nouns.ts';
import { SubjectLink } from '../finding-list.tsx';
import { DescriptionList, type Description } from '../ui/DescriptionList.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatDate } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';

type Finding = FindingDetail['finding'];

function DutchLink({ href, children }: { href: string; children: string }) {
  return (
    <TextLink href={href}>
      <Dutch>{children}</Dutch>
    </TextLink>
  );
}

/** The facts of a finding, in the order one reads them; what does not apply to its kind is left out. */
export function FindingFacts({ finding }: { finding: Finding }) {
  const say = useSay();
  const language = useLanguage();
  const { organisationId, organisation, pilotId, pilot, advice } = finding;
  return (
    <DescriptionList
      items={[
        { label: say('findings.detail.about'), value: <Subject finding={finding} /> },
        { label: say('findings.column.relevance'), value: relevanceName(finding.relevance, say) },
        { label: say('findings.column.applicability'), value: applicabilityName(finding.applicability, say) },
        { label: say('findings.column.advice'), value: advice === null ? null : say(`findings.advice.${advice}`) },
        ...useRelations(finding),
        { label: say('findings.column.effect'), value: effectName(finding.effect, say) },
        {
          label: say('findings.column.organisation'),
          value: <DutchLink href={`/organisaties/${organisationId}`}>{organisation}</DutchLink>,
        },
        { label: say('findings.column.pilot'), value: <DutchLink href={`/pilots/${pilotId}`}>{pilot}</DutchLink> },
        { label: say('findings.column.date'), value: formatDate(finding.date, language) },
        { label: say('findings.detail.period'), value: finding.edition },
      ]}
    />
  );
}

/** What it is about, and for a value where that stands in the code. */
function Subject({ finding }: { finding: Finding }) {
  const say = useSay();
  const { level, foundation, principle } = finding;
  return (
    <>
      <SubjectLink row={finding} />
      {level === 'waarde' && foundation !== null && principle !== null && (
        <span className="finding__place">
          <Dutch>{say('findings.detail.inCode', { foundation, principle })}</Dutch>
        </span>
      )}
    </>
  );
}

/** What it clashes with, overlaps with and should merge with, as far as it names them. */
function useRelations(finding: Finding): Description[] {
  const say = useSay();
  const { otherValueId, otherValue, otherNameStatus, mergeValueId, mergeWith, mergeNameStatus, frameworkId, framework } = finding;
  const value = (id: string | null, name: string | null, status: NameStatus | null) =>
    id === null || name === null ? null : <DutchLink href={`/waarden/${id}`}>{printedName(name, status, say)}</DutchLink>;
  const frame =
    frameworkId === null || framework === null ? null : (
      <DutchLink href={`/bevindingen?framework=${frameworkId}`}>{framework}</DutchLink>
    );
  return [
    { label: say('findings.column.otherValue'), value: value(otherValueId, otherValue, otherNameStatus) },
    { label: say('findings.column.framework'), value: frame },
    { label: say('findings.column.mergeWith'), value: value(mergeValueId, mergeWith, mergeNameStatus) },
    { label: say('findings.column.reference'), value: finding.reference },
  ].filter((fact) => fact.value !== null);
}
