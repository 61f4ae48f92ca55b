import { folded } from './cells.ts';
import type { RowReader } from './rows.ts';
import type { Problem } from './table.ts';

/** What names a pilot for the other tabs. */
export const keyOf = (organisationId: string, title: string): string => `${organisationId}|${folded(title)}`;

interface Named {
  organisationId: string | null;
  title: string | null;
  reference: string | null;
}

/** The rows of the tab Pilots that have a problem: what hangs on them waits for them, and says for which. */
export class WrongPilots {
  /** By organisation and title, or by title alone where the organisation is what is wrong. */
  readonly #named = new Map<string, Problem>();
  /** Rows without a title, by organisation. */
  readonly #untitled = new Map<string, Problem>();

  /** Keeps the first problem of a row; a row without one is passed over. A Kenmerk names a pilot as its title does. */
  note(reader: RowReader<'pilots'>, { organisationId, title, reference }: Named): void {
    const [problem] = reader.problems;
    if (problem === undefined) return;
    for (const name of [title, reference]) {
      const key = name === null ? null : keyOf(organisationId ?? '', name);
      if (key !== null && !this.#named.has(key)) this.#named.set(key, problem);
    }
    if (title === null && organisationId !== null && !this.#untitled.has(organisationId))
      this.#untitled.set(organisationId, problem);
  }

  named(organisationId: string, name: string): Problem | undefined {
    return this.#named.get(keyOf(organisationId, name)) ?? this.#named.get(keyOf('', name));
  }

  untitled(organisationId: string): Problem | undefined {
    return this.#untitled.get(organisationId);
  }
}
