import assert from 'node:assert/strict';
import { generic } from '../../../../bot/adapters/ccaas/generic/index.ts';
import { WebhookRefused, type WebhookRequest } from '../../../../bot/ports/contact-center.ts';
import { noon } from '../../../support/builders.ts';
import { cloudEvent, otherSecret, secret, signed, structured } from './samples.ts';

const nowMs = Date.parse(noon);
const held = {
  interactions: [{ externalId: 'call-1', events: ['held', 'case-named'] }],
  ignored: 0,
};

/** The kinds of facts, by interaction. */
const summary = (request: WebhookRequest) => {
  const { interactions, ignored } = generic.parse(request);
  return {
    interactions: interactions.map(({ externalId, events }) => ({
      externalId,
      events: events.map(({ fact }) => fact.type),
    })),
    ignored,
  };
};
const malformedAt = (request: WebhookRequest): string => {
  try {
    generic.parse(request);
  } catch (error) {
    if (error instanceof WebhookRefused && error.kind === 'malformed') return error.where;
    throw error;
  }
  return assert.fail('it was taken');
};

describe('the generic contact center', () => {
  const event = cloudEvent('interaction.held', 1);

  it('speaks CloudEvents in all three modes', () => {
    const { data, ...attributes } = event;
    const headers = Object.entries(attributes).map(([name, value]) => [`ce-${name}`, value]);
    const binary = {
      'content-type': 'application/json',
      ...(Object.fromEntries(headers) as Record<string, string>),
    };
    assert.deepEqual(summary(signed(JSON.stringify(data), binary)), held);
    const type = 'Application/CloudEvents+JSON; charset=utf-8';
    assert.deepEqual(summary(signed(JSON.stringify(event), { 'content-type': type })), held);
    const two = JSON.stringify([
      event,
      cloudEvent('coffee.served', 2),
      cloudEvent('interaction.resumed', 3),
    ]);
    const batch = summary(signed(two, { 'content-type': 'application/cloudevents-batch+json' }));
    assert.equal(batch.ignored, 1);
    assert.equal(batch.interactions[0]?.events.length, 4);
    const empty = signed('[]', { 'content-type': 'application/cloudevents-batch+json' });
    assert.deepEqual(generic.parse(empty), { interactions: [], ignored: 0 });
  });

  it('may encode its data and its headers', () => {
    const { data, ...attributes } = event;
    const data_base64 = Buffer.from(JSON.stringify(data)).toString('base64');
    assert.deepEqual(summary(structured({ ...attributes, data_base64 })), held);
    const headers = {
      'content-type': 'application/json',
      'ce-specversion': '1.0',
      'ce-id': '"a \\"quoted\\" id"',
      'ce-source': 'ccaas%2Fgr%C3%BCn',
      'ce-type': 'com.caseswarm.interaction.held',
      'ce-time': event.time,
    };
    const { interactions } = generic.parse(signed(JSON.stringify(data), headers));
    assert.equal(interactions[0]?.events[0]?.id, 'a "quoted" id');
    const bad = { ...headers, 'ce-source': '%ZZ' };
    assert.equal(malformedAt(signed(JSON.stringify(data), bad)), 'ce-source');
  });

  it('says which field is wrong', () => {
    const cases: readonly (readonly [unknown, string])[] = [
      ['text', 'body'],
      [{ ...event, specversion: '0.3' }, 'specversion'],
      [{ ...event, id: '' }, 'id'],
      [{ ...event, source: undefined }, 'source'],
      [{ ...event, time: 'yesterday' }, 'time'],
      [{ ...event, data: {} }, 'data.conversationId'],
      [{ ...event, data_base64: '!' }, 'data_base64'],
      [cloudEvent('interaction.queued', 1, { queue: {} }), 'data.queue.name'],
      [
        cloudEvent('transcript.segment', 1, { transcript: { text: 'x' } }),
        'data.transcript.segmentId',
      ],
      [
        cloudEvent('sentiment.updated', 1, { sentiment: { label: 'cross' } }),
        'data.sentiment.label',
      ],
    ];
    for (const [body, where] of cases) assert.equal(malformedAt(structured(body)), where);
    const batch = JSON.stringify([event, { ...event, id: '' }]);
    const type = { 'content-type': 'application/cloudevents-batch+json' };
    assert.equal(malformedAt(signed(batch, type)), '1.id');
    assert.equal(
      malformedAt(signed('<xml/>', { 'content-type': 'application/cloudevents+xml' })),
      'content-type',
    );
    assert.equal(malformedAt(signed('{', { 'content-type': 'application/json' })), 'body');
  });

  it('passes over types nobody knows, odd names among them, and fields nobody knows', () => {
    for (const type of ['constructor', 'toString', '__proto__', 'interaction.danced']) {
      assert.deepEqual(generic.parse(structured(cloudEvent(type, 1))), {
        interactions: [],
        ignored: 1,
      });
    }
    const more = {
      ...event,
      extension: 'x',
      subject: null,
      data: { ...event.data, more: { x: 1 } },
    };
    assert.deepEqual(summary(structured(more)), held);
  });

  it('tells only what is final of what was said', () => {
    const partial = { segmentId: 's', role: 'customer', text: 'I wa', isFinal: false };
    const told = summary(structured(cloudEvent('transcript.segment', 1, { transcript: partial })));
    assert.deepEqual(told.interactions[0]?.events, ['case-named']);
  });

  it('names the case in any of the fields contact centers use', () => {
    const { caseNumber: _ours, ...data } = event.data;
    const fields = ['caseNumber', 'caseid', 'ticketnumber', 'incidentid', 'customer_ticket_number'];
    for (const field of fields) {
      for (const named of [{ [field]: 'CAS-7' }, { attributes: { [field]: 'CAS-7' } }]) {
        const { interactions } = generic.parse(
          structured({ ...event, data: { ...data, ...named } }),
        );
        const fact = interactions[0]?.events.at(-1)?.fact;
        assert.deepEqual(fact, { type: 'case-named', caseNumber: 'CAS-7' }, field);
      }
    }
    const told = summary(structured({ ...event, data }));
    assert.deepEqual(told.interactions[0]?.events, ['held']);
  });

  it('may sign with the old secret and the new at once, and in versions to come', () => {
    const request = structured(event);
    const ours = request.headers['webhook-signature'] ?? '';
    const theirs =
      structured(event, { secret: otherSecret, nowMs }).headers['webhook-signature'] ?? '';
    for (const list of [`${theirs} ${ours}`, `v2,abc v1a,xyz ${ours}`, `${ours} nonsense`]) {
      const headers = { ...request.headers, 'webhook-signature': list };
      generic.verify({ ...request, headers }, [secret], nowMs);
    }
  });

  it('is not believed with a time that is no whole number of seconds, or an id with a point', () => {
    const request = structured(event);
    const seconds = request.headers['webhook-timestamp'] ?? '';
    for (const [name, value] of [
      ['webhook-timestamp', `${seconds}.5`],
      ['webhook-timestamp', ` ${seconds}`],
      ['webhook-timestamp', 'NaN'],
      ['webhook-id', `delivery-1.${seconds}`],
    ] as const) {
      const headers = { ...request.headers, [name]: value };
      assert.throws(() => {
        generic.verify({ ...request, headers }, [secret], nowMs);
      }, WebhookRefused);
    }
  });
});
