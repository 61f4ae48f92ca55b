import type { PaperDocument } from '../../shared/papers.ts';
import type { Say } from '../../shared/say.ts';
import { part } from './odf.ts';
import { accent, edgeStyles, ink, masterPage, pageLayout, quiet } from './odt-page.ts';

interface Look {
  parent?: string;
  next?: string;
  paragraph?: string;
  text?: string;
  outline?: 1 | 2 | 3;
  /** The class tells a word processor where to list the style. */
  group?: 'text' | 'list' | 'chapter' | 'extra' | 'index';
}

/** A named paragraph style; spaces in a name are written as _20_, the readable name goes beside it. */
function paragraphStyle(name: string, look: Look): string {
  const outline = look.outline === undefined ? '' : ` style:default-outline-level="${String(look.outline)}"`;
  const parent = look.parent === undefined ? '' : ` style:parent-style-name="${encode(look.parent)}"`;
  const next = look.next === undefined ? '' : ` style:next-style-name="${encode(look.next)}"`;
  const paragraph = look.paragraph === undefined ? '' : `<style:paragraph-properties ${look.paragraph}/>`;
  const text = look.text === undefined ? '' : `<style:text-properties ${look.text}/>`;
  return (
    `<style:style style:name="${encode(name)}" style:display-name="${name}" style:family="paragraph"${parent}${next}` +
    `${outline} style:class="${look.group ?? 'text'}">${paragraph}${text}</style:style>`
  );
}

const encode = (name: string) => name.replaceAll(' ', '_20_');
const bold = 'fo:font-weight="bold"';
const space = (before: string, after: string) => `fo:margin-top="${before}" fo:margin-bottom="${after}"`;
const together = 'fo:keep-with-next="always"';

function headings(): string {
  const level = (outline: 1 | 2 | 3, size: string, before: string) =>
    paragraphStyle(`Heading ${String(outline)}`, {
      parent: 'Heading',
      next: 'Text body',
      outline,
      paragraph: space(before, '0.2cm'),
      text: `fo:font-size="${size}" ${bold} fo:color="${accent}"`,
    });
  return (
    paragraphStyle('Heading', { parent: 'Standard', next: 'Text body', paragraph: `fo:line-height="115%" ${together}` }) +
    level(1, '16pt', '0.9cm') +
    level(2, '12.5pt', '0.6cm') +
    level(3, '11pt', '0.45cm')
  );
}

function titles(): string {
  return (
    paragraphStyle('Title', {
      parent: 'Heading',
      next: 'Subtitle',
      paragraph: space('0cm', '0.15cm'),
      text: `fo:font-size="22pt" ${bold} fo:color="${ink}"`,
      group: 'chapter',
    }) +
    paragraphStyle('Subtitle', {
      parent: 'Heading',
      next: 'Text body',
      paragraph: space('0cm', '0.4cm'),
      text: `fo:font-size="13pt" fo:color="${quiet}"`,
      group: 'chapter',
    }) +
    `<style:style style:name="Document_20_data" style:display-name="Document data" style:family="paragraph"` +
    ` style:parent-style-name="Standard" style:class="text"><style:paragraph-properties fo:margin-left="3.6cm"` +
    ` fo:text-indent="-3.6cm"><style:tab-stops><style:tab-stop style:position="0cm"/></style:tab-stops>` +
    `</style:paragraph-properties></style:style>`
  );
}

function bodyText(): string {
  const note = `fo:padding="0.2cm" fo:border-left="2.5pt solid ${accent}" fo:background-color="#eef3f4" fo:border-top="none"`;
  return (
    paragraphStyle('Standard', {}) +
    paragraphStyle('Text body', { parent: 'Standard', paragraph: space('0cm', '0.25cm') }) +
    paragraphStyle('List Contents', { parent: 'Standard', paragraph: space('0cm', '0.1cm'), group: 'list' }) +
    paragraphStyle('Note', {
      parent: 'Standard',
      paragraph: `fo:margin-left="0.3cm" ${space('0.3cm', '0.4cm')} ${note} fo:border-right="none" fo:border-bottom="none"`,
    })
  );
}

function tablesAndFigures(): string {
  const caption = `fo:font-size="10pt" ${bold} fo:color="${accent}"`;
  return (
    paragraphStyle('Table Contents', {
      parent: 'Standard',
      paragraph: 'fo:line-height="115%"',
      text: 'fo:font-size="9.5pt" fo:hyphenate="true" fo:hyphenation-remain-char-count="3" fo:hyphenation-push-char-count="3"',
      group: 'extra',
    }) +
    paragraphStyle('Table Heading', { parent: 'Table Contents', paragraph: together, text: bold, group: 'extra' }) +
    paragraphStyle('Caption', {
      parent: 'Standard',
      paragraph: `${space('0.45cm', '0.12cm')} ${together}`,
      text: caption,
      group: 'extra',
    }) +
    paragraphStyle('Table', { parent: 'Caption', group: 'extra' }) +
    paragraphStyle('Figure', { parent: 'Caption', group: 'extra' }) +
    paragraphStyle('Figure sentence', { parent: 'Text body', paragraph: together }) +
    paragraphStyle('Figure drawing', { parent: 'Standard', paragraph: space('0cm', '0.2cm') }) +
    paragraphStyle('Figure numbers', {
      parent: 'Caption',
      paragraph: space('0.1cm', '0.1cm'),
      text: `fo:font-size="9.5pt" fo:color="${ink}"`,
    }) +
    paragraphStyle('Source', {
      parent: 'Standard',
      paragraph: space('0.12cm', '0.55cm'),
      text: `fo:font-size="8.5pt" fo:color="${quiet}"`,
    })
  );
}

function characterStyles(): string {
  const style = (name: string, text: string) =>
    `<style:style style:name="${encode(name)}" style:display-name="${name}" style:family="text"><style:text-properties ${text}/></style:style>`;
  return (
    style('Strong Emphasis', bold) +
    style('Emphasis', 'fo:font-style="italic"') +
    style(
      'Internet link',
      `fo:color="${accent}" style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"`,
    )
  );
}

function lists(): string {
  const position =
    `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment` +
    ` text:label-followed-by="listtab" text:list-tab-stop-position="0.6cm" fo:text-indent="-0.5cm" fo:margin-left="0.6cm"/></style:list-level-properties>`;
  const outline = [1, 2, 3]
    .map((level) => `<text:outline-level-style text:level="${String(level)}" style:num-format=""/>`)
    .join('');
  return (
    `<text:outline-style style:name="Outline">${outline}</text:outline-style>` +
    `<text:list-style style:name="List_20_1" style:display-name="List 1"><text:list-level-style-bullet text:level="1"` +
    ` text:bullet-char="•">${position}</text:list-level-style-bullet></text:list-style>` +
    `<text:list-style style:name="Numbering_20_1" style:display-name="Numbering 1"><text:list-level-style-number text:level="1"` +
    ` style:num-suffix="." style:num-format="1">${position}</text:list-level-style-number></text:list-style>`
  );
}

/** Arial has a metric twin wherever it is missing (Liberation Sans), so the pages fall alike in every word processor. */
function defaults(paper: PaperDocument): string {
  const [language, country] = paper.language === 'nl' ? ['nl', 'NL'] : ['en', 'GB'];
  return (
    `<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="130%" fo:orphans="2" fo:widows="2"` +
    ` fo:hyphenation-ladder-count="no-limit" style:tab-stop-distance="1.25cm"/><style:text-properties style:font-name="Arial"` +
    ` fo:font-size="10.5pt" fo:color="${ink}" fo:language="${language}" fo:country="${country}"/></style:default-style>` +
    `<style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>`
  );
}

/** styles.xml of a paper: the named styles a word processor shows in its list, the page, its header and footer. */
export function stylesPart(paper: PaperDocument, say: Say): string {
  const { start, end } = part('document-styles');
  const fonts =
    '<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" style:font-family-generic="swiss"' +
    ' style:font-pitch="variable"/></office:font-face-decls>';
  const styles =
    defaults(paper) + bodyText() + headings() + titles() + tablesAndFigures() + edgeStyles() + characterStyles() + lists();
  return (
    `${start}${fonts}<office:styles>${styles}</office:styles><office:automatic-styles>${pageLayout()}</office:automatic-styles>` +
    `<office:master-styles>${masterPage(paper, say)}</office:master-styles>${end}`
  );
}
