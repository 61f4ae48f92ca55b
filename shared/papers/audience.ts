import { optionSentences } from '../evidence/audience-sentences.ts';
import { noSample } from '../evidence/sentences.ts';
import type { Block } from '../papers.ts';
import type { MessageKey } from '../say.ts';
import { heading, paragraph, questionLink, said, sentences, spoken, table, type Writing } from './context.ts';

/** Why no audience is named in every layer: nobody takes part, nobody answered, or that is what the answers say. */
function nowhere({ data }: Writing, answered: boolean): MessageKey {
  if (answered) return 'papers.audience.nowhere';
  return data.bindingness.support.outcome.layers.length === 0 ? 'papers.audience.nobody' : 'papers.audience.unanswered';
}

/** For whom: option by option in both meanings, with who names itself; no winner and no average. */
export function audience(writing: Writing): Block[] {
  const { say, names } = writing;
  const blocks = writing.data.audience.meanings.flatMap((result): Block[] => {
    const { outcome } = result;
    const link = questionLink(writing, '/doelgroep', `betekenis-${outcome.meaning}`);
    const rows = outcome.options
      .filter((option) => option.n > 0)
      .map((option) => [
        names.option(option.option),
        option.byAnswer.primary.length,
        option.byAnswer.also.length,
        option.byAnswer.not.length,
        option.noAnswers['no-judgement'].length +
          option.noAnswers['not-discussed'].length +
          option.noAnswers['not-applicable'].length,
        option.noAnswers['not-filled'].length,
      ]);
    const everywhere = outcome.options.filter((option) => option.n > 0 && option.namedInEveryLayer);
    const header = [
      'papers.column.option',
      'papers.column.primary',
      'papers.column.also',
      'papers.column.not',
      'papers.column.noAnswer',
      'papers.column.notFilled',
    ] as const;
    const silent = outcome.options.filter((option) => option.n === 0);
    return [
      heading(2, say(`papers.meaning.${outcome.meaning}`)),
      ...(everywhere.length === 0
        ? [paragraph(said(writing, nowhere(writing, rows.length > 0)))]
        : everywhere.map((option) =>
            paragraph(
              optionSentences(option, names)
                .map((one) => spoken(say, one))
                .join(' '),
            ),
          )),
      table(writing, {
        caption: said(writing, 'papers.audience.caption', { meaning: say(`papers.meaning.${outcome.meaning}`) }),
        header,
        rows,
        link,
        hash: result.hash,
      }),
      // the page shows them as rows without an answer: the paper names them too
      ...(rows.length === 0 || silent.length === 0
        ? []
        : [
            paragraph(said(writing, 'audience.silent', { options: silent.map(({ option }) => names.option(option)).join(', ') })),
          ]),
    ];
  });
  return [heading(1, said(writing, 'papers.section.audience')), ...sentences(say, [noSample]), ...blocks];
}
