import assert from 'node:assert/strict';
import type { WebhookRequest } from '../../../../bot/ports/contact-center.ts';
import { eventsOf, refusalOf } from './receiving.ts';
import { center, cloudEvent, nowMs, posted, signed, structured } from './samples.ts';

const { data, ...attributes } = cloudEvent('interaction.held', 1);
const event = { ...attributes, data };
const batch = { 'content-type': 'application/cloudevents-batch+json' };

/** The event with its attributes in headers. */
function binary(headers: WebhookRequest['headers'] = {}): WebhookRequest {
  const own = Object.entries(attributes).map(([name, value]) => [`ce-${name}`, value]);
  const given = Object.fromEntries(own) as Readonly<Record<string, string>>;
  return posted(JSON.stringify(data), { 'content-type': 'application/json', ...given, ...headers });
}

describe('a CloudEvent of a generic contact center', () => {
  const isHeld = async (request: WebhookRequest) => {
    const [first, ...more] = await eventsOf(request);
    assert.deepEqual(
      [first?.id, first?.fact.type, more.length],
      ['ccaas%2Fgeneric%2Ftests/event-1', 'held', 0],
    );
  };

  it('comes structured, in any casing and with parameters', async () => {
    for (const type of [
      'application/cloudevents+json',
      'Application/CloudEvents+JSON; charset=utf-8',
      'application/cloudevents+json;charset=UTF-8',
    ]) {
      await isHeld(posted(JSON.stringify(event), { 'content-type': type }));
    }
  });

  it('comes binary, its attributes in headers and its data as the body', async () => {
    await isHeld(binary());
    await isHeld(binary({ 'content-type': 'application/vnd.contoso+json; charset=utf-8' }));
    await isHeld(binary({ 'ce-traceparent': '00-1-2-03' }));
  });

  it('comes in batches, of which one may be empty', async () => {
    const three = [event, cloudEvent('coffee.served', 2), cloudEvent('interaction.resumed', 3)];
    const intake = await center().receive(signed(posted(JSON.stringify(three), batch)));
    assert.equal(intake.ignored, 1);
    assert.deepEqual(
      intake.interactions.map((one) => one.events.map(({ fact }) => fact.type)),
      [['held', 'resumed']],
    );
    const none = await center().receive(signed(posted('[]', batch)));
    assert.deepEqual(none, { interactions: [], ignored: 0 });
  });

  it('comes in one batch with those of other contacts, each kept to its own', async () => {
    const other = cloudEvent('interaction.held', 2, { conversationId: 'call-2' });
    const both = posted(
      JSON.stringify([event, other, cloudEvent('interaction.resumed', 3)]),
      batch,
    );
    const { interactions } = await center().receive(signed(both));
    assert.deepEqual(
      interactions.map(({ externalId, events }) => [externalId, events.length]),
      [
        ['call-1', 2],
        ['call-2', 1],
      ],
    );
  });

  it('may have its data in base64', async () => {
    const data_base64 = Buffer.from(JSON.stringify(data)).toString('base64');
    await isHeld(structured({ ...attributes, data_base64 }));
    await isHeld(structured({ ...attributes, data_base64, data: null }));
    assert.equal(await refusalOf(structured({ ...event, data_base64 })), 'malformed: data_base64');
    for (const wrong of ['!', '%%%%', '', 7, 'bm8gSlNPTg==']) {
      assert.equal(
        await refusalOf(structured({ ...attributes, data_base64: wrong })),
        'malformed: data_base64',
      );
    }
  });

  it('has its headers unquoted, then decoded exactly once', async () => {
    const idOf = async (value: string) => (await eventsOf(binary({ 'ce-id': value })))[0]?.id;
    const source = 'ccaas%2Fgeneric%2Ftests';
    assert.equal(await idOf('"a \\"quoted\\" id"'), `${source}/a%20%22quoted%22%20id`);
    assert.equal(await idOf('gr%C3%BCn'), `${source}/gr%C3%BCn`);
    assert.equal(await idOf('gr%c3%bcn'), `${source}/gr%C3%BCn`);
    assert.equal(await idOf('100%25'), `${source}/100%25`);
    assert.equal(await idOf('%2520'), `${source}/%2520`);
    assert.equal(await idOf('"%22"'), `${source}/%22`);
  });

  for (const [what, value] of [
    ['a stray percent sign', '100%'],
    ['no hex', '%ZZ'],
    ['half a character', '%C3'],
    ['an overlong one', '%C0%AF'],
    ['a surrogate', '%ED%A0%80'],
    ['what was not encoded', 'grün'],
    ['a quote that does not end', '"open'],
    ['a quote that ends early', '"a"b"'],
  ] as const) {
    it(`is refused with ${what} in a header`, async () => {
      assert.equal(await refusalOf(binary({ 'ce-source': value })), 'malformed: ce-source');
    });
  }

  it('says the type of its data as the Content-Type, and not again in a header', async () => {
    const twice = binary({ 'ce-datacontenttype': 'application/json' });
    assert.equal(await refusalOf(twice), 'malformed: ce-datacontenttype');
  });

  it('takes null for absent', async () => {
    await isHeld(structured({ ...event, subject: null, sequence: null, datacontenttype: null }));
    const customer = { ani: null, name: 'Lena Vogel' };
    const nulls = { ...event, data: { ...data, agent: null, attributes: null, customer } };
    const [, named] = await eventsOf(structured(nulls));
    assert.deepEqual(named?.fact, { type: 'customer-named', customer: { name: 'Lena Vogel' } });
    assert.equal(await refusalOf(structured({ ...event, id: null })), 'malformed: id');
    assert.equal(await refusalOf(structured({ ...event, data: null })), 'malformed: data');
  });

  it('is not understood in another format than JSON', async () => {
    const unsupported = 'unsupported: content-type';
    for (const type of [
      'application/cloudevents+avro',
      'application/cloudevents',
      'application/cloudevents-batch+xml',
      'application/cloudevents+jsonp',
    ]) {
      assert.equal(await refusalOf(posted('x', { 'content-type': type })), unsupported);
    }
    assert.equal(await refusalOf(binary({ 'content-type': 'text/xml' })), unsupported);
    assert.equal(await refusalOf(binary({ 'content-type': undefined })), unsupported);
    const inside = structured({ ...event, datacontenttype: 'text/xml' });
    assert.equal(await refusalOf(inside), 'malformed: datacontenttype');
  });

  for (const [where, wrong] of [
    ['body', 'text'],
    ['specversion', { ...event, specversion: '0.3' }],
    ['specversion', {}],
    ['id', { ...event, id: '' }],
    ['id', { ...event, id: 7 }],
    ['id', { ...event, id: 'x'.repeat(201) }],
    ['id', { ...event, id: 'two\nlines' }],
    ['source', { ...event, source: undefined }],
    ['source', { ...event, source: 'two words' }],
    ['time', { ...event, time: undefined }],
    ['time', { ...event, time: 'yesterday' }],
    ['time', { ...event, time: '2026-02-30T12:00:00Z' }],
    ['time', { ...event, time: '9999-12-31T23:59:59-01:00' }],
    ['time', { ...event, time: '0000-01-01T00:00:00+01:00' }],
    ['time', { ...event, time: '9999-12-31T12:00:00Z' }],
    ['time', { ...event, time: '0001-01-01T12:00:00Z' }],
    ['time', { ...event, time: new Date(nowMs + 15 * 60_000 + 1).toISOString() }],
    ['time', { ...event, time: new Date(nowMs - 30 * 86_400_000 - 1).toISOString() }],
    ['data', { ...event, data: 'text' }],
    ['data.conversationId', { ...event, data: {} }],
    ['data.queue', cloudEvent('interaction.queued', 1)],
    ['data.queue.id', cloudEvent('interaction.queued', 1, { queue: { name: 'Service' } })],
    ['data.agent', cloudEvent('agent.assigned', 1)],
    ['data.transcript.segmentId', cloudEvent('transcript.segment', 1, { transcript: {} })],
    ['data.sentiment.label', cloudEvent('sentiment.updated', 1, { sentiment: { label: 'cross' } })],
    ['data.sentiment.label', cloudEvent('sentiment.updated', 1, { sentiment: {} })],
    ['data.sentiment.score', cloudEvent('sentiment.updated', 1, { sentiment: { score: -1.5 } })],
  ] as const) {
    it(`is refused with its path: ${where} of ${JSON.stringify(wrong).slice(0, 60)}`, async () => {
      assert.equal(await refusalOf(structured(wrong)), `malformed: ${where}`);
    });
  }

  it('may be a little ahead of our clock, and weeks on its way', async () => {
    for (const ms of [15 * 60_000, -30 * 86_400_000]) {
      const time = new Date(nowMs + ms).toISOString();
      const [held] = await eventsOf(structured({ ...event, time }));
      assert.equal(held?.at, time);
    }
  });

  it('is refused with its place, in a batch', async () => {
    const wrong = posted(JSON.stringify([event, { ...event, id: '' }]), batch);
    assert.equal(await refusalOf(wrong), 'malformed: 1.id');
    assert.equal(await refusalOf(posted(JSON.stringify(event), batch)), 'malformed: body');
    const line = (transcript: object) => cloudEvent('transcript.segment', 1, { transcript });
    const said = { segmentId: 's', role: 'agent' };
    for (const [second, where] of [
      [line(said), '1.data.transcript.text'],
      [line({ ...said, text: 'Hi', role: 'robot' }), '1.data.transcript.role'],
      [{ ...event, data: {} }, '1.data.conversationId'],
      [{ ...event, data: 'text' }, '1.data'],
      [{ ...event, time: '9999-12-31T23:59:59-01:00' }, '1.time'],
    ] as const) {
      const both = posted(JSON.stringify([event, second]), batch);
      assert.equal(await refusalOf(both), `malformed: ${where}`);
    }
  });
});
