import { expect, type Page } from '@playwright/test';
import { complaintsOf, lookAs, openPage, test } from '../support/stories.ts';

/** Content that found its way into a page, as an attacker would have it. */
async function plant(page: Page): Promise<void> {
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.planted = true';
    const picture = document.createElement('img');
    picture.src = 'https://elders.example/gezien.png';
    const dressed = document.createElement('p');
    dressed.setAttribute('style', 'position:fixed');
    document.body.append(script, picture, dressed);
  });
}

test('what is planted in a page does not run or load, and fails its story, in every window', async ({
  browser,
  page,
  example,
  refusals,
}) => {
  const other = await (await browser.newContext()).newPage();
  for (const window of [page, other]) {
    const complaints = complaintsOf(window);
    await lookAs(window, example);
    await openPage(window, example, '/bevindingen');
    expect([refusals, complaints]).toEqual([[], []]);
    await plant(window);
    await expect
      .poll(() => refusals.toSorted())
      .toEqual(['img-src: https://elders.example/gezien.png', 'script-src-elem: inline', 'style-src-attr: inline']);
    expect(complaints.length).toBeGreaterThanOrEqual(3);
    expect(await window.evaluate(() => 'planted' in globalThis)).toBe(false);
    // this story is about refusals; any other fails by the first
    refusals.length = 0;
  }
  await other.context().close();
});
