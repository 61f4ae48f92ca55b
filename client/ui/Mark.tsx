/** Mark: the small signs of a matrix cell; told apart by form, drawn in css so that thousands stay light, also in print and high contrast. */
import { classes } from './classes.ts';

/** Half filled, filled, open ring, dash, small point. */
export type MarkForm = 'half' | 'filled' | 'ring' | 'dash' | 'point';

export function Mark({ form }: { form: MarkForm }) {
  return <span className={classes('mark', `mark--${form}`)} aria-hidden="true" />;
}
