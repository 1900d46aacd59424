import assert from 'node:assert/strict';
import { after, msOf } from '../../bot/domain/ids.ts';
import type { Lane, SwarmAction } from '../../bot/domain/swarm/effects.ts';
import { OutsideError } from '../../bot/ports/outside-error.ts';
import { afterFailure } from '../../bot/relay/after-failure.ts';
import { backoffMs } from '../../bot/relay/backoff.ts';
import { relaySettings } from '../../bot/relay/relay.ts';
import { delivery, noon, tom } from '../support/builders.ts';

const { backoff } = relaySettings;

describe('the wait after a failed try', () => {
  it('doubles from one second and stops at a minute', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 50].map((attempt) =>
      backoffMs(attempt, backoff, () => 1),
    );
    assert.deepEqual(
      waits,
      [1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1_000),
    );
  });

  it('is spread over its upper half', () => {
    assert.equal(
      backoffMs(4, backoff, () => 0),
      4_000,
    );
    assert.equal(
      backoffMs(4, backoff, () => 0.5),
      6_000,
    );
  });
});

describe('after a failure', () => {
  const next = (error: unknown, attempts = 1) =>
    afterFailure(error, delivery({ attempts }), {
      tries: relaySettings,
      now: msOf(noon),
      random: () => 1,
    });
  const busy = (retryAfterMs?: number) =>
    new OutsideError('graph', { verdict: 'retry', code: 'http-429', retryAfterMs });

  it('what the far side asks for is the least to wait', () => {
    const until = (error: OutsideError, attempts = 1) => {
      const { deferral } = next(error, attempts) as { deferral?: { until: string } };
      return deferral?.until;
    };
    assert.equal(until(busy(30_000)), after(noon, 30_000));
    assert.equal(until(busy(30_000), 7), after(noon, 60_000));
    assert.equal(until(busy()), after(noon, 1_000));
  });

  it('the last try is the eighth', () => {
    assert.equal(next(busy(), 7).kind, 'defer');
    assert.deepEqual(next(busy(), 8), { kind: 'park', reason: 'http-429', lane: 'stops' });
  });

  describe('that says no to what was sent, and to nothing else', () => {
    const tooBig = new OutsideError('teams', {
      verdict: 'refused',
      code: 'MessageSizeTooBig',
      isOfContent: true,
    });
    const fate = (error: unknown, told: Partial<Parameters<typeof delivery>[0]> = {}) =>
      afterFailure(error, delivery(told), {
        tries: relaySettings,
        now: msOf(noon),
        random: () => 1,
      });
    const lane = (action: SwarmAction, name = 'talk:swarm-1') =>
      fate(tooBig, { action, lane: name as Lane });
    const update = { by: tom, text: 'Reseat it.', at: noon };
    const goesOn = { kind: 'park', reason: 'MessageSizeTooBig', lane: 'goes-on' };

    it('a message that is read by itself is given up alone', () => {
      assert.deepEqual(lane({ kind: 'show-digest', digest: 1 }), goesOn);
      assert.deepEqual(lane({ kind: 'show-moment', moment: { kind: 'ended', at: noon } }), goesOn);
      assert.deepEqual(lane({ kind: 'post-update', update }, 'chat:swarm-1'), goesOn);
      assert.deepEqual(lane({ kind: 'show-card', card: 'case' }, 'chat:swarm-1'), goesOn);
    });

    it('what the others build on stops its lane, and so does a card that would be refused again in seconds', () => {
      const stops = { ...goesOn, lane: 'stops' };
      assert.deepEqual(lane({ kind: 'open-chat' }, 'chat:swarm-1'), stops);
      assert.deepEqual(lane({ kind: 'save-swarm' }, 'case:case-1'), stops);
      assert.deepEqual(lane({ kind: 'show-card', card: 'live' }, 'live:swarm-1'), stops);
    });

    it('a chat that takes nothing any more stops its lane', () => {
      const gone = new OutsideError('teams', { verdict: 'refused', code: 'ConversationNotFound' });
      const digest = { kind: 'show-digest', digest: 1 } as const;
      assert.deepEqual(fate(gone, { action: digest, lane: 'talk:swarm-1' as Lane }), {
        kind: 'park',
        reason: 'ConversationNotFound',
        lane: 'stops',
      });
    });
  });

  it('what nobody gave a verdict on may have happened', () => {
    const broken = next(new Error('out of memory'));
    assert.equal(broken.kind === 'defer' && broken.deferral.isSettled, false);
    assert.equal(broken.kind === 'defer' && broken.deferral.reason, 'unexpected');
  });
});
