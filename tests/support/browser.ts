/** A browser as far as a login needs one: it keeps cookies by host and port, sends them back there, and follows where it is sent. */
export class Browser {
  readonly #jar = new Map<string, Map<string, string>>();
  /** the Set-Cookie lines of the last answer */
  lastCookies: string[] = [];

  #cookiesOf(url: URL): Map<string, string> {
    const kept = this.#jar.get(url.host) ?? new Map<string, string>();
    this.#jar.set(url.host, kept);
    return kept;
  }

  /** What a cookie of this address holds. */
  cookie(address: string, name: string): string | undefined {
    return this.#cookiesOf(new URL(address)).get(name);
  }

  /** Puts a cookie there, as somebody who got hold of the browser would. */
  plant(address: string, name: string, value: string): void {
    this.#cookiesOf(new URL(address)).set(name, value);
  }

  /** One request, without following. */
  async ask(address: string, wish: RequestInit = {}): Promise<Response> {
    const url = new URL(address);
    const kept = this.#cookiesOf(url);
    const headers = new Headers(wish.headers);
    if (kept.size > 0) headers.set('cookie', [...kept].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(url, { ...wish, headers, redirect: 'manual' });
    this.lastCookies = answer.headers.getSetCookie();
    for (const line of this.lastCookies) {
      const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/s) ?? [];
      const gone = value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line);
      if (gone) kept.delete(name);
      else kept.set(name, value);
    }
    return answer;
  }

  /** Follows redirects until there are none, or until one leads to an address that begins with `until`; gives that address. */
  async follow(address: string, until: string): Promise<string> {
    let at = address;
    for (let steps = 0; steps < 12; steps++) {
      if (at.startsWith(until)) return at;
      const answer = await this.ask(at);
      const to = answer.headers.get('location');
      if (to === null) return at;
      at = new URL(to, at).href;
    }
    throw new Error(`sent round in circles from ${address}`);
  }

  /** Chooses a person on the page of the example provider, and goes on until the address we are taken back to. */
  async logInAs(person: string, address: string, back: string): Promise<string> {
    const page = await this.follow(address, back);
    if (page.startsWith(back)) return page;
    const answer = await this.ask(page, { method: 'POST', body: new URLSearchParams({ person }) });
    return this.follow(new URL(answer.headers.get('location') ?? '', page).href, back);
  }
}
