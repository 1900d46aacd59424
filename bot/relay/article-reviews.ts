import { after, isoTime, type IsoTime, type TenantId } from '../domain/ids.ts';
import { isBack, isDecided, turnOf, type ArticleDraft } from '../domain/knowledge/article-draft.ts';
import type { ArticleReviews, ReviewCard, ReviewShown } from '../ports/article-reviews.ts';
import type { ArticleDrafts } from '../ports/articles.ts';
import type { Card } from '../ports/cards.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import type { KnownRoles } from '../ports/desks.ts';
import type { Log } from '../ports/log.ts';
import type { Messenger } from '../ports/messenger.ts';
import { OutsideError } from '../ports/outside-error.ts';
import type { PeopleDirectory } from '../ports/people-directory.ts';
import type { Random } from '../ports/random.ts';
import { backoffMs } from './backoff.ts';

type ReviewDeps = {
  readonly tenants: readonly TenantId[];
  readonly drafts: Pick<ArticleDrafts, 'toReview'>;
  readonly roles: Pick<KnownRoles, 'reviewers'>;
  readonly reviews: ArticleReviews;
  readonly people: Pick<PeopleDirectory, 'installApp'>;
  readonly messenger: Pick<Messenger, 'personal' | 'post' | 'update'>;
  readonly reviewCard: (draft: ArticleDraft) => Card;
  /** For who drafted it and had it back. */
  readonly returnedCard: (draft: ArticleDraft) => Card;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
};

/** Of a tenant whose drafts nobody reviews the newest are told: a list is no help in a chat. */
const draftsAtOnce = 10;
const cardsAtOnce = 20;
/** Longer than a call may last: while one process tries, no other does. */
const leaseMs = 2 * 60_000;
const backoff = { baseMs: 10_000, capMs: 30 * 60_000 };
const triesAtMost = 8;

/**
 * Tells supervisors and admins in their 1:1 chat that a draft waits, each of them once, whenever they become
 * known; and whoever drafted it that it came back. Cards follow what becomes of it; a new one is posted to
 * who has something to do again. A 1:1 card cannot be looked up: one whose answer is lost may stand twice,
 * and both lead to the same draft.
 * @returns how many cards were tried
 */
export function tellReviewers(deps: ReviewDeps) {
  return async (): Promise<number> => {
    const now = nowOf(deps.clock);
    for (const tenantId of deps.tenants) await owe(deps, tenantId, now);
    const due = await deps.reviews.take(now, after(now, leaseMs), cardsAtOnce);
    for (const card of due) await show(deps, card);
    return due.length;
  };
}

async function owe(deps: ReviewDeps, tenantId: TenantId, now: IsoTime): Promise<void> {
  await deps.reviews.oweChanges(tenantId, now);
  const waiting = await deps.drafts.toReview(tenantId, draftsAtOnce);
  const drafts = waiting.filter(({ outside }) => outside.state === 'drafted');
  if (drafts.length === 0) return;
  await deps.reviews.owe(
    tenantId,
    { reviewers: await deps.roles.reviewers(tenantId), drafts },
    now,
  );
}

async function show(deps: ReviewDeps, card: ReviewCard): Promise<void> {
  const { draft } = card;
  const { reviews, log } = deps;
  const told: ReviewShown = { ...card, isDecided: isDecided(draft), dueAt: undefined };
  if (!card.posted && !hasToAct(card)) {
    await reviews.save(told);
    return;
  }
  try {
    await reviews.save({ ...told, posted: await put(deps, card) });
  } catch (failure) {
    if (!(failure instanceof OutsideError)) throw failure;
    const { code, verdict } = failure;
    log.warn('reviewer-not-told', { article: draft.id, code, verdict });
    await reviews.save({ ...told, tries: card.tries + 1, dueAt: nextTry(deps, card, failure) });
  }
}

const isOwner = ({ draft, person }: ReviewCard): boolean => draft.by.id === person;

/** Decided before they were told, or somebody else's turn: there is nothing for them to do. */
const hasToAct = (card: ReviewCard): boolean =>
  !isDecided(card.draft) && isBack(card.draft) === isOwner(card);

/** An edit tells nobody: who has it back, and who sent it back once it has come again, gets a new card. */
const isNews = (card: ReviewCard): boolean =>
  turnOf(card.draft) > 0 &&
  hasToAct(card) &&
  (isOwner(card) || card.draft.returned?.by.id === card.person);

/** @returns where it stands */
async function put(deps: ReviewDeps, card: ReviewCard) {
  const { draft, posted } = card;
  const shown = isOwner(card) ? deps.returnedCard(draft) : deps.reviewCard(draft);
  if (!posted || isNews(card)) {
    const place = await chatWith(deps, card);
    const messageId = await deps.messenger.post(place, shown);
    return { conversationId: place.conversationId, messageId };
  }
  const place = { tenantId: draft.tenantId, conversationId: posted.conversationId };
  await deps.messenger.update(place, posted.messageId, shown);
  return posted;
}

/** A role is known of who opened a page, in a browser too: the app may not be theirs in Teams yet. */
async function chatWith({ people, messenger }: ReviewDeps, { draft, person }: ReviewCard) {
  await people.installApp(draft.tenantId, person);
  return messenger.personal(draft.tenantId, person);
}

/** Undefined: given up. The draft stands in Dynamics in any case, and others are told. */
function nextTry({ clock, random }: ReviewDeps, { tries }: ReviewCard, failure: OutsideError) {
  if (failure.verdict === 'refused' || tries + 1 >= triesAtMost) return undefined;
  const waitMs = Math.max(failure.retryAfterMs ?? 0, backoffMs(tries + 1, backoff, random));
  return isoTime(Math.ceil(clock.now() + waitMs));
}
