import { paperSchema } from '../../shared/papers.ts';
import type { FigureBlock, PaperDocument } from '../../shared/papers.ts';
import type { Say } from '../../shared/say.ts';
import { odfPackage, part } from './odf.ts';
import { blockXml, paragraph, type PlacedPicture, type Writing } from './odt-blocks.ts';
import { stylesPart } from './odt-styles.ts';
import { documentData } from './paper-lines.ts';
import { drawPng, textWidth } from './png.ts';

export const odtMediaType = 'application/vnd.oasis.opendocument.text';

function opening(paper: PaperDocument, say: Say): string {
  const subtitle = paper.subtitle === undefined ? '' : paragraph('Subtitle', paper.subtitle);
  const data = documentData(paper, say).map(({ label, value }) =>
    paragraph('Document_20_data', [{ text: `${label}:`, bold: true }, { text: '\t' }, value]),
  );
  const mark = paper.mark === null ? '' : paragraph('Note', [{ text: paper.mark, bold: true }]);
  return paragraph('Title', paper.title) + subtitle + mark + data.join('');
}

const line = (side: string, width: string) => `fo:border-${side}="${width} solid #9aa7ae"`;
const padding = 'fo:padding-top="0.1cm" fo:padding-bottom="0.1cm" fo:padding-left="0.12cm" fo:padding-right="0.12cm"';

/** Styles without a name of their own: tables cannot be styled otherwise in OpenDocument text. */
function automaticStyles(columnStyles: readonly string[]): string {
  const cell = (name: string, properties: string) =>
    `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties ${padding} ${properties}/></style:style>`;
  const table = (name: string, flow: string) =>
    `<style:style style:name="${name}" style:family="table"><style:table-properties style:width="${String(textWidth)}cm"` +
    ` table:align="left" ${flow} table:border-model="collapsing"/></style:style>`;
  const right = (name: string, parent: string) =>
    `<style:style style:name="${name}Right" style:family="paragraph" style:parent-style-name="${parent}"><style:paragraph-properties fo:text-align="end"/></style:style>` +
    `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"/>`;
  return (
    table('table', 'style:may-break-between-rows="true"') +
    table('tableWhole', 'style:may-break-between-rows="false" fo:keep-with-next="always"') +
    `<style:style style:name="row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>` +
    cell('head', `${line('top', '1pt')} ${line('bottom', '1pt')} fo:background-color="#eef3f4" style:vertical-align="bottom"`) +
    cell('cell', line('bottom', '0.5pt')) +
    right('TableHeading', 'Table_20_Heading') +
    right('TableText', 'Table_20_Contents') +
    `<style:style style:name="frame" style:family="graphic"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>` +
    columnStyles.join('')
  );
}

function contentPart(paper: PaperDocument, say: Say, pictures: readonly PlacedPicture[]): string {
  const writing: Writing = { paper, say, pictures, figures: 0, tables: 0, columnStyles: [] };
  const body = opening(paper, say) + paper.blocks.map((block) => blockXml(block, writing)).join('');
  const sequences = ['Figure', 'Table'].map((name) => `<text:sequence-decl text:display-outline-level="0" text:name="${name}"/>`);
  const { start, end } = part('document-content');
  return (
    `${start}<office:automatic-styles>${automaticStyles(writing.columnStyles)}</office:automatic-styles><office:body><office:text>` +
    `<text:sequence-decls>${sequences.join('')}</text:sequence-decls>${body}</office:text></office:body>${end}`
  );
}

/**
 * A paper as an editable OpenDocument text: named styles with outline levels, language, repeated header rows, and an
 * alternative text with each drawing. The same paper gives the same bytes. Throws where the paper is not complete.
 */
export async function writeOdt(document: PaperDocument, say: Say): Promise<Buffer> {
  const paper = paperSchema.parse(document);
  const figures = paper.blocks.filter((block): block is FigureBlock => block.kind === 'figure');
  const pictures = await Promise.all(
    figures.map(async (block, index) => ({ ...(await drawPng(block.svg, 3)), path: `Pictures/figure${String(index + 1)}.png` })),
  );
  const { language, title, subtitle, meta } = paper;
  return odfPackage(
    odtMediaType,
    { title, subject: subtitle, language: language === 'nl' ? 'nl-NL' : 'en-GB', date: meta.date },
    [
      { path: 'content.xml', content: contentPart(paper, say, pictures) },
      { path: 'styles.xml', content: stylesPart(paper, say) },
      ...pictures.map(({ path, png }) => ({ path, content: png, stored: true })),
    ],
  );
}
