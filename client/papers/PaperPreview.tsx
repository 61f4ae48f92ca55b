import {
  cellText,
  isNumeric,
  type Block,
  type Cell,
  type FigureBlock,
  type Grid,
  type PaperDocument,
  type Run,
} from '../../shared/papers.ts';
import { classes } from '../ui/classes.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { formatDate } from '../ui/format.ts';
import { useLanguage, useSay } from '../ui/say.tsx';

/** The paper as it will be downloaded, block by block; its headings stand two levels lower, under those of the page. */
export function PaperPreview({ paper }: { paper: PaperDocument }) {
  return (
    <article className="paper" lang={paper.language}>
      {paper.mark !== null && <p className="example-mark">{paper.mark}</p>}
      {paper.blocks.map((block, index) => (
        // the blocks of a paper have no identity but their place
        <PaperBlock key={index} block={block} />
      ))}
    </article>
  );
}

function PaperBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <PaperHeading level={block.level} text={block.text} />;
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case 'note':
      return (
        <p className="paper__note">
          <Runs runs={block.runs} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((runs, index) => (
            <li key={index}>
              <Runs runs={runs} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <PaperTable caption={block.caption} grid={block} source={block.source} />;
    case 'figure':
      return <PaperFigure figure={block} />;
  }
}

const headings = { 1: 'h3', 2: 'h4', 3: 'h5' } as const;

function PaperHeading({ level, text }: { level: 1 | 2 | 3; text: string }) {
  const Heading = headings[level];
  return <Heading className={`utrecht-heading-${String(level + 2)}`}>{text}</Heading>;
}

// in the program a permalink leads to the page itself, whatever host the paper will carry
const within = (link: string): string => {
  const url = new URL(link, 'http://localhost');
  return url.pathname + url.search + url.hash;
};

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) =>
    run.link === undefined ? (
      <span key={index}>{run.text}</span>
    ) : (
      <TextLink key={index} href={within(run.link)}>
        {run.text}
      </TextLink>
    ),
  );
}

function PaperCell({ cell }: { cell: Cell }) {
  if (typeof cell === 'object' && cell.link !== undefined) return <TextLink href={within(cell.link)}>{cell.text}</TextLink>;
  return cellText(cell);
}

function PaperTable({ caption, grid, source }: { caption: string; grid: Grid; source: readonly Run[] }) {
  return (
    <div className="data-table data-table--wide">
      {/* a wide table scrolls sideways, also for who has only a keyboard */}
      <div className="data-table__region" tabIndex={0} role="region" aria-label={caption}>
        <table className="utrecht-table">
          <caption className="utrecht-table__caption">{caption}</caption>
          <thead className="utrecht-table__header">
            <tr>
              {grid.header.map((label, column) => (
                <th
                  key={label}
                  scope="col"
                  className={classes('utrecht-table__header-cell', isNumeric(grid, column) && 'numeric')}
                >
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="utrecht-table__body">
            {grid.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column} className={classes('utrecht-table__cell', typeof cell === 'number' && 'numeric')}>
                    <PaperCell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="paper__source">
        <Runs runs={source} />
      </p>
    </div>
  );
}

function PaperFigure({ figure }: { figure: FigureBlock }) {
  const say = useSay();
  const language = useLanguage();
  const drawing = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(figure.svg)}`;
  return (
    <figure className="paper__figure">
      <p>
        <strong>{figure.title}</strong>
      </p>
      <p>{figure.sentence}</p>
      <img className="paper__drawing" src={drawing} alt={figure.alt} />
      <PaperTable
        caption={figure.title}
        grid={figure.numbers}
        source={[
          { text: `${say('papers.dayOf', { date: formatDate(figure.date, language) })} ` },
          { text: say('papers.permalink'), link: figure.permalink },
        ]}
      />
    </figure>
  );
}
