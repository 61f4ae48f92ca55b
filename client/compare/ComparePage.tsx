import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { noSample } from '../../shared/evidence/sentences.ts';
import {
  compareFilterSchema,
  isNews,
  transitionsTable,
  type CompareFilter,
  type ComparePage as Answer,
} from '../../shared/compare.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useDownloads } from '../downloads.ts';
import { FilterBar, type Filter } from '../ui/FilterBar.tsx';
import { formatDate } from '../ui/format.ts';
import { EmptyState } from '../ui/Notice.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { TableDownloads } from '../ui/TableDownloads.tsx';
import { ComparedFindings } from './ComparedFindings.tsx';
import { sideName } from './side-name.ts';
import { SubjectSection } from './SubjectSection.tsx';
import { usePinned } from './use-pinned.ts';

/** Two days or rounds beside each other: who joined, left or moved, and which findings came, changed or went. */
export function ComparePage() {
  const say = useSay();
  const { filter } = useAddress(compareFilterSchema);
  const query = useQuery({ ...useTRPC().compare.page.queryOptions(filter), placeholderData: keepPreviousData });
  // what stands there of an earlier choice is nobody's choice for this address
  usePinned(roundsShown(filter, query.isPlaceholderData ? undefined : query.data));
  return (
    <Page title={say('compare.title')} intro={<p>{say('compare.intro')}</p>}>
      <Choices data={query.data} />
      <QueryBoundary query={query}>{(data) => <Compared data={data} />}</QueryBoundary>
    </Page>
  );
}

const choices = ['first', 'second', 'third'] as const;
type Rounds = Pick<CompareFilter, (typeof choices)[number]>;

/** The rounds that are compared where nobody chose: so that one sees what one looks at, and a choice begins there. */
function roundsShown(filter: CompareFilter, data: Answer | undefined): Rounds {
  const chosen = [...choices, 'from', 'to'] as const;
  if (data === undefined || chosen.some((id) => filter[id] !== undefined)) return {};
  const [first, second] = data.sides.map(({ kind, round }) => (kind === 'round' ? round?.id : undefined));
  return { first, second };
}

function Choices({ data }: { data: Answer | undefined }) {
  const say = useSay();
  const { filter, change } = useAddress(compareFilterSchema);
  const shown = roundsShown(filter, data);
  const options = (data?.rounds ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const filters: Filter[] = [
    ...choices.map((id): Filter => ({
      ...{ kind: 'one', id, label: say(`compare.filter.${id}`), value: filter[id] ?? shown[id], options },
      placeholder: say('compare.filter.none'),
    })),
    { kind: 'date', id: 'from', label: say('compare.filter.from'), value: filter.from },
    { kind: 'date', id: 'to', label: say('compare.filter.to'), value: filter.to },
  ];
  const choose = (patch: Partial<CompareFilter>): void => {
    const isDay = 'from' in patch || 'to' in patch;
    // who chooses a day compares days: the rounds go, also those that the page chose
    change(isDay ? { first: undefined, second: undefined, third: undefined, ...patch } : { ...shown, ...patch });
  };
  return <FilterBar filters={filters} onChange={choose} />;
}

function Compared({ data }: { data: Answer }) {
  const say = useSay();
  const language = useLanguage();
  const { filter } = useAddress(compareFilterSchema);
  const downloads = useDownloads()(transitionsTable, filter);
  const news = data.subjects.filter(isNews);
  const [first, last] = [data.sides[0], data.sides.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (first.kind === 'day' && last.kind === 'day' && first.day === last.day)
    return (
      <EmptyState title={say('compare.oneDay', { date: formatDate(last.day, language) })}>{say('compare.oneDayHelp')}</EmptyState>
    );
  const title = say('compare.between', { first: sideName(first, say, language), last: sideName(last, say, language) });
  const still = data.subjects.length - news.length;
  return (
    <>
      <Section title={title}>
        {news.length === 0 && <EmptyState title={say('compare.nothing')} />}
        {news.map((subject) => (
          <SubjectSection key={JSON.stringify(subject.hashes) + (subject.option ?? '')} data={data} subject={subject} />
        ))}
        {news.length > 0 && <p className="figure__notes">{say(noSample.key)}</p>}
        {news.length > 0 && still > 0 && <p>{say('compare.same', { count: still })}</p>}
        <TableDownloads name={say('compare.transitions')} links={downloads} />
      </Section>
      <ComparedFindings data={data} />
    </>
  );
}
