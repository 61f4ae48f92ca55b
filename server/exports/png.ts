import { renderAsync, Resvg } from '@resvg/resvg-js';
import { fontFamily, fontFolder } from './assets.ts';

/** A drawing as a picture; width and height in CSS pixels (96 to the inch), the png itself `zoom` times as large. */
export interface Picture {
  png: Buffer;
  width: number;
  height: number;
}

/** Width of the text of a paper between its margins, in centimetres. */
export const textWidth = 16;

/** How wide a drawing stands on paper, in centimetres: its own size, but within the text. A CSS pixel is 2.54 / 96 cm. */
export function placedWidth(pixels: number): number {
  return Math.min(textWidth, (pixels * 2.54) / 96);
}

/** The width that an svg gives itself, in CSS pixels. */
export function widthOf(svg: string): number {
  return new Resvg(svg, { font: { loadSystemFonts: false } }).width;
}

/** The same drawing in the font that is shipped: what a page inherits from its style sheet, a file must say itself. */
export function withShippedFont(svg: string): string {
  return svg
    .replace(/font-family=("[^"]*"|'[^']*')/g, `font-family="${fontFamily}"`)
    .replace(/font-family:\s*(?:[^;"'}<>]|'[^']*')+/g, `font-family:${fontFamily}`);
}

/** Draws an svg on white, with the shipped font only, so that every machine gives the same picture. */
export async function drawPng(svg: string, zoom = 2): Promise<Picture> {
  const image = await renderAsync(withShippedFont(svg), {
    font: { loadSystemFonts: false, fontDirs: [fontFolder], defaultFontFamily: fontFamily, sansSerifFamily: fontFamily },
    fitTo: { mode: 'zoom', value: zoom },
    background: 'white',
    languages: ['nl', 'en'],
  });
  return { png: image.asPng(), width: image.width / zoom, height: image.height / zoom };
}
