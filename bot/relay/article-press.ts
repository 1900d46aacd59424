import { after, isoTime } from '../domain/ids.ts';
import { afterTry, type ArticleDraft } from '../domain/knowledge/article-draft.ts';
import type { ArticleDrafts, ArticleRecords } from '../ports/articles.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { OutsideError } from '../ports/outside-error.ts';
import type { Random } from '../ports/random.ts';
import { backoffMs } from './backoff.ts';

export type ArticlePressDeps = {
  readonly drafts: Pick<ArticleDrafts, 'take' | 'save'>;
  readonly records: ArticleRecords;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
};

const atOnce = 20;
/** Longer than any try takes: then another process may try. */
const leaseMs = 2 * 60_000;
const backoff = { baseMs: 5_000, capMs: 10 * 60_000 };

/**
 * Brings Dynamics up to what was decided about articles. Both of its calls are repeatable: the row's id
 * is ours, and what is published stays published.
 * @returns how many were tried
 */
export function pressArticles(deps: ArticlePressDeps) {
  return async (): Promise<number> => {
    const now = nowOf(deps.clock);
    const due = await deps.drafts.take(now, after(now, leaseMs), atOnce);
    for (const draft of due) await press(deps, draft);
    return due.length;
  };
}

async function press(deps: ArticlePressDeps, draft: ArticleDraft): Promise<void> {
  const { drafts, records, log } = deps;
  try {
    const isReviewed = draft.outside.state === 'publishing';
    await (isReviewed ? records.publish(draft) : records.saveDraft(draft));
    await drafts.save(afterTry(draft, 'done'), undefined);
  } catch (failure) {
    if (!(failure instanceof OutsideError)) throw failure;
    const { code, verdict } = failure;
    log.warn('article-not-written', { article: draft.id, code, verdict });
    const isFinal = verdict === 'refused';
    const next = afterTry(draft, { code, isFinal });
    await drafts.save(next, isFinal ? undefined : nextTry(deps, draft, failure));
  }
}

function nextTry({ clock, random }: ArticlePressDeps, draft: ArticleDraft, failure: OutsideError) {
  const tries = 'tries' in draft.outside ? draft.outside.tries : 0;
  const waitMs = Math.max(failure.retryAfterMs ?? 0, backoffMs(tries + 1, backoff, random));
  return isoTime(Math.ceil(clock.now() + waitMs));
}
