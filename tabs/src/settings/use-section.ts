import { useCallback, useEffect, useRef, useState } from 'react';
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
  const { client, lookNow } = useInSettings();
  const failureText = useFailure();
  const [saved, setSaved] = useState(known);
  const [draft, setDraft] = useState(known.value);
  const [said, setSaid] = useState<Said>({ kind: 'nothing' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useNews(known, { saved, draft, setSaved, setDraft });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );

  const send = useCallback(
    async (value: T | null, before: SectionView<T>, isUndo: boolean) => {
      clearTimeout(timer.current);
      setSaid({ kind: 'saving' });
      if (value) setSaved({ ...before, value, isDefault: false });
      try {
        const path = `/api/v1/settings/${name}`;
        const now = await client.post<SectionView<T>>(path, { version: before.version, value });
        setSaved(now);
        setDraft(now.value);
        const back = () => void send(before.isDefault ? null : before.value, now, true);
        setSaid(isUndo ? { kind: 'undone' } : { kind: 'saved', undo: back });
        timer.current = setTimeout(() => {
          setSaid({ kind: 'nothing' });
        }, undoMs);
        lookNow();
      } catch (failure) {
        setSaved(before);
        const why = failureText(failure);
        const isOld = failure instanceof Refused && failure.problem.code === 'settings-changed';
        if (why !== undefined) setSaid({ kind: 'not-saved', why, isOld });
      }
    },
    [client, name, lookNow, failureText],
  );

  return {
    draft,
    change: (part) => {
      setDraft({ ...draft, ...part });
      if (said.kind === 'not-saved') setSaid({ kind: 'nothing' });
    },
    isChanged: !isSame(draft, saved.value),
    isDefault: saved.isDefault,
    said,
    save: () => void send(draft, saved, false),
    takeNew: () => {
      setSaved(known);
      setDraft(known.value);
      setSaid({ kind: 'nothing' });
      lookNow();
    },
  };
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
