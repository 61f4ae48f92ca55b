import type { Request } from 'express';
import busboy from 'busboy';
import { plainFileName } from '../../shared/attachments.ts';
import { RefusedFile } from './refused.ts';
import type { ParseTask } from './worker.ts';

/**
 * Takes the one file out of a form that was sent, and nothing more of it than `limit` bytes. Its name comes without a path.
 * @throws RefusedFile where there is no file or it is too large.
 */
export function receiveFile(req: Request, limit: number): Promise<ParseTask> {
  return new Promise((resolve, reject) => {
    const refuse = (refused: RefusedFile): void => {
      req.unpipe();
      req.resume();
      reject(refused);
    };
    if (!/^multipart\/form-data;/i.test(req.headers['content-type'] ?? ''))
      return refuse(new RefusedFile('workbook.refused.noFile'));
    const form = busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 0, fileSize: limit + 1, parts: 2 },
    });
    let received: ParseTask | null = null;
    form.on('file', (_, stream, { filename }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => refuse(new RefusedFile('workbook.refused.tooBig', { limit: limit / 1024 / 1024 })));
      stream.on('end', () => (received = { bytes: Buffer.concat(chunks), filename: plainFileName(filename ?? '') }));
    });
    form.on('close', () => (received === null ? reject(new RefusedFile('workbook.refused.noFile')) : resolve(received)));
    form.on('error', () => refuse(new RefusedFile('workbook.refused.noFile')));
    req.on('aborted', () => reject(new RefusedFile('workbook.refused.noFile')));
    req.pipe(form);
  });
}
