import assert from 'node:assert/strict';
import { beginningId } from '../../../../bot/adapters/ccaas/genesys-cloud/ids.ts';
import { systemIds } from '../../../../bot/adapters/system/ids.ts';
import { connected, eventsIn, isPassedOver, refusal } from './received.ts';
import { iso, message, messaged } from './samples.ts';

const threadId = '19:helpdesk@thread.tacv2;messageid=1';

describe('what an agent of Genesys Cloud writes to an employee', () => {
  it('is the agent’s line in the thread it is for', async () => {
    const intake = await connected().receive(messaged(message()));
    assert.deepEqual(intake, {
      interactions: [
        {
          externalId: `open:${threadId}`,
          events: [
            {
              id: 'Text/message-1',
              at: iso(1),
              fact: {
                type: 'line',
                segmentId: 'message-1',
                speaker: 'agent',
                text: 'Can you restart the VPN client?',
                isFinal: true,
              },
            },
          ],
        },
      ],
      ignored: 0,
    });
  });

  it('may be structured: its text is told, its buttons are not', async () => {
    const quickReply = { contentType: 'QuickReply', quickReply: { text: 'Yes', payload: 'yes' } };
    const [event] = await eventsIn(
      messaged(message({ type: 'Structured', text: 'Did it help?', content: [quickReply] })),
    );
    assert.equal(event?.fact.type === 'line' && event.fact.text, 'Did it help?');
  });

  it('is not mixed up with the receipt of the same id, which is checked and passed over', async () => {
    const receipt = (own: object = {}) =>
      messaged({
        ...message({ type: 'Receipt', text: undefined }),
        status: 'Delivered',
        isFinalReceipt: true,
        reasons: [],
        ...own,
      });
    await isPassedOver(receipt());
    const why = { code: 'RateLimited', message: 'Too fast.' };
    await isPassedOver(receipt({ status: 'Failed', reasons: [why] }));
    await isPassedOver(receipt({ status: 'Lost' }));
    assert.equal((await refusal(receipt({ status: 7 }))).where, 'status');
    assert.equal((await refusal(receipt({ id: undefined }))).where, 'id');
    assert.equal((await refusal(receipt({ isFinalReceipt: 'yes' }))).where, 'isFinalReceipt');
  });

  it('is a file’s name and address where a file is sent, with or without a word', async () => {
    const url = 'https://api.mypurecloud.de/files/guide.pdf';
    const told = async (own: object) => {
      const [event] = await eventsIn(messaged(message(own)));
      return event?.fact.type === 'line' ? event.fact.text : undefined;
    };
    const file = (attachment: object) => [{ contentType: 'Attachment', attachment }];
    const guide = { id: '1', mediaType: 'File', mime: 'application/pdf', url };
    assert.equal(
      await told({ text: undefined, content: file({ ...guide, filename: 'guide.pdf' }) }),
      `guide.pdf: ${url}`,
    );
    assert.equal(await told({ text: 'Read this.', content: file(guide) }), `Read this.\n${url}`);
    const odd = file({ filename: 'x.html', url: 'javascript:x()' });
    assert.equal(await told({ text: undefined, content: odd }), 'x.html');
  });

  it('is followed by a receipt that refuses what the employee wrote, by our own id of it', async () => {
    const { channel } = message();
    const refusing = (own: object) =>
      messaged({
        ...message({ type: 'Receipt', text: undefined, ...own }),
        status: 'Failed',
        reasons: [{ code: 'RateLimited', message: 'Too fast.' }],
      });
    const [event] = await eventsIn(refusing({ channel: { ...channel, messageId: 'ours-1' } }));
    assert.deepEqual(event, {
      id: 'Receipt/message-1/Failed',
      at: iso(1),
      fact: { type: 'line-refused', segmentId: 'ours-1' },
    });
    // Of what an agent wrote it says nothing to us.
    await isPassedOver(refusing({}));
  });

  it('is followed by a receipt when what the employee wrote was delivered, by our own id of it', async () => {
    const { channel } = message();
    const receipt = (status: string, messageId: string) =>
      messaged({
        ...message({ type: 'Receipt', text: undefined, channel: { ...channel, messageId } }),
        status,
      });
    const [event] = await eventsIn(receipt('Delivered', 'ours-1'));
    assert.deepEqual(event?.fact, {
      ...{ type: 'line-received', how: 'delivered', segmentId: 'ours-1' },
    });
    await isPassedOver(receipt('Sent', 'ours-1'));
  });

  it('is told apart from what began the chat: of that a refusal is news, and its coming none', async () => {
    const { channel } = message();
    const began = beginningId(systemIds, 'integration-1', channel.to.id);
    const receipt = (status: string) =>
      messaged({
        ...message({ type: 'Receipt', text: undefined, channel: { ...channel, messageId: began } }),
        status,
      });
    const [event] = await eventsIn(receipt('Failed'));
    assert.deepEqual(event?.fact, { type: 'line-refused' });
    await isPassedOver(receipt('Delivered'));
  });

  it('is announced while it is typed', async () => {
    const events = [{ eventType: 'Typing', typing: { type: 'On', duration: 5_000 } }];
    const [event] = await eventsIn(messaged(message({ type: 'Event', text: undefined, events })));
    assert.deepEqual(event?.fact, { type: 'agent-typing' });
  });

  it('is passed over where there is no word in it for the employee', async () => {
    const stopped = { eventType: 'Typing', typing: { type: 'Off' } };
    for (const own of [
      { type: 'Event', events: [stopped] },
      { type: 'Event', events: [{ eventType: 'CoBrowse' }] },
      { type: 'Event', events: [{ ...stopped, typing: { type: 'On' } }], direction: 'Inbound' },
      { type: 'Text', text: undefined, content: [{ contentType: 'Attachment' }] },
      { type: 'Hologram' },
      { direction: 'Inbound' },
    ]) {
      await isPassedOver(messaged(message(own)));
    }
  });

  it('says where it is wrong', async () => {
    const { channel } = message();
    const cases: readonly (readonly [unknown, string])[] = [
      ['{', 'body'],
      [message({ type: undefined }), 'type'],
      [message({ id: '' }), 'id'],
      [message({ text: 7 }), 'text'],
      [message({ channel: null }), 'channel'],
      [message({ channel: { ...channel, time: 'noon' } }), 'channel.time'],
      [message({ channel: { ...channel, to: { idType: 'Opaque' } } }), 'channel.to.id'],
    ];
    for (const [body, where] of cases) {
      assert.deepEqual(await refusal(messaged(body)), { kind: 'malformed', where });
    }
  });

  it('has nothing in its conversation to be read', async () => {
    const contact = { externalId: `open:${threadId}` };
    assert.deepEqual(await connected().reader?.read(contact, []), []);
  });
});
