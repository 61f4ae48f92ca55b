import type { Request, Response } from 'express';
import { localeOf } from '../session.ts';
import { sayIn } from '../texts.ts';
import { RefusedFile } from './refused.ts';

/** A refusal with its HTTP status. */
export class Refusal extends RefusedFile {
  readonly status: number;
  constructor(status: number, ...sentence: ConstructorParameters<typeof RefusedFile>) {
    super(...sentence);
    this.status = status;
  }
}

/** Runs a handler; what is refused becomes a status and a sentence in the reader's language. */
export function answering(run: (req: Request, res: Response) => Promise<void> | void) {
  return async (req: Request, res: Response): Promise<void> => {
    try {
      await run(req, res);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      const { key, args } = error.sentence;
      const say = sayIn(localeOf(req.headers));
      res.status(error instanceof Refusal ? error.status : 400).json({ message: say(key, args) });
    }
  };
}
