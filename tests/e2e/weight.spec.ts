import { expect } from '@playwright/test';
import { lookAs, test } from '../support/stories.ts';

test('the first page shows data with at most 200 kB of script and one request for data, without the drawing library', async ({
  page,
  example,
}) => {
  await lookAs(page, example);
  const scripts: { url: string; bytes: number }[] = [];
  const questions: string[] = [];
  const sizes: Promise<void>[] = [];
  let shown = false;
  page.on('response', (response) => {
    if (shown) return;
    const url = response.url();
    if (url.includes('/trpc') || url.includes('.json')) questions.push(url);
    if (!url.endsWith('.js')) return;
    sizes.push(
      response
        .request()
        .sizes()
        .then(({ responseBodySize }) => void scripts.push({ url, bytes: responseBodySize })),
    );
  });
  await page.goto(example.url);
  await expect(page.getByRole('grid').first()).toBeVisible();
  shown = true;
  await Promise.all(sizes);
  const total = scripts.reduce((sum, script) => sum + script.bytes, 0);
  expect(total).toBeGreaterThan(50_000);
  expect(total).toBeLessThanOrEqual(200_000);
  expect(questions).toHaveLength(1);
  expect(scripts.filter(({ url }) => /chart-engine|echarts/.test(url))).toEqual([]);
});
