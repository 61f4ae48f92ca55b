/** Mark: the small signs of a matrix cell; told apart by form, drawn in css so that thousands stay light, also in print and high contrast. */
import { classes } from './classes.ts';

/** Half filled, filled, open ring, dash, small point; the first two within a ring; cross, question mark, open square. */
export type MarkForm = 'half' | 'filled' | 'ring' | 'dash' | 'point' | 'ringedhalf' | 'ringed' | 'cross' | 'question' | 'square';

export function Mark({ form }: { form: MarkForm }) {
  return <span className={classes('mark', `mark--${form}`)} aria-hidden="true" />;
}
