import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { WaitingDraftView } from '../../../bot/contract/home-view.ts';
import { Box } from '../components/Box.tsx';
import { useFocusBack } from '../components/use-focus-back.ts';
import { Waiting } from '../components/Waiting.tsx';
import { useTimes } from '../swarm/use-times.ts';
import { useHomeStyles } from './use-home-styles.ts';
import { useHomeWords } from './words/index.ts';

/** Most who come review none. */
const DraftForm = lazy(async () => ({ default: (await import('./DraftForm.tsx')).DraftForm }));

type Props = { drafts: readonly WaitingDraftView[] };

/** Articles that wait for one's review; not there while there are none. */
export function Drafts({ drafts }: Props) {
  const styles = useHomeStyles();
  const words = useHomeWords();
  const { left, open, told, setOpen, close } = useRows(drafts);
  const place = useFocusBack(open?.id);
  if (left.length === 0 && told === undefined) return null;
  return (
    <Box title={words.drafts.title(left.length)}>
      {told !== undefined && <Told key={told}>{told}</Told>}
      <div ref={place} hidden={left.length === 0}>
        <ul className={styles.rows}>
          {left.map((draft) => (
            <li key={draft.id} className={styles.row}>
              <Line draft={draft} />
              {open?.id === draft.id ? (
                <div className={styles.whole}>
                  <Suspense fallback={<Waiting label={words.drafts.loading} shape="narrow" />}>
                    <DraftForm draft={draft} onClose={close} />
                  </Suspense>
                </div>
              ) : (
                <div className={styles.actions}>
                  <Button
                    data-opens={draft.id}
                    aria-label={words.about(draft.title, words.drafts.review)}
                    onClick={() => {
                      setOpen(draft);
                    }}
                  >
                    {words.drafts.review}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Box>
  );
}

/** Which are shown, and what became of the last one. */
function useRows(drafts: Props['drafts']) {
  const { drafts: words } = useHomeWords();
  const [open, setOpen] = useState<WaitingDraftView>();
  const [done, setDone] = useState<WaitingDraftView>();
  const [told, setTold] = useState<string>();
  // It is on its way, unless Dynamics has said no to it since.
  const waiting = drafts.filter(
    ({ id, refused }) => id !== done?.id || (refused !== undefined && done.refused === undefined),
  );
  const isThere = open === undefined || waiting.some(({ id }) => id === open.id);
  // Somebody else may decide it meanwhile: what is typed stays until its form is closed.
  const left = isThere
    ? waiting
    : [...waiting, open].sort((one, other) => one.at.localeCompare(other.at));
  return {
    ...{ left, open, told },
    setOpen: (draft: WaitingDraftView) => {
      setTold(undefined);
      setOpen(draft);
    },
    close: (isPublished: boolean) => {
      setOpen(undefined);
      if (isPublished) setDone(open);
      if (isPublished && open) setTold(words.published(open.title));
      else if (!isThere) setTold(words.gone);
    },
  };
}

function Line({ draft: { title, by, at, refused } }: { draft: WaitingDraftView }) {
  const styles = useHomeStyles();
  const words = useHomeWords();
  const times = useTimes();
  return (
    <div className={styles.words}>
      <h3 className={styles.title}>{title}</h3>
      <span className={styles.quiet}>{words.drafts.line(by, times.short(at))}</span>
      {refused !== undefined && (
        <span className={styles.trouble}>{words.drafts.refused(refused)}</span>
      )}
    </div>
  );
}

/** The row it was decided in is gone, so the keyboard goes on here. */
function Told({ children }: { children: string }) {
  const styles = useHomeStyles();
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, []);
  return (
    <p ref={place} tabIndex={-1} role="status" className={styles.outcome}>
      {children}
    </p>
  );
}
