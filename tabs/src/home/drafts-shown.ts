import type { DraftsView } from '../../../bot/contract/drafts-view.ts';
import type { WaitingDraftView } from '../../../bot/contract/home-view.ts';

type Drafts = readonly WaitingDraftView[];

/** Each once, as it was read last: one that is sent back goes to a later page, one that comes again to an earlier. */
export function eachOnce(first: Drafts, pages: readonly DraftsView[]): Drafts {
  const rest = new Map<string, WaitingDraftView>();
  for (const draft of pages.flatMap(({ drafts }) => drafts)) {
    rest.delete(draft.id);
    rest.set(draft.id, draft);
  }
  for (const { id } of first) rest.delete(id);
  return [...first, ...rest.values()];
}

/** What was published here is on its way, unless Dynamics has said no to it since. */
export const notPublished = (
  drafts: Drafts,
  published: ReadonlyMap<string, WaitingDraftView>,
): Drafts =>
  drafts.filter((draft) => {
    const before = published.get(draft.id);
    return !before || (draft.refused !== undefined && before.refused === undefined);
  });

export const isBackWithOwner = ({ returned }: WaitingDraftView): boolean =>
  returned?.isBack === true;

/** Those that are back come last: behind one of them nothing is to be reviewed. */
export function isMoreToReview(drafts: Drafts, more: number): boolean {
  const last = drafts.at(-1);
  return more > 0 && !(last && isBackWithOwner(last));
}
