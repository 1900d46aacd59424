import { useState } from 'react';
import type { CaseDetail, Skill } from '../api/types.ts';
import { suggestedSkills } from './case-words.ts';

export type Draft = {
  readonly request: string;
  readonly stepsTried: string;
  readonly skills: readonly string[];
};

/** What was typed for a case stays when one looks at another and comes back. */
const drafts = new Map<string, Draft>();

export function useDraft(detail: CaseDetail, skills: readonly Skill[]) {
  const [draft, setDraft] = useState<Draft>(
    () =>
      drafts.get(detail.id) ?? {
        request: detail.title,
        stepsTried: '',
        skills: suggestedSkills(detail, skills).map((skill) => skill.id),
      },
  );
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    drafts.set(detail.id, next);
    setDraft(next);
  };
  const drop = () => {
    drafts.delete(detail.id);
  };
  return { draft, change, drop };
}
