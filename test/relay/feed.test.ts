import assert from 'node:assert/strict';
import { chatId, deliveryId, type IsoTime } from '../../bot/domain/ids.ts';
import type { SwarmAction } from '../../bot/domain/swarm/effects.ts';
import type { Swarm } from '../../bot/domain/swarm/swarm.ts';
import type { FeedItem } from '../../bot/ports/activity-feed.ts';
import { OutsideError, type Verdict } from '../../bot/ports/outside-error.ts';
import type { HandlerDeps } from '../../bot/relay/handlers/deps.ts';
import { remind, tellAgent } from '../../bot/relay/handlers/feed.ts';
import {
  activeSwarm,
  askedOf,
  delivery,
  minutesPast,
  noon,
  participant,
  pendingInvitation,
  priya,
  tom,
} from '../support/builders.ts';
import { handClock } from '../support/hand-clock.ts';
import { recordingLog } from '../support/log.ts';

const note = {
  id: 'note-1',
  text: 'Reseat gasket 3, 4 Nm',
  from: priya,
  at: noon,
  isResolution: false,
  isForDesk: false,
  isOnDesk: false,
};
const asking = activeSwarm({ invitations: [pendingInvitation(priya)] });
const answered = activeSwarm({
  participants: [participant(tom, { role: 'agent', joinedBy: 'opening' }), participant(priya)],
  deskNotes: [note],
  chat: { id: chatId('19:swarm@thread.v2'), webUrl: 'https://teams.example/chat' },
  isChatReady: true,
});

type World = { readonly panelSeenAt?: IsoTime; readonly verdict?: Verdict };

function feedWorld({ panelSeenAt, verdict }: World = {}) {
  const items: FeedItem[] = [];
  const log = recordingLog();
  const told: Pick<HandlerDeps, 'activityFeed' | 'panelSightings' | 'clock' | 'log'> = {
    activityFeed: {
      notify: (item) => {
        if (verdict) return Promise.reject(new OutsideError('graph', { verdict, code: 'http' }));
        items.push(item);
        return Promise.resolve();
      },
    },
    panelSightings: { lastSeen: () => Promise.resolve(panelSeenAt) },
    clock: handClock(Date.parse(minutesPast(10))),
    log,
  };
  // The other handlers' parts are not touched by these.
  const deps = told as HandlerDeps;
  const about = <A extends SwarmAction>(swarm: Swarm, action: A) => ({
    delivery: delivery({ id: deliveryId('d'), action }),
    action,
    swarm,
  });
  return {
    items,
    log,
    remind: (swarm: Swarm) =>
      remind(deps, about(swarm, { kind: 'remind', invitationId: askedOf(priya) } as const)),
    tellAgent: (swarm: Swarm) =>
      tellAgent(deps, about(swarm, { kind: 'tell-agent', noteId: note.id } as const)),
  };
}

describe('the activity feed', () => {
  it('reminds who is still waited for, with what is asked', async () => {
    const { items, remind: send } = feedWorld();
    await send(asking);
    assert.equal(items.length, 1);
    const [item] = items;
    assert.deepEqual([item?.kind, item?.to, item?.caseNumber], ['asked', priya.id, 'CAS-01001']);
    assert.deepEqual([item?.preview, item?.chat], ['Why does it leak?', undefined]);
  });

  it('reminds nobody who has answered, and of nothing that is over', async () => {
    const { items, remind: send } = feedWorld();
    const asked = pendingInvitation(priya);
    await send({ ...asking, invitations: [{ ...asked, status: 'expired', expiredAt: noon }] });
    await send({
      ...asking,
      state: 'cancelled',
      reason: 'hung up',
      cancelledBy: tom,
      cancelledAt: noon,
    });
    assert.deepEqual(items, []);
  });

  it('tells the agent of an answer while the panel is closed', async () => {
    for (const panelSeenAt of [undefined, minutesPast(5)]) {
      const { items, tellAgent: send } = feedWorld(panelSeenAt ? { panelSeenAt } : {});
      await send(answered);
      const [item] = items;
      assert.deepEqual([item?.kind, item?.to], ['answered', tom.id]);
      assert.equal(item?.preview, 'Priya: Reseat gasket 3, 4 Nm');
      assert.equal(item.chat, answered.chat?.id);
    }
  });

  it('tells nothing that stands before the agent already', async () => {
    const open = feedWorld({ panelSeenAt: minutesPast(9.5) });
    await open.tellAgent(answered);
    assert.deepEqual(open.items, [], 'the panel is open');
    const { items, tellAgent: send } = feedWorld();
    await send({ ...answered, deskNotes: [{ ...note, isOnDesk: true }] });
    await send({ ...answered, isChatReady: false });
    assert.deepEqual(items, []);
  });

  it('gives up what Teams refuses, so that the next invitation need not wait', async () => {
    const { log, remind: send } = feedWorld({ verdict: 'refused' });
    await send(asking);
    assert.deepEqual(log.codes, ['feed-item-refused']);
  });

  it('is tried again when Teams does not answer', async () => {
    const { remind: send } = feedWorld({ verdict: 'retry' });
    await assert.rejects(send(asking), OutsideError);
  });
});
