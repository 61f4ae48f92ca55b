import type { RelatedValue } from '../../shared/carried.ts';
import { printedName } from '../../shared/findings.ts';
import { carriedFindingsTable } from '../../shared/findings-table.ts';
import { valuesFilterSchema, type ValuePage } from '../../shared/values.ts';
import { useAddress } from '../address.ts';
import { useDownloads } from '../downloads.ts';
import { FindingList } from '../finding-list.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

function RelatedLink({ value }: { value: RelatedValue }) {
  const say = useSay();
  return (
    <TextLink href={`/waarden/${value.id}`}>
      <Dutch>
        {say('values.carried.related', { name: printedName(value.name, value.nameStatus, say), edition: value.edition })}
      </Dutch>
    </TextLink>
  );
}

/** What became of this value in another edition, where it is old. */
export function LineageNotes({ data: { lineage } }: { data: ValuePage }) {
  const say = useSay();
  if (lineage.after.length + lineage.droppedIn.length === 0) return null;
  return (
    <ul className="plain-list lineage">
      {lineage.after.map((value) => (
        <li key={value.id}>
          {say('values.carried.became')}: <RelatedLink value={value} />
          {value.kind !== null && `, ${say(`mapping.kind.${value.kind}`)}`}
        </li>
      ))}
      {lineage.droppedIn.map((edition) => (
        <li key={edition}>{say('values.carried.droppedIn', { edition })}</li>
      ))}
    </ul>
  );
}

/** Findings about the older values this one comes from: taken over, not judged again, and counted apart. */
export function CarriedSection({ data: { value, lineage } }: { data: ValuePage }) {
  const say = useSay();
  const files = useDownloads();
  const { filter, searchWith } = useAddress(valuesFilterSchema);
  const { before, carried, carriedFindings } = lineage;
  if (before.length === 0) return null;
  const { findings, organisations, examinations } = carried;
  const across = filter.across === true;
  return (
    <Section title={say('values.carried.title')} intro={say('values.carried.intro')} id="overgenomen">
      <p>{say('values.carried.sentence', { findings, organisations, examinations })}</p>
      <ul className="plain-list lineage">
        {before.map((old) => (
          <li key={old.id}>
            {say('values.carried.from')}: <RelatedLink value={old} />
            {old.kind !== null && `, ${say(`mapping.kind.${old.kind}`)}`}
            {old.findings > 0 && (
              <>
                {': '}
                <TextLink href={`/bevindingen?value=${old.id}`}>{say('values.partFindings', { count: old.findings })}</TextLink>
              </>
            )}
          </li>
        ))}
      </ul>
      {across && carriedFindings.length > 0 && (
        <FindingList
          rows={carriedFindings}
          caption={say('values.carried.findings')}
          downloads={files(carriedFindingsTable, { value: value.id })}
        />
      )}
      {findings > 0 && (
        <LinkButton href={`/waarden/${value.id}${searchWith({ across: across ? undefined : true })}#overgenomen`}>
          {say(across ? 'values.carried.hide' : 'values.carried.show')}
        </LinkButton>
      )}
    </Section>
  );
}
