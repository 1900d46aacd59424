import assert from 'node:assert/strict';
import { rebuildThread } from '../../bot/domain/helpdesk/apply-event.ts';
import { deskId, threadId } from '../../bot/domain/helpdesk/ids.ts';
import type { ThreadEvent } from '../../bot/domain/helpdesk/thread-events.ts';
import { nextThreadEntry, type ThreadEntry } from '../../bot/domain/helpdesk/timeline.ts';
import { caseId, deliveryId } from '../../bot/domain/ids.ts';
import type { ThreadHandlerDeps } from '../../bot/relay/handlers/helpdesk-deps.ts';
import { createThreadPerform } from '../../bot/relay/handlers/helpdesk.ts';
import { noon, rosa, tenant } from '../support/builders.ts';

const key = { tenantId: tenant, threadId: threadId('thread-1') };
const handOver = {
  type: 'handed-over',
  why: 'nothing-fits',
  caseId: caseId('case-1'),
  connection: 'center',
} as const;
const opened: ThreadEvent = {
  type: 'thread-opened',
  deskId: deskId('it'),
  language: 'en',
  employee: rosa,
  place: { kind: 'personal', conversationId: 'a:1' },
  question: 'It smokes',
};
const begun: ThreadEvent = { type: 'chat-begun', session: 1, chat: { externalId: 'CH1' } };

function threadAfter(...events: readonly ThreadEvent[]) {
  const entries: ThreadEntry[] = [];
  for (const event of events) {
    const occurrence = { ...key, at: noon, by: 'system' as const, event };
    entries.push(nextThreadEntry(entries.at(-1), occurrence, (text) => text));
  }
  return rebuildThread(entries);
}

/** Somebody wrote "m-1" while the chat, begun with `begunWith`, stood already. */
async function saying({ begunWith, isBegun }: { begunWith: string; isBegun: boolean }) {
  const told: string[] = [];
  const thread = threadAfter(opened, handOver, ...(isBegun ? [begun] : []));
  const say = (handle: unknown, { id }: { id: string }) => {
    told.push(`said ${id}`);
    return Promise.resolve(handle);
  };
  const message = { id: 'm-1', author: 'Rosa', authorId: rosa.id, text: 'Still', at: noon };
  const deps = {
    clock: { now: () => Date.parse(noon) },
    helpdesk: {
      findThread: () => Promise.resolve(thread),
      message: () => Promise.resolve(message),
      chatHandle: () => Promise.resolve({ externalId: 'CH1', state: '', begunWith }),
    },
    centers: new Map([['center', { center: { chats: { say } } }]]),
    recordChatBegun: () => {
      told.push('recorded');
      return Promise.resolve();
    },
    // Nothing else of a relay is needed to say something.
  } as unknown as ThreadHandlerDeps;
  await createThreadPerform(deps)({
    ...key,
    id: deliveryId('d-1'),
    lane: 'relay:thread-1' as never,
    laneSeq: 1,
    decidedAt: noon,
    attempts: 2,
    action: { kind: 'say-to-agent', messageId: 'm-1', session: 1 },
  });
  return told;
}

describe('words for an agent, after a kill', () => {
  it('are not said again when they have begun the chat', async () => {
    assert.deepEqual(await saying({ begunWith: 'm-1', isBegun: true }), []);
  });

  it('are said in a chat that the question has begun', async () => {
    assert.deepEqual(await saying({ begunWith: '', isBegun: true }), ['said m-1']);
  });

  it('wait until what the agent wrote before is heard, where that was not done', async () => {
    assert.deepEqual(await saying({ begunWith: '', isBegun: false }), ['recorded', 'said m-1']);
    assert.deepEqual(await saying({ begunWith: 'm-1', isBegun: false }), ['recorded']);
  });
});
