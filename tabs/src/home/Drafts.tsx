import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState, type RefObject } from 'react';
import type { WaitingDraftView } from '../../../bot/contract/home-view.ts';
import { Box } from '../components/Box.tsx';
import { useFocusBack } from '../components/use-focus-back.ts';
import { Waiting } from '../components/Waiting.tsx';
import { useTimes } from '../swarm/use-times.ts';
import type { DraftEnd } from './DraftForm.tsx';
import { isBackWithOwner, isMoreToReview, notPublished } from './drafts-shown.ts';
import { useDraftPages, type DraftPages } from './use-draft-pages.ts';
import { useHomeStyles } from './use-home-styles.ts';
import { useHomeWords } from './words/index.ts';

/** Most who come review none. */
const DraftForm = lazy(async () => ({ default: (await import('./DraftForm.tsx')).DraftForm }));

type Props = { drafts: readonly WaitingDraftView[]; more: number };

/** Articles that wait for one's review; not there while there are none. */
export function Drafts({ drafts, more }: Props) {
  const styles = useHomeStyles();
  const words = useHomeWords();
  const pages = useDraftPages({ drafts, more });
  const { left, open, told, setOpen, close } = useRows(pages);
  const place = useFocusBack(open?.id);
  useFocusNew(place, pages.firstNew);
  if (left.length === 0 && told === undefined) return null;
  const toReview = left.filter((draft) => !isBackWithOwner(draft)).length;
  return (
    <Box title={words.drafts.title(toReview, isMoreToReview(pages.drafts, pages.more))}>
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
      <More {...pages} />
    </Box>
  );
}

/** Which are shown, and what became of the last one. */
function useRows({ drafts, readAgain }: DraftPages) {
  const { drafts: words } = useHomeWords();
  const [open, setOpen] = useState<WaitingDraftView>();
  const [published, setPublished] = useState<ReadonlyMap<string, WaitingDraftView>>(new Map());
  const [told, setTold] = useState<string>();
  const waiting = notPublished(drafts, published);
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
    close: (end: DraftEnd) => {
      setOpen(undefined);
      if (end) readAgain();
      if (end === 'published' && open) setPublished(new Map(published).set(open.id, open));
      if (end && open)
        setTold(end === 'published' ? words.published(open.title) : words.sent(open));
      else if (!isThere) setTold(words.gone);
    },
  };
}

/** What has just come is read on from there. */
function useFocusNew(place: RefObject<HTMLElement | null>, id: string | undefined): void {
  useEffect(() => {
    if (id === undefined) return;
    const buttons = place.current?.querySelectorAll<HTMLElement>('[data-opens]') ?? [];
    [...buttons].find((one) => one.dataset['opens'] === id)?.focus();
  }, [place, id]);
}

function More({ more, trouble, next }: DraftPages) {
  const styles = useHomeStyles();
  const { drafts: words } = useHomeWords();
  if (more === 0) return null;
  return (
    <div className={styles.actions}>
      <Button onClick={next}>{words.more(more)}</Button>
      <span role="alert" className={styles.trouble}>
        {trouble}
      </span>
    </div>
  );
}

function Line({ draft: { title, by, at, refused, returned } }: { draft: WaitingDraftView }) {
  const styles = useHomeStyles();
  const words = useHomeWords();
  const times = useTimes();
  return (
    <div className={styles.words}>
      <h3 className={styles.title}>{title}</h3>
      <span className={styles.quiet}>{words.drafts.line(by, times.short(at))}</span>
      {returned && (
        <span>
          {(returned.isBack ? words.drafts.back : words.drafts.again)({ ...returned, owner: by })}
        </span>
      )}
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
