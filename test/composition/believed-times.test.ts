import assert from 'node:assert/strict';
import { generic } from '../../bot/adapters/ccaas/generic/index.ts';
import { withBelievedTimes } from '../../bot/composition/believed-times.ts';
import { after, isoTime, msOf, type IsoTime } from '../../bot/domain/ids.ts';
import type { InteractionEvent } from '../../bot/domain/interaction/facts.ts';
import type { Intake, WebhookRequest } from '../../bot/ports/contact-center.ts';
import { noon } from '../support/builders.ts';

const minuteMs = 60_000;
const yearMs = 366 * 24 * 60 * minuteMs;
const webhook: WebhookRequest = {
  method: 'POST',
  url: 'https://bot.example/api/ccaas/voice/events',
  door: 'events',
  headers: {},
  body: Buffer.from(''),
};
const heldAt = (at: IsoTime): InteractionEvent => ({
  id: `held ${at}`,
  at,
  fact: { type: 'held' },
});
const telling = (intake: Intake) =>
  withBelievedTimes(
    {
      can: generic.can,
      doors: ['events'],
      receive: () => Promise.resolve(intake),
      reader: { read: () => Promise.resolve(intake.interactions.flatMap(({ events }) => events)) },
    },
    { now: () => msOf(noon) },
  );
const told = (...times: readonly IsoTime[]): Intake => ({
  interactions: [{ externalId: 'call-1', events: times.map(heldAt) }],
  ignored: 1,
});

describe('the times a contact center tells', () => {
  const near = [after(noon, 15 * minuteMs), noon, after(noon, -yearMs)];

  it('are taken as they are, up to 15 minutes ahead and a year back', async () => {
    const intake = told(...near);
    assert.deepEqual(await telling(intake).receive(webhook), intake);
  });

  for (const far of [after(noon, 15 * minuteMs + 1), isoTime(Date.UTC(9999, 11, 31))]) {
    it(`are taken as of now when they are ahead: ${far}`, async () => {
      const { interactions, ignored } = await telling(told(far)).receive(webhook);
      assert.deepEqual(interactions[0]?.events, [{ ...heldAt(far), at: noon }]);
      assert.equal(ignored, 1);
    });
  }

  for (const far of [after(noon, -yearMs - 1), isoTime(0)]) {
    it(`are ignored and counted when no contact is that old: ${far}`, async () => {
      const all = await telling(told(far, noon)).receive(webhook);
      assert.deepEqual(all, {
        interactions: [{ externalId: 'call-1', events: [heldAt(noon)] }],
        ignored: 2,
      });
      assert.deepEqual(await telling(told(far)).receive(webhook), { interactions: [], ignored: 2 });
    });
  }

  it('are no better believed when we asked for them', async () => {
    const far = isoTime(Date.UTC(9999, 11, 31));
    const { reader } = telling(told(...near, far, isoTime(0)));
    const events = await reader?.read({ externalId: 'call-1' }, []);
    assert.deepEqual(
      events?.map(({ at }) => at),
      [...near, noon],
    );
  });

  it('leave what stands beside them alone: an answer, and that there is more to know', async () => {
    const answer = { status: 200, body: '' };
    const thin = { externalId: 'call-1', events: [], isThin: true };
    const intake = { interactions: [thin], ignored: 0, answer };
    assert.deepEqual(await telling(intake).receive(webhook), intake);
  });
});
