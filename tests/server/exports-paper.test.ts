import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeOdt } from '../../server/exports/odt.ts';
import { writePaper } from '../../server/exports/paper-file.ts';
import { NoPdfError, writePdf } from '../../server/exports/pdf.ts';
import { drawPng } from '../../server/exports/png.ts';
import { sayIn } from '../../server/texts.ts';
import { insidePdf, partOf } from '../support/documents.ts';
import { samplePaper } from '../support/sample-paper.ts';

const say = sayIn('nl');
const real = { ...samplePaper, mark: null };
const bare = (text: string) => ({ ...samplePaper, blocks: [{ kind: 'paragraph' as const, runs: [{ text }] }] });
const [figure] = samplePaper.blocks.filter((block) => block.kind === 'figure');
const countOf = (text: string, part: string) => text.split(part).length - 1;

describe('a paper as ODT', () => {
  let odt: Buffer;
  let content: string;
  let styles: string;
  beforeAll(async () => {
    odt = await writeOdt(samplePaper, say);
    [content, styles] = [partOf(odt, 'content.xml'), partOf(odt, 'styles.xml')];
  });

  it('begins with its media type, uncompressed, so that any program can tell what it is', () => {
    expect(odt.subarray(30, 77).toString('latin1')).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
  });

  it('names every part in its manifest', () => {
    const parts = Object.keys(unzipSync(odt)).filter((path) => !/^(mimetype|META-INF\/)/.test(path));
    const listed = [...partOf(odt, 'META-INF/manifest.xml').matchAll(/full-path="([^"/][^"]*)"/g)].map(([, path]) => path);
    expect(listed.sort()).toEqual(parts.sort());
  });

  it('has headings with outline levels, so that a reader can walk by them', () => {
    const levels = [...content.matchAll(/<text:h text:style-name="Heading_20_(\d)" text:outline-level="(\d)">/g)].map(
      ([, a, b]) => [a, b],
    );
    expect(levels).toEqual([
      ['1', '1'],
      ['2', '2'],
      ['1', '1'],
      ['2', '2'],
      ['1', '1'],
      ['2', '2'],
      ['1', '1'],
      ['1', '1'],
    ]);
    expect([...styles.matchAll(/style:default-outline-level="(\d)"/g)].map(([, level]) => level)).toEqual(['1', '2', '3']);
  });

  it('says its language and its title', () => {
    expect(styles).toContain('fo:language="nl" fo:country="NL"');
    expect(partOf(odt, 'meta.xml')).toContain(`<dc:title>${samplePaper.title}</dc:title>`);
    expect(partOf(odt, 'meta.xml')).toContain('<dc:language>nl-NL</dc:language>');
  });

  it('gives each drawing a title and an alternative text', () => {
    expect(content).toContain(`<svg:title>${figure?.title ?? ''}</svg:title><svg:desc>${figure?.alt ?? ''}</svg:desc>`);
  });

  it('repeats the header of each table on every page', () => {
    expect([countOf(content, '<table:table '), countOf(content, '<table:table-header-rows>')]).toEqual([3, 3]);
  });

  it('stands its mark on every page, at its beginning and with each figure, and has none where the data are real', async () => {
    const mark = samplePaper.mark ?? '';
    expect([countOf(styles, mark), countOf(content, mark)]).toEqual([1, 2]);
    const plain = await writeOdt(real, say);
    expect(partOf(plain, 'styles.xml') + partOf(plain, 'content.xml')).not.toContain(mark);
  });

  it('keeps spaces, line ends and characters that xml knows otherwise', async () => {
    const xml = partOf(await writeOdt(bare(' a  b\nc\td <e> & "f" \u0007\ud800'), say), 'content.xml');
    expect(xml).toContain(
      '<text:s/>a <text:s text:c="1"/>b<text:line-break/>c<text:tab/>d &lt;e&gt; &amp; &quot;f&quot; \ufffd\ufffd</text:p>',
    );
  });

  it('is the same file for the same paper', async () => {
    expect((await writeOdt(samplePaper, say)).equals(odt)).toBe(true);
  });

  it('is not written when the paper is not complete', async () => {
    await expect(writeOdt({ ...samplePaper, title: ' ' }, say)).rejects.toThrow('title');
  });
});

describe('a paper as PDF', () => {
  it('conforms to PDF/UA, with language and alternative text', async () => {
    const inside = insidePdf(await writePdf(samplePaper, say));
    const alt = Buffer.from(figure?.alt ?? '', 'utf16le')
      .swap16()
      .toString('hex')
      .toUpperCase();
    expect(inside).toContain('pdfuaid:part');
    expect(inside).toContain('/Lang (nl-NL)');
    expect(inside.replace(/\s/g, '')).toContain(`/Alt<FEFF${alt}>`);
  });

  it('is the same file for the same paper', async () => {
    expect((await writePdf(samplePaper, say)).equals(await writePdf(samplePaper, say))).toBe(true);
  });

  it('is made also of text that no font can draw', async () => {
    await expect(writePdf(bare('gelukt ✅ 漢字 👩‍💻 \u0001\ue000'), say)).resolves.toBeInstanceOf(Buffer);
  });

  it('takes nothing in the text for markup', async () => {
    await expect(writePdf(bare('#panic("x") $a$ = *b* <c> @d \\ `e`'), say)).resolves.toBeInstanceOf(Buffer);
  });

  it('tells the reader to take the ODT where this computer cannot make it', async () => {
    const refused = writePdf(samplePaper, say, () => Promise.resolve(undefined));
    await expect(refused).rejects.toThrow(NoPdfError);
    await expect(refused).rejects.toThrow('Download het stuk als ODT');
  });
});

describe('a paper as a file', () => {
  it('is named after its kind of data, title, day and revision', async () => {
    const names = [await writePaper(samplePaper, say, 'odt'), await writePaper(real, say, 'pdf')].map((file) => file.filename);
    const title = 'praktijktoets-code-goed-digitaal-openbaar-bestuur-2022-03-03-r412';
    expect(names).toEqual([`voorbeeld-${title}.odt`, `${title}.pdf`]);
  });
});

describe('a drawing as png', () => {
  it('has the size of the svg times the zoom', async () => {
    const picture = await drawPng(figure?.svg ?? '', 3);
    expect([picture.width, picture.height, picture.png.readUInt32BE(16)]).toEqual([720, 176, 2160]);
  });

  it('draws its words in the shipped font, whatever font the page has', async () => {
    const words = (font: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text y="20" ${font}>Waarde</text></svg>`;
    const [empty, ...drawn] = await Promise.all(
      ['visibility="hidden"', 'font-family="Arial, sans-serif"', `style="font-family:'Segoe UI',sans-serif;fill:black"`].map(
        (font) => drawPng(words(font)),
      ),
    );
    expect(drawn[0]?.png.equals(drawn[1]?.png ?? Buffer.of())).toBe(true);
    expect(drawn[0]?.png.equals(empty?.png ?? Buffer.of())).toBe(false);
  });
});
