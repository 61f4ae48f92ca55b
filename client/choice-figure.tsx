import type { BindingnessPage, ChoiceResult } from '../shared/bindingness.ts';
import { bindingnessChoicesTable, choiceRows, type ChoiceAnswers, type ChoiceRow } from '../shared/bindingness-tables.ts';
import { noAnswerSentence } from '../shared/evidence/sentences.ts';
import { Account } from './account.tsx';
import type { FigureNames } from '../shared/figure-names.ts';
import { behindHref, BehindLink, CoverageNote, downloadsOf, OtherStatusNote, spoken } from './evidence.tsx';
import { DataTable } from './ui/DataTable.tsx';
import { Figure } from './ui/Figure.tsx';
import { RangeBars } from './ui/RangeBars.tsx';
import { useSay } from './ui/say.tsx';

type ChoiceData = ChoiceAnswers & Pick<BindingnessPage, 'coverage'>;

interface ChoiceFigureProps {
  kind: 'basis' | 'accountability' | 'integration';
  result: ChoiceResult;
  data: ChoiceData;
  names: FigureNames;
}

/** An unordered question about one layer: how often each answer is named, in the order of the list and never of the counts. */
export function ChoiceFigure({ kind, result, data, names }: ChoiceFigureProps) {
  const say = useSay();
  const { outcome } = result;
  const layer = names.layer(outcome.layer);
  const bars = outcome.options.map(({ code, organisationIds: { length: count } }) => ({
    ...{ id: code, label: names.option(code), count },
    ...(count > 0 ? { href: behindHref(result, { answer: code }) } : {}),
  }));
  const sentence = say(kind === 'integration' ? 'bindingness.integration.sentence' : 'bindingness.choice.sentence', {
    layer,
    n: outcome.n,
  });
  return (
    <Figure
      level={kind === 'integration' ? 3 : 4}
      anchor={`${kind}-${outcome.layer}`}
      title={say(kind === 'integration' ? 'bindingness.integration.figure' : `bindingness.${kind}.title`, { layer })}
      sentence={sentence}
      notes={
        <>
          <p>{spoken([noAnswerSentence(outcome.noAnswers)], say)}</p>
          <OtherStatusNote ids={outcome.otherStatus} names={names} />
          <CoverageNote coverage={data.coverage} layer={outcome.layer} />
        </>
      }
      numbers={<ChoiceNumbers kind={kind} result={result} data={data} />}
    >
      <RangeBars label={say('bindingness.choice.drawing', { layer: layer.toLowerCase() })} of={outcome.n} rows={bars} />
      <BehindLink result={result} />
    </Figure>
  );
}

const choicesOfLayer = {
  ...bindingnessChoicesTable,
  columns: bindingnessChoicesTable.columns.filter(({ id }) => id !== 'layer' && id !== 'kind'),
};

/** The numbers under a figure about an unordered question. */
function ChoiceNumbers({ kind, result, data }: { kind: ChoiceRow['kind']; result: ChoiceResult; data: ChoiceData }) {
  return (
    <>
      <DataTable
        table={choicesOfLayer}
        rows={choiceRows(data, { kind, layer: result.outcome.layer })}
        rowKey={(row) => row.id}
        downloads={downloadsOf(bindingnessChoicesTable.id, result, { kind })}
        captionHidden
      />
      <Account result={result} />
    </>
  );
}
