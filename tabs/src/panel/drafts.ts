import { useState } from 'react';
import type { CaseView } from '../../../bot/contract/panel-view.ts';

export type Draft = {
  readonly request: string;
  readonly stepsTried: string;
  /** Undefined until somebody chose: then they follow the words. */
  readonly skillIds: readonly string[] | undefined;
};

/** What was typed for a case stays when the session changes, and comes back with it. */
const drafts = new Map<string, Draft>();

export function useDraft({ id, draft }: Pick<CaseView, 'id' | 'draft'>) {
  const { request, stepsTried } = draft;
  const [now, setNow] = useState<Draft>(
    () => drafts.get(id) ?? { request, stepsTried, skillIds: undefined },
  );
  const change = (part: Partial<Draft>) => {
    const next = { ...now, ...part };
    drafts.set(id, next);
    setNow(next);
  };
  const drop = () => {
    drafts.delete(id);
  };
  return { draft: now, change, drop };
}
