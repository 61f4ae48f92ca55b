import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RemarkKind } from '../shared/nouns.ts';
import { hatName } from '../shared/people.ts';
import { addRemarkSchema, type RemarksFilter } from '../shared/remarks.ts';
import { useTRPC } from './api.ts';
import { useRefusal } from './session.ts';
import { Actions, Button } from './ui/Button.tsx';
import { CheckboxGroup, RadioGroup } from './ui/Choices.tsx';
import { Notice } from './ui/Notice.tsx';
import { useSay } from './ui/say.tsx';
import { TextArea } from './ui/TextArea.tsx';
import { isBlank } from '../shared/written.ts';
import { useNewId } from './new-id.ts';

interface RemarkFormProps {
  about: RemarksFilter;
  /** what one may say; with one kind there is nothing to choose */
  kinds: readonly RemarkKind[];
  /** the remark that is answered */
  answers?: string;
  close(): void;
}

/** The form of a remark or of an answer. What was typed stays, whatever the server answers. */
export function RemarkForm({ about, kinds, answers, close }: RemarkFormProps) {
  const say = useSay();
  const client = useQueryClient();
  const [kind, setKind] = useState<RemarkKind>(kinds[0] ?? 'doubt');
  const [text, setText] = useState('');
  const [mentions, setMentions] = useState<string[]>([]);
  const [problem, setProblem] = useState<string>();
  const newId = useNewId();
  const adding = useMutation(useTRPC().remarks.add.mutationOptions());
  const post = async (): Promise<void> => {
    const parsed = addRemarkSchema.shape.text.safeParse(text);
    if (!parsed.success) return setProblem(say(isBlank(text) ? 'remarks.problem.text' : 'remarks.problem.tooLong'));
    setProblem(undefined);
    await adding.mutateAsync({ newId, about, kind, text, mentions, ...(answers === undefined ? {} : { answers }) });
    close();
    await client.invalidateQueries();
  };
  return (
    <form className="remark-form" noValidate onSubmit={(event) => event.preventDefault()}>
      {adding.error !== null && (
        <Notice tone="error" live>
          {adding.error.message}
        </Notice>
      )}
      {kinds.length > 1 && (
        <RadioGroup
          label={say('remarks.chooseKind')}
          options={kinds.map((one) => ({
            value: one,
            label: say(`remarks.kind.${one}`),
            description: say(`remarks.kindHelp.${one}`),
          }))}
          value={kind}
          onChange={(value) => setKind(value as RemarkKind)}
        />
      )}
      <TextArea
        label={say(answers === undefined ? 'remarks.text' : 'remarks.answerText')}
        description={say('remarks.textHelp')}
        value={text}
        onChange={setText}
        rows={4}
        error={problem}
        required
        maxLength={4000}
      />
      <Mention about={about} chosen={mentions} choose={setMentions} />
      <Actions>
        <Button appearance="primary" busy={adding.isPending} onClick={() => void post().catch(() => undefined)}>
          {say('remarks.add')}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {say('common.action.cancel')}
        </Button>
      </Actions>
    </form>
  );
}

interface MentionProps {
  about: RemarksFilter;
  chosen: readonly string[];
  choose(ids: string[]): void;
}

/** Whom one can name; nothing where there is nobody, or where it is not for this viewer to know who works here. */
function Mention({ about, chosen, choose }: MentionProps) {
  const say = useSay();
  const trpc = useTRPC();
  const refused = useRefusal(say);
  const enabled = refused('remark.write') === undefined;
  const { data = [] } = useQuery({ ...trpc.remarks.people.queryOptions(about), enabled });
  if (data.length === 0) return null;
  return (
    <CheckboxGroup
      label={say('remarks.mention')}
      description={say('remarks.mentionHelp')}
      values={chosen}
      onChange={choose}
      options={data.map((one) => ({ value: one.id, label: `${one.name} (${hatName(one, say)})` }))}
    />
  );
}
