import { useEffect, useState } from 'react';
import type { Place } from '../place.ts';
import { loadFramework } from './framework.ts';
import { openWorkspace, type Focus, type Workspace } from './workspace.ts';

export type Around =
  /** Opened by itself or beside a case: there is no framework to expect. */
  | { readonly kind: 'none' }
  | { readonly kind: 'connecting' }
  /** The framework should be there, and says nothing. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'workspace'; readonly workspace: Workspace };

/** One connection per page load, however often React draws. */
let connecting: Promise<Workspace | undefined> | undefined;

async function connect(dynamicsUrl: string): Promise<Workspace | undefined> {
  const framework = await loadFramework(dynamicsUrl);
  return framework && openWorkspace(framework);
}

export function useWorkspace({ isFramed, caseId }: Place, dynamicsUrl: string): Around {
  const isExpected = isFramed && caseId === undefined;
  const [around, setAround] = useState<Around>({ kind: isExpected ? 'connecting' : 'none' });
  useEffect(() => {
    if (!isExpected) return;
    connecting ??= connect(dynamicsUrl).catch(() => undefined);
    void connecting.then((workspace) => {
      setAround(workspace ? { kind: 'workspace', workspace } : { kind: 'silent' });
    });
  }, [isExpected, dynamicsUrl]);
  return around;
}

const nowhere: Focus = { session: undefined, caseId: undefined };
/** Which form is open is told by no event for certain: it is asked for from time to time. */
const lookEveryMs = 3_000;

/** What the person has in front of them in the workspace. */
export function useFocus(around: Around): Focus {
  const [focus, setFocus] = useState(nowhere);
  const workspace = around.kind === 'workspace' ? around.workspace : undefined;
  useEffect(() => {
    if (!workspace) return undefined;
    let isOver = false;
    const look = () => {
      if (document.visibilityState === 'hidden') return;
      // Not answered is no reason to forget what was known.
      workspace.focus().then(
        (now) => {
          if (!isOver) setFocus((before) => (isSame(before, now) ? before : now));
        },
        () => undefined,
      );
    };
    look();
    const timer = setInterval(look, lookEveryMs);
    const stopListening = workspace.onFocus(look);
    return () => {
      isOver = true;
      clearInterval(timer);
      stopListening();
    };
  }, [workspace]);
  return focus;
}

const isSame = (a: Focus, b: Focus): boolean =>
  a.caseId === b.caseId &&
  a.session?.id === b.session?.id &&
  a.session?.contactId === b.session?.contactId;
