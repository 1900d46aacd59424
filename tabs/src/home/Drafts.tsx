import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState, type RefObject } from 'react';
import type { DraftsView } from '../../../bot/contract/drafts-view.ts';
import type { WaitingDraftView } from '../../../bot/contract/home-view.ts';
import { Box } from '../components/Box.tsx';
import { useFocusBack } from '../components/use-focus-back.ts';
import { Waiting } from '../components/Waiting.tsx';
import { useTimes } from '../swarm/use-times.ts';
import type { DraftEnd } from './DraftForm.tsx';
import { useInHome } from './in-home.ts';
import { useHomeStyles } from './use-home-styles.ts';
import { useTrouble } from './use-trouble.ts';
import { useHomeWords } from './words/index.ts';

/** Most who come review none. */
const DraftForm = lazy(async () => ({ default: (await import('./DraftForm.tsx')).DraftForm }));

type Props = { drafts: readonly WaitingDraftView[]; more: number };

/** Articles that wait for one's review; not there while there are none. */
export function Drafts({ drafts, more }: Props) {
  const styles = useHomeStyles();
  const words = useHomeWords();
  const pages = usePages({ drafts, more });
  const { left, open, told, setOpen, close } = useRows(pages.drafts);
  const place = useFocusBack(open?.id);
  useFocusNew(place, pages.firstNew);
  if (left.length === 0 && told === undefined) return null;
  const toReview = left.filter(({ returned }) => returned?.isBack !== true).length;
  return (
    <Box title={words.drafts.title(toReview, pages.more > 0)}>
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
    close: (end: DraftEnd) => {
      setOpen(undefined);
      if (end === 'published') setDone(open);
      if (end && open)
        setTold(end === 'published' ? words.published(open.title) : words.sent(open));
      else if (!isThere) setTold(words.gone);
    },
  };
}

/** More than one page: the others come when they are asked for, and stay. */
function usePages({ drafts, more }: Props) {
  const { client, onSignedOut } = useInHome();
  const troubleOf = useTrouble(onSignedOut);
  const [pages, setPages] = useState<DraftsView>();
  const [firstNew, setFirstNew] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const known = new Set(drafts.map(({ id }) => id));
  const all = [...drafts, ...(pages?.drafts ?? []).filter(({ id }) => !known.has(id))];
  const next = async () => {
    setTrouble(undefined);
    try {
      const after = encodeURIComponent(all.at(-1)?.id ?? '');
      const page = await client.get<DraftsView>(`/api/v1/drafts?after=${after}`);
      setPages({ drafts: [...(pages?.drafts ?? []), ...page.drafts], more: page.more });
      setFirstNew(page.drafts[0]?.id);
    } catch (failure) {
      setTrouble(troubleOf(failure));
    }
  };
  return { drafts: all, more: pages?.more ?? more, firstNew, trouble, next };
}

/** What has just come is read on from there. */
function useFocusNew(place: RefObject<HTMLElement | null>, id: string | undefined): void {
  useEffect(() => {
    if (id === undefined) return;
    const buttons = place.current?.querySelectorAll<HTMLElement>('[data-opens]') ?? [];
    [...buttons].find((one) => one.dataset['opens'] === id)?.focus();
  }, [place, id]);
}

function More({ more, trouble, next }: ReturnType<typeof usePages>) {
  const styles = useHomeStyles();
  const { drafts: words } = useHomeWords();
  if (more === 0) return null;
  return (
    <div className={styles.actions}>
      <Button onClick={() => void next()}>{words.more(more)}</Button>
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
