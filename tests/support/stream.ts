/** A stream of server-sent events as a browser hears it, from one address. */
export interface Stream {
  /** The data of the next event; undefined where the stream has ended, or was refused. */
  next(): Promise<unknown>;
  close(): void;
}

const eventOf = (block: string): { event: string; data: string } => {
  const field = (name: string): string => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1] ?? '';
  return { event: field('event') || 'message', data: field('data') };
};

/** Every event with data of its own; what keeps the stream alive is left out. */
async function* eventsOf(answer: Response): AsyncGenerator<unknown> {
  if (answer.body === null) return;
  let text = '';
  const decoder = new TextDecoder();
  for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(part, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const { event, data } of blocks.map(eventOf)) {
      if (event === 'message' && data !== '') yield JSON.parse(data);
      else if (event !== 'connected' && event !== 'ping') return;
    }
  }
}

/** Listens to what is changed, as whom these cookies say. */
export async function listen(url: string, cookie: string, since: number): Promise<Stream> {
  const ending = new AbortController();
  const input = encodeURIComponent(JSON.stringify({ since }));
  const headers = { cookie, accept: 'text/event-stream' };
  const answer = await fetch(`${url}/trpc/changes.live?input=${input}`, { headers, signal: ending.signal });
  if (answer.status !== 200) throw new Error(`the stream was refused: ${String(answer.status)}`);
  const events = eventsOf(answer);
  return {
    next: async () => (await events.next()).value,
    close: () => ending.abort(),
  };
}
