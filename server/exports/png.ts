import { renderAsync } from '@resvg/resvg-js';
import { fontFamily, fontFolder } from './assets.ts';

/** A drawing as a picture; width and height in CSS pixels (96 to the inch), the png itself `zoom` times as large. */
export interface Picture {
  png: Buffer;
  width: number;
  height: number;
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
