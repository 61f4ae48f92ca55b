import type { PaperDocument } from '../../shared/papers.ts';
import type { Say } from '../../shared/say.ts';
import { escapeXml, inlineText } from './odf.ts';

/** The colours of a paper; each has at least 4.5:1 on white, the rule is decoration. */
export const ink = '#1c2830';
export const quiet = '#4d5a63';
export const accent = '#1f4e5f';
const rule = '#9aa7ae';

/** Header and footer take a right tab at the text's width of 16 cm. */
export function edgeStyles(): string {
  const edge = (name: string) =>
    `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Standard" style:class="extra">` +
    `<style:paragraph-properties text:number-lines="false"><style:tab-stops><style:tab-stop style:position="16cm" style:type="right"/>` +
    `</style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="8.5pt" fo:color="${quiet}"/></style:style>`;
  const mark =
    `<style:style style:name="Example_20_mark" style:display-name="Example mark" style:family="paragraph" style:parent-style-name="Header"` +
    ` style:class="extra"><style:text-properties fo:font-size="9pt" fo:font-weight="bold" fo:color="#8a2a0d"/></style:style>`;
  return edge('Header') + edge('Footer') + mark;
}

/** A4 with the text 16 cm wide. */
export function pageLayout(): string {
  return (
    `<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"` +
    ` style:print-orientation="portrait" fo:margin-top="1.5cm" fo:margin-bottom="1.3cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"/>` +
    `<style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.4cm"/></style:header-style>` +
    `<style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm" fo:border-top="0.5pt solid ${rule}"` +
    ` fo:padding-top="0.15cm"/></style:footer-style></style:page-layout>`
  );
}

/** The mark of an example database stands in the header, title and page number in the footer. */
export function masterPage(paper: PaperDocument, say: Say): string {
  const header =
    paper.mark === null
      ? '<text:p text:style-name="Header"/>'
      : `<text:p text:style-name="Example_20_mark">${inlineText(paper.mark)}</text:p>`;
  const page = `${say('exports.page')} <text:page-number text:select-page="current">1</text:page-number>`;
  const pages = `${say('exports.of')} <text:page-count>1</text:page-count>`;
  return (
    `<style:master-page style:name="Standard" style:page-layout-name="A4"><style:header>${header}</style:header>` +
    `<style:footer><text:p text:style-name="Footer">${escapeXml(paper.title)}<text:tab/>${page} ${pages}</text:p></style:footer></style:master-page>`
  );
}
