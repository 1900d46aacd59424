import { useEffect, useState } from 'react';
import type { DraftsView } from '../../../bot/contract/drafts-view.ts';
import type { WaitingDraftView } from '../../../bot/contract/home-view.ts';
import type { Client } from '../api/client.ts';
import { eachOnce } from './drafts-shown.ts';
import { useInHome } from './in-home.ts';
import { useTrouble } from './use-trouble.ts';

type First = { readonly drafts: readonly WaitingDraftView[]; readonly more: number };
type Further = { readonly pages: readonly DraftsView[]; readonly firstNew: string | undefined };

/**
 * More than one page: the others come when they are asked for, and stay. They are read again when the first one
 * changes, and when something was decided.
 */
export function useDraftPages({ drafts, more }: First) {
  const { client, onSignedOut } = useInHome();
  const troubleOf = useTrouble(onSignedOut);
  const [wanted, setWanted] = useState({ pages: 0 });
  const [{ pages, firstNew }, setFurther] = useState<Further>({ pages: [], firstNew: undefined });
  const [trouble, setTrouble] = useState<string>();
  const last = drafts.at(-1)?.id ?? '';
  const first = drafts.map(({ id, returned }) => `${id} ${returned?.at ?? ''}`).join();
  useEffect(() => {
    if (wanted.pages === 0) return;
    let isLate = false;
    const take = (read: readonly DraftsView[]) => {
      if (isLate) return;
      setTrouble(undefined);
      setFurther((before) => ({
        pages: read,
        firstNew: read[before.pages.length]?.drafts[0]?.id ?? before.firstNew,
      }));
    };
    readPages(client, last, wanted.pages).then(take, (failure: unknown) => {
      if (!isLate) setTrouble(troubleOf(failure));
    });
    return () => {
      isLate = true;
    };
  }, [client, troubleOf, wanted, last, first]);
  return {
    drafts: eachOnce(drafts, pages),
    more: pages.at(-1)?.more ?? more,
    ...{ firstNew, trouble },
    next: () => {
      setTrouble(undefined);
      setWanted({ pages: pages.length + 1 });
    },
    readAgain: () => {
      setWanted({ pages: pages.length });
    },
  };
}
export type DraftPages = ReturnType<typeof useDraftPages>;

async function readPages(
  client: Client,
  last: string,
  atMost: number,
): Promise<readonly DraftsView[]> {
  const pages: DraftsView[] = [];
  let after = last;
  while (pages.length < atMost) {
    const page = await client.get<DraftsView>(`/api/v1/drafts?after=${encodeURIComponent(after)}`);
    pages.push(page);
    after = page.drafts.at(-1)?.id ?? after;
    if (page.more === 0) break;
  }
  return pages;
}
