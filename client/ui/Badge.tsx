/**
 * Badge: one or two words that qualify what stands beside it ('voorlopige naam', 'ambtelijk', 'concept').
 *
 *   <Badge tone="warning" title="Deze naam komt nog niet uit een vastgestelde bron.">voorlopige naam</Badge>
 */
import { classes } from './classes.ts';

type BadgeTone = 'neutral' | 'accent' | 'warning' | 'negative' | 'positive';

export function Badge({ children, tone = 'neutral', title }: { children: string; tone?: BadgeTone; title?: string }) {
  return (
    <span className={classes('utrecht-data-badge', 'badge', `badge--${tone}`)} title={title}>
      {children}
    </span>
  );
}
