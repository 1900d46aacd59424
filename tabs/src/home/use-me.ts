import { useEffect, useRef, useState } from 'react';
import type { HomeView, HoursView, MeView } from '../../../bot/contract/home-view.ts';
import { useInHome } from './in-home.ts';
import { preferencesPath } from './paths.ts';
import { useTrouble } from './use-trouble.ts';

type Wish = { readonly me: MeView; readonly nth: number };

const bodyOf = ({ atOnce, workingHours }: MeView) => ({
  swarmsAtOnce: atOnce.isOwn ? atOnce.limit : null,
  workingHours: workingHours ?? null,
});

/** What one decides about being asked: shown at once, saved in order, put back when it is not kept. */
export function useMe(known: MeView) {
  const { client, lookNow, onSignedOut } = useInHome();
  const troubleOf = useTrouble(onSignedOut);
  const [wish, setWish] = useState<MeView>();
  const [trouble, setTrouble] = useState<string>();
  const [savedAt, setSavedAt] = useState(0);
  const sending = useRef<Promise<unknown>>(Promise.resolve());
  const newest = useRef(0);
  // What was saved has come back from the bot: from here on that is what is shown.
  useEffect(() => {
    setWish((now) =>
      now && JSON.stringify(bodyOf(now)) === JSON.stringify(bodyOf(known)) ? undefined : now,
    );
  }, [known]);
  const save = async ({ me, nth }: Wish): Promise<void> => {
    // Pressed again meanwhile: only the last of them is sent.
    if (nth !== newest.current) return;
    try {
      await client.post<HomeView>(preferencesPath(), bodyOf(me));
      setSavedAt(nth);
      lookNow();
    } catch (failure) {
      if (nth !== newest.current) return;
      setWish(undefined);
      setTrouble(troubleOf(failure));
    }
  };
  const change = (me: MeView) => {
    const nth = (newest.current += 1);
    setTrouble(undefined);
    setWish(me);
    sending.current = sending.current.then(() => save({ me, nth }));
  };
  const me = wish ?? known;
  return {
    me,
    trouble,
    isSaved: savedAt > 0 && savedAt === newest.current,
    takeAtOnce: (limit: number) => {
      change({ ...me, atOnce: { ...me.atOnce, limit, isOwn: true } });
    },
    takeAsUsual: () => {
      const { usual } = me.atOnce;
      change({ ...me, atOnce: { ...me.atOnce, limit: usual, isOwn: false } });
    },
    work: (hours: HoursView | undefined) => {
      const { workingHours: _, ...rest } = me;
      change({ ...rest, ...(hours && { workingHours: hours }) });
    },
  };
}
export type Me = ReturnType<typeof useMe>;
