/** A thread played with its own decisions, and all it told the outside. */
import assert from 'node:assert/strict';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { applyThreadEvent } from '../../bot/domain/helpdesk/apply-event.ts';
import * as decide from '../../bot/domain/helpdesk/decisions.ts';
import { threadEffectsOf, type ThreadEffect } from '../../bot/domain/helpdesk/effects.ts';
import { deskId, threadId } from '../../bot/domain/helpdesk/ids.ts';
import type { ThreadEvent } from '../../bot/domain/helpdesk/thread-events.ts';
import { nextThreadEntry, type ThreadEntry } from '../../bot/domain/helpdesk/timeline.ts';
import type { Thread } from '../../bot/domain/helpdesk/thread.ts';
import { caseId, type IsoTime } from '../../bot/domain/ids.ts';
import { noon, rosa, tenant } from '../support/builders.ts';

export const way: decide.HandOverWay = { caseId: caseId('case-1'), connection: 'center' };
export const article = (id: string) => ({
  id,
  title: `Article ${id}`,
  passage: 'Do it so.',
  url: 'https://x',
});
export const dayMs = 24 * 60 * 60_000;
export const times = { warnMs: dayMs, closeMs: dayMs };
export const reopenMs = 7 * dayMs;

const opening: decide.Opening = {
  deskId: deskId('it'),
  language: 'en',
  employee: rosa,
  place: { kind: 'channel', channelId: '19:it@thread.tacv2', rootId: '1' },
  question: 'How do I get into the VPN?',
};

export function played() {
  const entries: ThreadEntry[] = [];
  const effects: ThreadEffect[] = [];
  let thread: Thread | undefined;
  let now: IsoTime = noon;
  const record = (events: readonly ThreadEvent[] | string): void => {
    if (typeof events === 'string') return;
    for (const event of events) {
      const key = { tenantId: tenant, threadId: threadId('t-1') };
      const entry = nextThreadEntry(entries.at(-1), { ...key, at: now, by: rosa, event }, sha256);
      thread = applyThreadEvent(thread, entry);
      effects.push(...threadEffectsOf(event, thread));
      entries.push(entry);
    }
  };
  return {
    entries,
    effects,
    record,
    at: (time: IsoTime) => {
      now = time;
    },
    now: () => now,
    get thread(): Thread {
      assert.ok(thread);
      return thread;
    },
  };
}

export function opened(offer: decide.Offer = { article: article('a'), way }) {
  const story = played();
  story.record(decide.openThread(opening, offer));
  return story;
}

export const writing = (text: string, offer: decide.Offer, now = noon): decide.Writing => ({
  by: rosa.id,
  messageId: `m-${text}`,
  text,
  now,
  offer,
  reopenMs,
});
