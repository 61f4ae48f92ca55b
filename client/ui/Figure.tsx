/**
 * Figure: a drawing with everything it may not be shown without.
 *
 *   <Figure title="Voorkeur van gemeenten" sentence={say(outcome.sentence.key, outcome.sentence.args)} numbers={<DataTable … captionHidden />}>
 *     <DotStrip … />
 *   </Figure>
 *
 * Title, sentence and numbers are obliged. Date, permalink and the example mark come from UiProvider's stamp. The contained svg or
 * MatrixGrid can be saved as svg and png; both carry title, sentence, date, permalink and the example mark.
 */
import { useId, useRef, type ReactElement, type ReactNode } from 'react';
import { FigureDownloads } from './FigureDownloads.tsx';
import { useSay, useStamp } from './say.tsx';

interface FigureProps {
  title: string;
  /** What the drawing says, in a computed sentence. */
  sentence: string;
  /** The numbers behind it, as a table. */
  numbers: ReactElement;
  children: ReactNode;
  level?: 2 | 3 | 4;
  /** Stable within the page: the permalink's anchor and the file's name. */
  anchor: string;
  /** Coverage and other standing sentences under the sentence. */
  notes?: ReactNode;
  /** Another date than the page's. */
  asOf?: string;
  /** False where the figure holds nothing that can be drawn in a picture, such as a table. */
  image?: boolean;
}

export function Figure(props: FigureProps) {
  const { title, sentence, numbers, children, level = 3, anchor, notes, image = true } = props;
  const say = useSay();
  const stamp = useStamp();
  const headingId = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const Heading = `h${level}` as const;
  const asOf = props.asOf ?? stamp.asOf;
  const permalink = stamp.permalink(anchor);
  const mark = stamp.example ? say('common.exampleMark') : undefined;
  return (
    <figure className="figure" aria-labelledby={headingId} id={anchor}>
      <Heading className={`utrecht-heading-${level} figure__title`} id={headingId}>
        {title}
      </Heading>
      <p className="figure__sentence">{sentence}</p>
      {notes !== undefined && <div className="figure__notes">{notes}</div>}
      <div className="figure__drawing" ref={drawing}>
        {children}
      </div>
      {mark !== undefined && <p className="example-mark">{mark}</p>}
      <details className="figure__numbers">
        <summary>{say('common.figure.showNumbers')}</summary>
        {numbers}
      </details>
      <figcaption className="figure__foot">
        <span>{asOf}</span>
        <a
          className="utrecht-link utrecht-link--html-a"
          href={permalink}
          aria-label={say('common.figure.permalinkTo', { name: title })}
        >
          {say('common.figure.permalink')}
        </a>
        {image && <FigureDownloads drawing={drawing} name={anchor} words={{ title, sentence, asOf, permalink, mark }} />}
      </figcaption>
    </figure>
  );
}
