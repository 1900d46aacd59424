import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { interactionId } from '../../bot/domain/ids.ts';
import type { FactType, InteractionEvent } from '../../bot/domain/interaction/facts.ts';
import { foldInteraction, type Interaction } from '../../bot/domain/interaction/interaction.ts';
import { systemIds } from '../../bot/adapters/system/ids.ts';
import {
  WebhookRefused,
  type Connection,
  type ContactCenter,
  type ContactCenterProvider,
  type Intake,
  type WebhookRequest,
} from '../../bot/ports/contact-center.ts';
import { OutsideError } from '../../bot/ports/outside-error.ts';
import { noon, tenant } from '../support/builders.ts';
import { seeded, shuffled } from '../support/seeded.ts';
import { interactionEvent } from './interaction-event.ts';
import { mutated, withUnknownFields } from './mutated.ts';

/** How one vendor tells of the same call. Where it presents a credential and signs nothing, that is its secret. */
export type ContactCenterSamples = {
  readonly connection: (secrets: readonly string[]) => Connection;
  readonly secret: string;
  readonly otherSecret: string;
  /**
   * One call from its start to its end as signed webhooks in the order it happened, at `nowMs`: started,
   * self-service (if the vendor tells it), queued, agent-assigned, case-named CAS-01001, a line by each
   * speaker where `can.transcript`, held and resumed where `can.hold`, mood where `can.mood`,
   * transferred, wrapped-up, ended.
   */
  readonly call: (secret: string, nowMs: number) => readonly WebhookRequest[];
  readonly unknownType: (secret: string, nowMs: number) => WebhookRequest;
  readonly malformed: (secret: string, nowMs: number) => WebhookRequest;
  /** Tampered after signing, in each way this vendor's signature must notice. */
  readonly tampered: (secret: string, nowMs: number) => readonly WebhookRequest[];
  /** The same request with whatever body it has now, signed as the vendor would at `nowMs`. */
  readonly signed: (request: WebhookRequest, secret: string, nowMs: number) => WebhookRequest;
  /** The facts that `call` tells: these and no others. */
  readonly tells: readonly FactType[];
  /** Whether the signature carries a time, so that old ones are refused. */
  readonly hasReplayWindow: boolean;
};

const nowMs = Date.parse(noon);
const minuteMs = 60_000;

/** What every contact center keeps to, whoever made it. */
export function contactCenterContract(
  provider: ContactCenterProvider,
  samples: ContactCenterSamples,
): void {
  const { secret, otherSecret } = samples;
  const call = (key = secret): readonly WebhookRequest[] => samples.call(key, nowMs);
  const center = (secrets: readonly string[] = [secret], atMs = nowMs): ContactCenter =>
    provider.connect(samples.connection(secrets), {
      clock: { now: () => atMs },
      ids: systemIds,
      timeoutMs: 2_000,
    });
  const { can } = center();
  const refuses = (
    request: WebhookRequest,
    by: ContactCenter,
    kind: WebhookRefused['kind'] = 'unsigned',
  ) =>
    assert.rejects(
      by.receive(request),
      (error) => error instanceof WebhookRefused && error.kind === kind && error.where !== '',
    );
  const tellsAll = async (requests: readonly WebhookRequest[], by = center()) => {
    const events: InteractionEvent[] = [];
    for (const request of requests) events.push(...eventsOf(await by.receive(request)));
    return events;
  };

  describe(`the contact center ${provider.name}`, () => {
    it('is believed with either of two live secrets, and with no other', async () => {
      for (const request of call()) await center().receive(request);
      for (const request of call()) await center([otherSecret, secret]).receive(request);
      for (const request of call(otherSecret)) {
        await center([otherSecret, secret]).receive(request);
        await refuses(request, center([secret]));
      }
    });

    it('is not believed when anything was changed after signing', async () => {
      const tampered = samples.tampered(secret, nowMs);
      assert.ok(tampered.length > 1);
      for (const request of tampered) {
        await refuses(request, center());
        await refuses(request, center([secret, otherSecret]));
      }
    });

    it(
      samples.hasReplayWindow
        ? 'is not believed about another time'
        : 'signs no time, so that what comes hours late is taken all the same',
      async () => {
        for (const request of call()) {
          const [justNow, late, early] = [4, 6, -6].map((one) =>
            center([secret], nowMs + one * minuteMs),
          );
          assert.ok(justNow && late && early);
          await justNow.receive(request);
          if (!samples.hasReplayWindow) {
            await center([secret], nowMs + 12 * 60 * minuteMs).receive(request);
            continue;
          }
          await refuses(request, late);
          await refuses(request, early);
        }
      },
    );

    it('takes no id that is too long to be one, and says where it stands', async () => {
      const [refused, taken]: [string[], number[]] = [[], []];
      for (const request of call()) {
        const { interactions } = await center().receive(request);
        const text = request.body.toString();
        for (const id of new Set(interactions.flatMap(idsIn)).values()) {
          if (!text.includes(id)) continue;
          const body = Buffer.from(text.replaceAll(id, 'x'.repeat(8_000)));
          const answer: unknown = await center()
            .receive(samples.signed({ ...request, body }, secret, nowMs))
            .catch((error: unknown) => error);
          if (answer instanceof WebhookRefused) refused.push(`${answer.kind} ${answer.where}`);
          else
            taken.push(...(answer as Intake).interactions.flatMap(idsIn).map((one) => one.length));
        }
      }
      assert.ok(refused.length > 3, 'nothing was refused');
      assert.ok(
        refused.every((one) => /^malformed \w/.test(one)),
        refused.join(),
      );
      // Taken under another id it has, or none of it: never under the long one.
      assert.ok(taken.every((length) => length < 1_000));
    });

    it('tells one interaction, the same whatever the order and however often', async () => {
      const inOrder = fold(await tellsAll(call()));
      for (const seed of Array.from({ length: 20 }, (_, place) => place)) {
        const random = seeded(seed);
        const again = call().filter(() => random() < 0.4);
        const arrived = shuffled([...call(), ...again], random);
        assert.deepEqual(fold(await tellsAll(arrived)), inOrder, `seed ${seed}`);
      }
      const keys = new Set<string>();
      for (const request of call()) {
        for (const { externalId } of (await center().receive(request)).interactions) {
          keys.add(externalId);
        }
      }
      assert.equal(keys.size, 1);
      assert.equal(inOrder.phase, 'ended');
    });

    it('gives each event one id, the same when it is delivered again', async () => {
      const known = new Map<string, InteractionEvent>();
      for (const event of await tellsAll(call())) {
        const { id } = event;
        assert.ok(
          !known.has(id) || isDeepStrictEqual(known.get(id), event),
          `two are called ${id}`,
        );
        known.set(id, event);
      }
      const later = nowMs + 2 * minuteMs;
      const redelivered = call().map((one) => samples.signed(one, secret, later));
      assert.deepEqual(
        await tellsAll(redelivered, center([secret], later)),
        await tellsAll(call()),
      );
    });

    it('tells the facts it promises, and none of what it cannot', async () => {
      const events = await tellsAll(call());
      const told = new Set(events.map(({ fact }) => fact.type));
      assert.deepEqual([...told].sort(), [...new Set(samples.tells)].sort());
      const whatever: readonly FactType[] = ['started', 'queued', 'agent-assigned', 'ended'];
      for (const type of whatever) assert.ok(told.has(type), `${type} is not told`);
      assert.equal(told.has('held'), can.hold);
      assert.equal(told.has('resumed'), can.hold);
      assert.equal(told.has('mood'), can.mood);
      const speakers = events.flatMap(({ fact }) => (fact.type === 'line' ? [fact.speaker] : []));
      assert.deepEqual([...new Set(speakers)].sort(), can.transcript ? ['agent', 'customer'] : []);
      for (const event of events) interactionEvent.parse(event);
    });

    it('names the case, or can be asked for it', async () => {
      const { caseNumber } = fold(await tellsAll(call()));
      if (caseNumber !== undefined) {
        assert.equal(caseNumber, 'CAS-01001');
        return;
      }
      const thin: boolean[] = [];
      for (const request of call()) {
        const { interactions } = await center().receive(request);
        thin.push(...interactions.map(({ isThin }) => isThin === true));
      }
      assert.ok(can.repair && thin.includes(true), 'the case is never told, and nothing is thin');
    });

    it('names the doors that its webhooks come in by', () => {
      const used = new Set(call().map(({ door }) => door));
      for (const door of used) assert.ok(center().doors.includes(door), door);
      const { doors } = center();
      assert.equal(new Set(doors).size, doors.length);
    });

    it('can do what its vendor can, and tells live what it is set up for', () => {
      assert.deepEqual(can, provider.can);
      const given = samples.connection([secret]);
      const settings = Object.assign({}, given.settings, { tells: [] });
      const world = { clock: { now: () => nowMs }, ids: systemIds, timeoutMs: 2_000 };
      const quiet = provider.connect({ ...given, settings }, world);
      const silent = { hold: false, mood: false, transcript: false };
      assert.deepEqual(quiet.can, { ...can, ...silent });
    });

    it('has the means for what it can do, and no others', () => {
      assert.equal(center().reader !== undefined, can.repair);
      assert.equal(center().desk !== undefined, can.note);
      assert.ok(!can.createOnce || center().chats);
    });

    it('may say what we do not know: it is counted and passed over', async () => {
      const intake = await center().receive(samples.unknownType(secret, nowMs));
      assert.deepEqual(eventsOf(intake), []);
      assert.equal(intake.ignored, 1);
    });

    it('may send more fields than we know: the facts stay the same', async () => {
      for (const request of call()) {
        const told = eventsOf(await center().receive(request));
        const type = request.headers['content-type'] ?? '';
        for (const body of withUnknownFields(request.body, type)) {
          const more = samples.signed({ ...request, body }, secret, nowMs);
          assert.deepEqual(eventsOf(await center().receive(more)), told, body.toString());
        }
      }
    });

    it('is told where, when what it sends cannot be read', async () => {
      await refuses(samples.malformed(secret, nowMs), center(), 'malformed');
    });

    it('takes or refuses whatever else comes, and breaks on nothing', async () => {
      const random = seeded(4_711);
      for (const request of call()) {
        for (let round = 0; round < 60; round += 1) {
          const type = request.headers['content-type'] ?? '';
          const body = mutated(request.body, type, random);
          const odd = samples.signed({ ...request, body }, secret, nowMs);
          await takesOrRefuses(center(), odd);
        }
      }
      assert.equal('polluted' in {}, false);
    });
  });
}

const eventsOf = ({ interactions }: Intake): readonly InteractionEvent[] =>
  interactions.flatMap((one) => one.events);

function fold(events: readonly InteractionEvent[]): Interaction {
  const id = interactionId('1');
  return foldInteraction({ tenantId: tenant, id, connection: 'c', externalId: 'e' }, events);
}

async function takesOrRefuses(by: ContactCenter, request: WebhookRequest): Promise<void> {
  try {
    const { interactions, ignored } = await by.receive(request);
    assert.ok(Number.isInteger(ignored) && ignored >= 0);
    for (const { externalId, events } of interactions) {
      assert.ok(typeof externalId === 'string' && externalId !== '');
      for (const event of events) interactionEvent.parse(event);
    }
  } catch (error) {
    // It may have to ask its vendor before it can say, and nobody answers here.
    if (error instanceof WebhookRefused || error instanceof OutsideError) return;
    throw new Error(`broke on ${request.body.toString()}`, { cause: error });
  }
}

const idsIn = ({ externalId, events }: Intake['interactions'][number]): readonly string[] => [
  externalId,
  ...events.flatMap(({ id, leg, fact }) => [
    id,
    ...(leg === undefined ? [] : [leg]),
    ...(fact.type === 'line' ? [fact.segmentId] : []),
    ...(fact.type === 'agent-assigned' ? [fact.agent.id] : []),
  ]),
];
