import assert from 'node:assert/strict';
import {
  foldInteraction,
  type Interaction,
  type InteractionFact,
} from '../../bot/domain/interaction/interaction.ts';
import { interactionId } from '../../bot/domain/ids.ts';
import {
  WebhookRefused,
  type ContactCenterProvider,
  type WebhookRequest,
} from '../../bot/ports/contact-center.ts';
import { noon, tenant } from '../support/builders.ts';

/** How one vendor tells of the same call: each sample as its webhook comes, signed at `now`. */
export type ContactCenterSamples = {
  readonly secret: string;
  readonly otherSecret: string;
  /** A call from its start to its end, in the order it happened. */
  readonly call: (secret: string, nowMs: number) => readonly WebhookRequest[];
  /** One event of a type that does not exist. */
  readonly unknownType: (secret: string, nowMs: number) => WebhookRequest;
  /** Signed, but not what this vendor sends. */
  readonly malformed: (secret: string, nowMs: number) => WebhookRequest;
};

const nowMs = Date.parse(noon);

/** What every contact center keeps to, whoever made it. */
export function contactCenterContract(
  provider: ContactCenterProvider,
  samples: ContactCenterSamples,
): void {
  const { secret, otherSecret } = samples;
  const call = () => samples.call(secret, nowMs);
  const first = (): WebhookRequest => {
    const [request] = call();
    assert.ok(request);
    return request;
  };
  const refuses = (request: WebhookRequest, secrets = [secret], at = nowMs) => {
    assert.throws(
      () => {
        provider.verify(request, secrets, at);
      },
      (error) => error instanceof WebhookRefused && error.kind === 'unsigned',
    );
  };
  const told = (requests: readonly WebhookRequest[]): Interaction => {
    const intakes = requests.flatMap((request) => provider.parse(request).interactions);
    const externalIds = new Set(intakes.map((one) => one.externalId));
    assert.equal(externalIds.size, 1);
    const key = { tenantId: tenant, id: interactionId('1'), connection: 'c', externalId: 'e' };
    return foldInteraction(
      key,
      intakes.flatMap((one) => one.events),
    );
  };

  describe(`the contact center ${provider.name}`, () => {
    it('is believed when it signed with a secret we hold, the old or the new', () => {
      for (const request of call()) provider.verify(request, [secret], nowMs);
      provider.verify(first(), [otherSecret, secret], nowMs);
      provider.verify(first(), [secret, otherSecret], nowMs);
    });

    it('is not believed with another secret, another body, or no signature', () => {
      refuses(first(), [otherSecret]);
      refuses(first(), []);
      refuses({ ...first(), body: Buffer.concat([first().body, Buffer.from(' ')]) });
      refuses({ ...first(), headers: {} });
      for (const name of Object.keys(first().headers).filter((one) => one !== 'content-type')) {
        refuses({ ...first(), headers: { ...first().headers, [name]: undefined } });
        refuses({ ...first(), headers: { ...first().headers, [name]: '' } });
        refuses({ ...first(), headers: { ...first().headers, [name]: 'ünsinn, .' } });
      }
    });

    it('is not believed about another time', () => {
      const minutes = 60_000;
      provider.verify(first(), [secret], nowMs + 4 * minutes);
      refuses(first(), [secret], nowMs + 6 * minutes);
      refuses(first(), [secret], nowMs - 6 * minutes);
    });

    it('tells the same whatever the order and however often', () => {
      const once = told(call());
      assert.deepEqual(told([...call()].reverse()), once);
      assert.deepEqual(told([...call(), ...call()]), once);
      assert.equal(once.phase, 'ended');
      assert.equal(once.caseNumber, 'CAS-01001');
      assert.equal(once.agent, 'Anna Berg');
      assert.equal(once.selfService?.outcome, 'failed');
      assert.equal(once.mood?.label, 'negative');
    });

    it('tells no card number, mail address or phone number that was said', () => {
      const everything = JSON.stringify(told(call()));
      assert.match(everything, /hidden/);
      for (const secretText of ['4111', 'lena@', '30 1234567']) {
        assert.ok(!everything.includes(secretText), secretText);
      }
    });

    it('knows every kind of event a call is made of', () => {
      const facts = call().flatMap((request) =>
        provider
          .parse(request)
          .interactions.flatMap((one) => one.events.map(({ fact }) => fact.type)),
      );
      const wanted: readonly InteractionFact['type'][] = [
        'started',
        'queued',
        'self-service',
        'agent-assigned',
        'case-named',
        'held',
        'resumed',
        'transferred',
        'line',
        'mood',
        'wrapped-up',
        'ended',
      ];
      assert.deepEqual(
        wanted.filter((one) => !facts.includes(one)),
        [],
      );
    });

    it('may say what we do not know: it is counted and passed over', () => {
      const request = samples.unknownType(secret, nowMs);
      provider.verify(request, [secret], nowMs);
      assert.deepEqual(provider.parse(request), { interactions: [], ignored: 1 });
    });

    it('is told where, when what it sends cannot be read', () => {
      assert.throws(
        () => provider.parse(samples.malformed(secret, nowMs)),
        (error) =>
          error instanceof WebhookRefused && error.kind === 'malformed' && error.where !== '',
      );
    });
  });
}
