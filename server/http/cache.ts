/** Keeps answers by exact key; the least recently used go first when the bytes run out. */
export interface AnswerCache {
  get(key: string): Buffer | undefined;
  set(key: string, bytes: Buffer): void;
  readonly size: number;
}

/**
 * A cache of answers. It is exact because a key holds the question, the viewer's scope, the revision and the date used as today,
 * and every commit raises the revision: nothing is ever invalidated, old keys just stop being asked.
 * @param limit in bytes
 */
export function answerCache(limit: number): AnswerCache {
  const kept = new Map<string, Buffer>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    get(key) {
      const bytes = kept.get(key);
      if (bytes === undefined) return undefined;
      kept.delete(key);
      kept.set(key, bytes);
      return bytes;
    },
    set(key, bytes) {
      if (bytes.length > limit / 8) return;
      size += bytes.length - (kept.get(key)?.length ?? 0);
      kept.delete(key);
      kept.set(key, bytes);
      for (const [oldest, old] of kept) {
        if (size <= limit) break;
        kept.delete(oldest);
        size -= old.length;
      }
    },
  };
}
