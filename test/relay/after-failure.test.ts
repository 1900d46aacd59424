import assert from 'node:assert/strict';
import { after, msOf } from '../../bot/domain/ids.ts';
import { OutsideError } from '../../bot/ports/outside-error.ts';
import { afterFailure } from '../../bot/relay/after-failure.ts';
import { backoffMs } from '../../bot/relay/backoff.ts';
import { relaySettings } from '../../bot/relay/relay.ts';
import { delivery, noon } from '../support/builders.ts';

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
    assert.deepEqual(next(busy(), 8), { kind: 'park', reason: 'http-429' });
  });

  it('what nobody gave a verdict on may have happened', () => {
    const broken = next(new Error('out of memory'));
    assert.equal(broken.kind === 'defer' && broken.deferral.isSettled, false);
    assert.equal(broken.kind === 'defer' && broken.deferral.reason, 'unexpected');
  });
});
