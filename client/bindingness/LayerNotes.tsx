import { CoverageNote, OtherStatusNote } from '../evidence.tsx';
import type { LayerProps } from './LayerSection.tsx';

/** What stands under each figure about a layer: its coverage, and who is left out by the filter on status. */
export function LayerNotes({ result: { outcome }, data, names }: LayerProps) {
  return (
    <>
      <OtherStatusNote ids={outcome.otherStatus} names={names} />
      <CoverageNote coverage={data.coverage} layer={outcome.layer} />
    </>
  );
}
