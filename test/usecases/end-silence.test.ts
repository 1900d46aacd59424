import assert from 'node:assert/strict';
import { after, msOf } from '../../bot/domain/ids.ts';
import type { Invitation } from '../../bot/domain/swarm/invitation.ts';
import { invitationSlot } from '../../bot/ports/posted-cards.ts';
import { endSilence } from '../../bot/usecases/end-silence.ts';
import { noon, priya, tenant } from '../support/builders.ts';
import { openSharedStore } from '../support/store.ts';
import { keyOfSwarm, swarmWorld } from '../support/swarm-world.ts';

const minutes = (n: number) => n * 60_000;

/** Priya is asked at noon and has five minutes; the timer then rings. */
async function priyaIsAsked() {
  const world = await swarmWorld();
  const key = keyOfSwarm(await world.opened());
  await world.invite(key);
  const invitation = async (): Promise<Invitation> => {
    const { invitations } = await world.swarm(key);
    const hers = invitations.find((one) => one.person.id === priya.id);
    assert.ok(hers);
    return hers;
  };
  const { id } = await invitation();
  const { postedCards, deliveries } = world.store;
  return {
    ...world,
    invitation,
    /** Her card came this many minutes past noon. */
    cardCame: (minute: number) =>
      postedCards.save({
        tenantId: tenant,
        slot: invitationSlot(id),
        conversationId: 'a:priya',
        messageId: '1',
        shows: 'x',
        shownAt: after(noon, minutes(minute)),
      }),
    /** The timer rings this many minutes past noon. */
    rings: async (minute: number) => {
      await world.clock.setTime(msOf(noon) + minutes(minute));
      await endSilence({ ...world.deps, postedCards, deliveries })({ key, invitationId: id });
    },
  };
}

describe('the end of a silence', () => {
  before(openSharedStore);

  it('passes over who had their time', async () => {
    const { cardCame, rings, invitation } = await priyaIsAsked();
    await cardCame(0);
    await rings(5);
    assert.equal((await invitation()).status, 'expired');
  });

  it('begins anew for who was never asked: the card has not come yet', async () => {
    const { rings, invitation } = await priyaIsAsked();
    await rings(5);
    const { status, answerBy } = await invitation();
    assert.equal(status, 'pending');
    assert.equal(answerBy, after(noon, minutes(10)));
  });

  it('counts from when the card came', async () => {
    const { cardCame, rings, invitation } = await priyaIsAsked();
    await cardCame(4);
    await rings(5);
    assert.equal((await invitation()).answerBy, after(noon, minutes(9)));
    await rings(9);
    assert.equal((await invitation()).status, 'expired');
  });

  it('passes over who cannot be reached', async () => {
    const { store, rings, invitation } = await priyaIsAsked();
    const lane = { tenantId: tenant, lane: `person:${priya.id}` } as const;
    await store.deliveries.takeLane(lane, { now: noon, until: after(noon, minutes(60)) });
    const head = await store.deliveries.head(lane, noon);
    assert.ok(head.kind === 'ready');
    await store.deliveries.park(head.delivery, 'app-blocked', noon);
    await rings(5);
    assert.equal((await invitation()).status, 'expired');
  });
});
