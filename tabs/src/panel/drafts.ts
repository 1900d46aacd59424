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

/** The reason why a swarm is cancelled, or that it goes on: begun, and not sent yet. */
export type EndingDraft = {
  readonly kind: 'cancel' | 'reactivate';
  readonly text: string;
  readonly reopensCase: boolean;
};

const endings = new Map<string, EndingDraft>();

export function useEnding(swarmId: string) {
  const [now, setNow] = useState(() => endings.get(swarmId));
  const keep = (next: EndingDraft | undefined) => {
    if (next) endings.set(swarmId, next);
    else endings.delete(swarmId);
    setNow(next);
  };
  return [now, keep] as const;
}

export type AnswerDraft = {
  readonly isOpen: boolean;
  readonly text: string;
  readonly closesCase: boolean;
};

/** The answer somebody is writing: it stays when the session changes, and when its form is put away. */
const answers = new Map<string, AnswerDraft>();

export function useAnswer(swarmId: string) {
  const [now, setNow] = useState(() => answers.get(swarmId));
  /** How often its form was opened here: one that comes back with its session takes no focus. */
  const [openings, setOpenings] = useState(0);
  const keep = (next: AnswerDraft | undefined) => {
    if (next) answers.set(swarmId, next);
    else answers.delete(swarmId);
    setNow(next);
  };
  return {
    answer: now,
    openings,
    /** @param words taken over as they are; without any, what was begun goes on */
    open: (words: string | undefined, otherwise = '') => {
      const text = words ?? now?.text ?? otherwise;
      keep({ closesCase: now?.closesCase ?? false, text, isOpen: true });
      setOpenings((so) => so + 1);
    },
    change: (part: Partial<AnswerDraft>) => {
      if (now) keep({ ...now, ...part });
    },
    drop: () => {
      keep(undefined);
    },
  };
}

export type AnswerInHand = ReturnType<typeof useAnswer>;
