import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OldEdition } from '../../shared/edition-plan.ts';
import type { EditionPreview } from '../../shared/edition-preview.ts';
import { useTRPC } from '../api.ts';
import type { FieldError } from '../ui/FormErrorSummary.tsx';
import { useNavigateTo } from '../ui/links.tsx';
import { useSay } from '../ui/say.tsx';
import { draftErrors, openedDraft, planOf, previewErrors, type EditionDraft } from './edition-draft.ts';

/** A new edition while it is filled in: what stands in the fields, what it would do once that was asked, and recording it. */
export function useEditionPlan(old: OldEdition) {
  const say = useSay();
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigateTo();
  const [draft, setDraft] = useState(() => openedDraft(old));
  const [preview, setPreview] = useState<EditionPreview | null>(null);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  const asking = useMutation(trpc.editions.preview.mutationOptions());
  const adding = useMutation(trpc.editions.add.mutationOptions());
  const attempt = async (run: () => Promise<void>): Promise<void> => {
    setFailed(null);
    try {
      await run();
    } catch (error) {
      setFailed(error instanceof Error ? error.message : say('common.state.failedHelp'));
    }
  };
  const show = (): Promise<void> =>
    attempt(async () => {
      const plan = planOf(old, draft);
      const wrong = draftErrors(plan, say);
      const answer = wrong.length > 0 ? null : await asking.mutateAsync(plan);
      const problems = answer === null ? wrong : previewErrors(answer, say);
      setErrors(problems);
      setPreview(problems.length > 0 ? null : answer);
    });
  const apply = (): Promise<void> =>
    attempt(async () => {
      const { id } = await adding.mutateAsync(planOf(old, draft));
      await client.invalidateQueries();
      void navigate(`/beheer/editie?edition=${id}`);
    });
  return {
    ...{ draft, preview, errors, failed, show, apply },
    busy: asking.isPending || adding.isPending,
    // what was shown no longer holds once a field changes
    change: (patch: Partial<EditionDraft>): void => {
      setDraft((now) => ({ ...now, ...patch }));
      setPreview(null);
    },
  };
}

export type EditionPlanning = ReturnType<typeof useEditionPlan>;
