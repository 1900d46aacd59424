import { useEffect, useRef, useState } from 'react';
import type { SectionName, SectionView } from '../../../bot/contract/settings-view.ts';
import { Refused } from '../api/refusal.ts';
import { useInSettings } from './in-settings.ts';
import { useFailure } from './use-failure.ts';

/** How long a save can be taken back here. */
const undoMs = 10_000;

type Said =
  | { readonly kind: 'nothing' | 'saving' | 'undone' }
  | { readonly kind: 'saved'; readonly undo: () => void }
  /** `isOld`: what is shown is not what is there. */
  | { readonly kind: 'not-saved'; readonly why: string; readonly isOld: boolean };

export type SectionHand<T> = {
  readonly draft: T;
  readonly change: (part: Partial<T>) => void;
  readonly isChanged: boolean;
  readonly isDefault: boolean;
  readonly said: Said;
  readonly save: () => void;
  /** Takes what is there now in place of what was typed. */
  readonly takeNew: () => void;
};

/**
 * One section: what is typed, what is saved, and what became of the last save. A save counts at once and
 * is taken back, with the reason, when it is refused.
 */
export function useSection<T extends object>(
  name: SectionName,
  known: SectionView<T>,
): SectionHand<T> {
  const { lookNow } = useInSettings();
  const [saved, setSaved] = useState(known);
  const [draft, setDraft] = useState(known.value);
  const [said, setSaid] = useState<Said>({ kind: 'nothing' });
  useNews(known, { saved, draft, setSaved, setDraft });
  const send = useSending(name, { setSaved, setDraft, setSaid });
  return {
    draft,
    change: (part) => {
      setDraft({ ...draft, ...part });
      if (said.kind === 'not-saved') setSaid({ kind: 'nothing' });
    },
    isChanged: !isSame(draft, saved.value),
    isDefault: saved.isDefault,
    said,
    save: () => void send({ value: draft, before: saved, isUndo: false }),
    takeNew: () => {
      setSaved(known);
      setDraft(known.value);
      setSaid({ kind: 'nothing' });
      lookNow();
    },
  };
}

type Hands<T> = {
  readonly setSaved: (saved: SectionView<T>) => void;
  readonly setDraft: (draft: T) => void;
  readonly setSaid: (said: Said) => void;
};

type Sending<T> = {
  /** Null: given back to the environment. */
  readonly value: T | null;
  readonly before: SectionView<T>;
  readonly isUndo: boolean;
};

function useSending<T>(name: SectionName, { setSaved, setDraft, setSaid }: Hands<T>) {
  const { client, lookNow } = useInSettings();
  const failureText = useFailure();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const settle = (now: SectionView<T>, { before, isUndo }: Sending<T>): void => {
    setSaved(now);
    setDraft(now.value);
    const value = before.isDefault ? null : before.value;
    const undo = () => void send({ value, before: now, isUndo: true });
    setSaid(isUndo ? { kind: 'undone' } : { kind: 'saved', undo });
    timer.current = setTimeout(() => {
      setSaid({ kind: 'nothing' });
    }, undoMs);
    lookNow();
  };
  const send = async (sending: Sending<T>): Promise<void> => {
    const { value, before } = sending;
    clearTimeout(timer.current);
    setSaid({ kind: 'saving' });
    if (value) setSaved({ ...before, value, isDefault: false });
    try {
      const path = `/api/v1/settings/${name}`;
      settle(await client.post<SectionView<T>>(path, { version: before.version, value }), sending);
    } catch (failure) {
      setSaved(before);
      const why = failureText(failure);
      const isOld = failure instanceof Refused && failure.problem.code === 'settings-changed';
      if (why !== undefined) setSaid({ kind: 'not-saved', why, isOld });
    }
  };
  return send;
}

type Shown<T> = {
  readonly saved: SectionView<T>;
  readonly draft: T;
  readonly setSaved: (saved: SectionView<T>) => void;
  readonly setDraft: (draft: T) => void;
};

/** What somebody else saved shows by itself, unless one is in the middle of a change. */
function useNews<T extends object>(known: SectionView<T>, shown: Shown<T>): void {
  const { saved, draft, setSaved, setDraft } = shown;
  useEffect(() => {
    if (known.version <= saved.version || !isSame(draft, saved.value)) return;
    setSaved(known);
    setDraft(known.value);
  }, [known, saved, draft, setSaved, setDraft]);
}

const isSame = (one: object, other: object): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
