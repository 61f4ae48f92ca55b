import { use, useState } from 'react';
import { FILES, fileSize, LARGEST_FILE, promisedType, type KeptFile } from '../../shared/attachments.ts';
import type { Say } from '../../shared/say.ts';
import { searchText } from '../address.ts';
import { ApiContext } from '../api.ts';
import { useSay } from '../ui/say.tsx';

/** What the server answers to a file that was sent: the id it is saved by, and what the server found it to be. */
type SentFile = KeptFile & { id: string };

/** What is plainly wrong with a file before it is sent; null where nothing is. */
function plainProblem(file: File, say: Say): string | null {
  if (promisedType(file.name) === null) return say('attachments.refused.extension');
  if (file.size === 0) return say('workbook.refused.empty');
  return file.size > LARGEST_FILE ? say('workbook.refused.tooBig', { limit: LARGEST_FILE / 1024 / 1024 }) : null;
}

const nameAndSize = ({ file_name: name, size }: KeptFile, say: Say): string =>
  say('attachments.kept', { name, size: fileSize(size, say) });

interface Sending {
  findingId: string;
  /** files one knows already, by what the form holds for them */
  known: readonly KeptFile[];
}

/** Sends the file that is chosen and remembers it by its id, so that a form holds a text like any other. */
export function useSentFile({ findingId, known }: Sending) {
  const api = use(ApiContext);
  const say = useSay();
  const [sent, setSent] = useState<readonly SentFile[]>([]);
  const [sending, setSending] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (file: File): Promise<string | null> => {
    const wrong = plainProblem(file, say);
    setProblem(wrong);
    if (wrong !== null || api === null) return null;
    setSending(file.name);
    try {
      const body = new FormData();
      body.append('file', file, file.name);
      const headers = { 'x-requested-by': 'pilotmonitor' };
      const address = `${FILES}${searchText({ finding: findingId })}`;
      const answer = await api.fetchJson<SentFile>(address, { method: 'POST', headers, body });
      setSent((before) => [...before, answer]);
      return answer.id;
    } catch (error) {
      const told = error instanceof Error && !(error instanceof TypeError) && !(error instanceof SyntaxError);
      setProblem(told ? error.message : say('attachments.form.lost'));
      return null;
    } finally {
      setSending(null);
    }
  };
  /** What a person calls the file that the form holds. */
  const called = (value: string): string => {
    if (value === '') return say('attachments.form.none');
    const file = sent.find(({ id }) => id === value) ?? known.find(({ sha256 }) => sha256 === value);
    return file === undefined ? say('attachments.form.file') : nameAndSize(file, say);
  };
  const isNew = (value: string): boolean => sent.some(({ id }) => id === value);
  return { send, sending, problem, called, isNew };
}

export type SentFileDesk = ReturnType<typeof useSentFile>;
