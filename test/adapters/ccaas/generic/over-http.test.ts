import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isoTime } from '../../../../bot/domain/ids.ts';
import type { InteractionEvent } from '../../../../bot/domain/interaction/facts.ts';
import { generic } from '../../../../bot/adapters/ccaas/generic/index.ts';
import { systemIds } from '../../../../bot/adapters/system/ids.ts';
import type { AgentDesk, ContactCenter, DeskNote } from '../../../../bot/ports/contact-center.ts';
import { OutsideError } from '../../../../bot/ports/outside-error.ts';
import {
  sandboxApiToken,
  sandboxWebhookKey,
  sandboxWebhookSecret,
} from '../../../../sandbox/ccaas/generic/index.ts';
import { paul } from '../../../../sandbox/people.ts';
import { respond } from '../../../support/respond.ts';
import { until } from '../../../support/until.ts';
import { connection } from './samples.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

describe('the generic contact center and its stand-in', () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await startStandIn();
  });
  afterEach(() => standIn.close());

  const center = (more: object = {}, secret = sandboxWebhookSecret): ContactCenter =>
    generic.connect(
      {
        ...connection([secret], {
          notesUrl: `${standIn.url}/generic/v1/conversations/{conversationId}/notes`,
          ...more,
        }),
        credentials: { apiToken: sandboxApiToken },
      },
      { clock: { now: () => Date.now() }, ids: systemIds, timeoutMs: 5_000 },
    );

  const heard = async (by: ContactCenter, count: number): Promise<readonly InteractionEvent[]> => {
    await until(() => standIn.received.length === count);
    const events: InteractionEvent[] = [];
    for (const request of standIn.received) {
      const { interactions, ignored } = await by.receive(request);
      assert.equal(ignored, 0);
      events.push(...interactions.flatMap((one) => one.events));
    }
    return [...new Map(events.map((event) => [event.id, event])).values()];
  };
  const happenings = (id: string) => {
    standIn.ccaas.sendEvent(id, 'transcript.segment', { role: 'customer', text: 'It leaks.' });
    standIn.ccaas.sendEvent(id, 'sentiment.updated', { label: 'negative', score: -0.6 });
    standIn.ccaas.sendEvent(id, 'interaction.held');
    standIn.ccaas.sendEvent(id, 'interaction.transferred', { toAgent: paul.id });
    standIn.ccaas.sendEvent(id, 'wrapup.completed', { code: 'solved' });
    standIn.ccaas.sendEvent(id, 'interaction.ended');
  };

  const asSigned = async (how: object, webhooks: number) => {
    assert.equal(await standIn.deliver(how), 200);
    happenings(standIn.startCall());
    return heard(center(), webhooks);
  };
  const withoutTimes = (events: readonly InteractionEvent[]) =>
    events
      .filter(({ fact }) => fact.type !== 'customer-named' && fact.type !== 'case-named')
      .map(({ fact }) => (fact.type === 'line' ? { ...fact, segmentId: 's' } : fact));
  const expected = [
    { type: 'started', channel: 'voice' },
    {
      type: 'self-service',
      flow: { id: 'Machine care', name: 'Machine care, descaling' },
      outcome: 'failed',
    },
    { type: 'queued', queue: { id: 'queue-espresso-machines', name: 'Espresso machines' } },
    {
      type: 'agent-assigned',
      agent: {
        id: '00000000-0000-4000-8000-000000000001',
        name: 'Anna Berg',
        mail: 'anna.berg@contoso-coffee.example',
      },
    },
    { type: 'line', segmentId: 's', speaker: 'customer', text: 'It leaks.', isFinal: true },
    { type: 'mood', label: 'negative' },
    { type: 'held' },
    { type: 'transferred', to: { id: paul.id, name: paul.name } },
    { type: 'wrapped-up', disposition: { id: 'solved', name: 'solved' } },
    { type: 'ended' },
  ];

  for (const [how, webhooks] of [
    [{}, 10],
    [{ format: 'binary' }, 10],
    [{ format: 'batch' }, 10],
    [{ isTwice: true }, 20],
    [{ format: 'batch', isTwice: true }, 20],
  ] as const) {
    it(`understand each other in ${JSON.stringify(how)}`, async () => {
      assert.deepEqual(withoutTimes(await asSigned(how, webhooks)), expected);
    });
  }

  it('understand each other without a signature', async () => {
    await standIn.deliver({ auth: 'header', connection: 'voice-key' });
    happenings(standIn.startCall());
    const events = await heard(center({ auth: 'header' }, sandboxWebhookKey), 10);
    assert.deepEqual(withoutTimes(events), expected);
    assert.match(standIn.received[0]?.url ?? '', /\/api\/ccaas\/voice-key\/events$/);
  });

  it('understand each other in writing', async () => {
    const id = standIn.startCall('chat');
    standIn.ccaas.sendEvent(id, 'transcript.segment', {
      role: 'agent',
      text: 'He',
      isFinal: false,
    });
    standIn.ccaas.sendEvent(id, 'transcript.segment', { role: 'agent', text: 'Hello' });
    const facts = (await heard(center(), 5)).map(({ fact }) => fact);
    assert.deepEqual(facts[0], { type: 'started', channel: 'chat' });
    assert.deepEqual(
      facts.flatMap((fact) => (fact.type === 'line' ? [fact.text] : [])),
      ['Hello'],
    );
  });

  describe('at the desk', () => {
    const note: DeskNote = {
      id: 'note-1',
      caseNumber: 'CAS-01001',
      text: 'Replace the seal.',
      from: 'Priya Nair',
      at: isoTime(0),
      isResolution: false,
    };
    const desk = (more: object = {}): AgentDesk => {
      const found = center(more).desk;
      assert.ok(found);
      return found;
    };
    const failure = async (work: Promise<void>): Promise<OutsideError> => {
      try {
        await work;
      } catch (error) {
        if (error instanceof OutsideError) return error;
        throw error;
      }
      return assert.fail('it went through');
    };
    const path = '/generic/v1/conversations/*/notes';

    it('puts a note before the agent, once', async () => {
      const externalId = standIn.startCall();
      await desk().tell({ externalId }, note);
      await desk().tell({ externalId }, note);
      await desk().tell({ externalId }, { ...note, id: 'note-2', isResolution: true });
      assert.deepEqual(
        standIn.ccaas.calls()[0]?.notes.map(({ at: _at, ...told }) => told),
        [
          {
            id: 'note-1',
            text: 'Replace the seal.',
            author: 'Priya Nair',
            kind: 'note',
            caseNumber: 'CAS-01001',
          },
          {
            id: 'note-2',
            text: 'Replace the seal.',
            author: 'Priya Nair',
            kind: 'resolution',
            caseNumber: 'CAS-01001',
          },
        ],
      );
    });

    it('says what is not there for good', async () => {
      const { verdict, code } = await failure(desk().tell({ externalId: 'nobody' }, note));
      assert.deepEqual([verdict, code], ['refused', 'http-404']);
    });

    it('says what may be tried again, and when', async () => {
      const externalId = standIn.startCall();
      standIn.kernel.faults.add({
        service: 'ccaas',
        path,
        kind: 'status',
        status: 429,
        retryAfter: 7,
      });
      const later = await failure(desk().tell({ externalId }, note));
      assert.deepEqual([later.verdict, later.retryAfterMs], ['retry', 7_000]);
      standIn.kernel.faults.add({ service: 'ccaas', path, kind: 'lost-response' });
      const lost = await failure(desk().tell({ externalId }, note));
      assert.equal(lost.verdict, 'retry');
      await desk().tell({ externalId }, note);
      assert.equal(standIn.ccaas.calls()[0]?.notes.length, 1);
    });

    it('waits no longer than it may', async () => {
      const externalId = standIn.startCall();
      standIn.kernel.faults.add({ service: 'ccaas', path, kind: 'delay', ms: 2_000 });
      const hasty = generic.connect(
        {
          ...connection([sandboxWebhookSecret], {
            notesUrl: `${standIn.url}/generic/v1/conversations/{conversationId}/notes`,
          }),
          credentials: { apiToken: sandboxApiToken },
        },
        { clock: { now: () => Date.now() }, ids: systemIds, timeoutMs: 100 },
      );
      assert.ok(hasty.desk);
      const { verdict, code } = await failure(hasty.desk.tell({ externalId }, note));
      assert.deepEqual([verdict, code], ['retry', 'timeout']);
    });

    it('goes to no other place, whatever a conversation is called', async () => {
      for (const externalId of ['.', '..', '...']) {
        const { verdict, code } = await failure(desk().tell({ externalId }, note));
        assert.deepEqual([verdict, code], ['refused', 'conversation-id']);
      }
      const odd = await failure(desk().tell({ externalId: '../../calls?x=#' }, note));
      assert.equal(odd.code, 'http-404');
    });

    it('carries its token nowhere else: a redirect is a refusal', async () => {
      const asked: string[] = [];
      const moved = createServer((request, response) => {
        asked.push(request.url ?? '');
        response.setHeader('location', '/elsewhere');
        respond(response, request.url === '/elsewhere' ? 200 : 307);
      });
      await new Promise<void>((resolve) => moved.listen(0, '127.0.0.1', resolve));
      const { port } = moved.address() as AddressInfo;
      const notesUrl = `http://127.0.0.1:${port}/{conversationId}`;
      try {
        const { verdict, code } = await failure(desk({ notesUrl }).tell({ externalId: 'c' }, note));
        assert.deepEqual([verdict, code, asked], ['refused', 'http-307', ['/c']]);
      } finally {
        moved.closeAllConnections();
        await new Promise((resolve) => moved.close(resolve));
      }
    });
  });
});
