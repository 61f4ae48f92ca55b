/* That something was committed, told to whoever listens: in this process, and where a server keeps the data in every process at it. */

/** Where a signal from another process comes in. `lost` is called when it can come no more. @returns what ends it. */
export type Connect = (heard: () => void, lost: () => void) => Promise<() => Promise<void>>;

const RETRY = 1_000;

/** Listeners of this process; with `connect` they hear other processes as well, from the first listener on. */
export class Signals {
  readonly #listeners = new Set<() => void>();
  readonly #connect: Connect | undefined;
  #line: Promise<(() => Promise<void>) | undefined> | undefined;
  #closed = false;

  constructor(connect?: Connect) {
    this.#connect = connect;
  }

  /** Calls `heard` whenever something may have been committed. @returns what ends that. */
  listen(heard: () => void): () => void {
    this.#listeners.add(heard);
    this.#line ??= this.#open();
    return () => void this.#listeners.delete(heard);
  }

  /** Tells the listeners of this process to look. */
  wake(): void {
    for (const heard of this.#listeners) heard();
  }

  /** Waits until other processes are heard. */
  async ready(): Promise<void> {
    await this.#line;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const end = await this.#line;
    await end?.();
  }

  async #open(): Promise<(() => Promise<void>) | undefined> {
    if (this.#connect === undefined || this.#closed) return undefined;
    const again = (): void => {
      if (!this.#closed) setTimeout(() => (this.#line = this.#open()), RETRY).unref();
    };
    try {
      const end = await this.#connect(() => this.wake(), again);
      // what was committed while nobody heard it
      this.wake();
      return end;
    } catch {
      again();
      return undefined;
    }
  }
}

/**
 * Gives a turn at once, at every signal and at least every `every` milliseconds, until `signal` is aborted. Signals that come while a turn is
 * taken are one next turn.
 */
export async function* turns(signals: Signals, signal: AbortSignal, every: number): AsyncGenerator<void> {
  let due = true;
  let wake = (): void => undefined;
  const hear = (): void => {
    due = true;
    wake();
  };
  const stop = signals.listen(hear);
  signal.addEventListener('abort', hear);
  const clock = setInterval(hear, every);
  clock.unref();
  try {
    while (!signal.aborted) {
      if (!due) await new Promise<void>((resolve) => (wake = resolve));
      due = false;
      if (!signal.aborted) yield;
    }
  } finally {
    stop();
    clearInterval(clock);
    signal.removeEventListener('abort', hear);
  }
}
