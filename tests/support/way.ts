import { expect, type Browser, type Page } from '@playwright/test';
import type { Mailbox } from './mailbox.ts';
import { logInAs } from './secured-server.ts';
import type { RunningServer } from './server.ts';

/** An installation with a login and a mail server of its own. */
export interface Site extends RunningServer {
  mailbox: Mailbox;
}

// a word that stands nowhere else, so that whoever meets it has met the draft
export const WORD = 'zilverreigerproef';

/** A browser of their own for somebody, who logs in at an address. */
export async function as(
  { browser, site }: { browser: Browser; site: Site },
  id: Parameters<typeof logInAs>[1],
  path = '/postvak',
): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
  await page.goto(site.url + path);
  await logInAs(page, id);
  await expect(page.locator('h1')).toBeVisible();
  return page;
}

/** Waits until a mail arrived for each of these people, with this subject, since the last time; gives the first of them. */
export async function mailed({ mailbox }: Site, subject: RegExp, ...people: string[]) {
  const got: Mailbox['mails'] = [];
  await expect
    .poll(() => {
      got.push(...mailbox.fresh());
      return got.map((mail) => mail.to).sort();
    })
    .toEqual(people.map((name) => `${name}@voorbeeld.example`).sort());
  for (const mail of got) {
    expect(mail.subject).toMatch(subject);
    expect(mail.text + mail.html).not.toContain(WORD);
  }
  const [first] = got;
  if (first === undefined) throw new Error('no mail arrived');
  return first;
}

/** Lets this person's browser listen to what colleagues change, beside the page. @returns what it has heard up to then. */
export async function listensIn(page: Page, { url }: Site): Promise<() => Promise<string[]>> {
  const ear = await page.context().newPage();
  await ear.goto(`${url}/postvak`);
  await ear.evaluate(async () => {
    const me = await (await fetch('/trpc/sessions.me?input=%7B%7D')).json();
    const input = encodeURIComponent(JSON.stringify({ since: me.result.data.newest }));
    const stream = new EventSource(`/trpc/changes.live?input=${input}`);
    const heard: string[] = [];
    Object.assign(window, { heard });
    stream.onmessage = ({ data }) => void heard.push(String(data));
    await new Promise((resolve) => stream.addEventListener('connected', resolve));
  });
  return () => ear.evaluate(() => (window as unknown as { heard: string[] }).heard);
}
