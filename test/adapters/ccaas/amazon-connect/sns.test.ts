import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import {
  isCertificateAddress,
  isSnsAddress,
} from '../../../../bot/adapters/ccaas/amazon-connect/sns-hosts.ts';
import type { ContactCenter } from '../../../../bot/ports/contact-center.ts';
import { OutsideError } from '../../../../bot/ports/outside-error.ts';
import { at, chatItem, leg1, leg2 } from './payloads.ts';
import { centerWith, nowMs, refusal, told, types } from './telling.ts';
import { posted, startTopic, type TopicRig } from './topic.ts';

const hour = 60 * 60_000;

describe('a chat message through SNS', () => {
  let topic: TopicRig;
  let center: ContactCenter;
  const centerAt = (atMs: number, settings: object = {}) =>
    centerWith({ snsHost: topic.origin, ...settings }, { atMs });
  const receive = (envelope: unknown) => center.receive(posted(envelope));
  const refused = (envelope: unknown, by = center) => refusal(posted(envelope), by);

  beforeEach(async () => {
    topic = await startTopic();
    center = centerAt(nowMs);
  });
  afterEach(() => topic.close());

  it('is believed with either version of the signature, with a subject or without', async () => {
    for (const version of ['1', '2']) {
      for (const more of [{}, { Subject: 'Chat' }, { Subject: null }]) {
        const intake = await receive(topic.notification(more, { version }));
        assert.deepEqual(types(intake), ['line'], JSON.stringify({ version, more }));
      }
    }
  });

  it('is not believed when anything under the signature was changed', async () => {
    const good = topic.notification({ Subject: 'Chat' });
    const changes = {
      Message: JSON.stringify(chatItem({ Content: 'Send money' })),
      MessageId: 'message-2',
      Subject: 'Other',
      Timestamp: new Date(nowMs + 1_000).toISOString(),
      Signature: Buffer.from('nobody').toString('base64'),
      SignatureVersion: '2',
    };
    for (const [name, value] of Object.entries(changes)) {
      assert.equal(await refused({ ...good, [name]: value }), 'unsigned: Signature', name);
    }
    assert.equal(await refused({ ...good, Subject: undefined }), 'unsigned: Signature');
    for (const SignatureVersion of ['3', '', 'constructor']) {
      const where = await refused({ ...good, SignatureVersion });
      assert.match(where, /: SignatureVersion$/);
    }
  });

  it('is not believed from another key, whatever it is called', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    const { Message, MessageId, Timestamp, TopicArn, Type, ...rest } = topic.notification();
    const content = Object.entries({ Message, MessageId, Timestamp, TopicArn, Type })
      .map(([name, value]) => `${name}\n${String(value)}\n`)
      .join('');
    const Signature = sign('sha1', Buffer.from(content), privateKey).toString('base64');
    const forged = { ...rest, Message, MessageId, Timestamp, TopicArn, Type, Signature };
    assert.equal(await refused(forged), 'unsigned: Signature');
  });

  it('is not believed from another topic, and nothing is fetched to find out', async () => {
    for (const TopicArn of ['arn:aws:sns:eu-central-1:999999999999:chats', 'x']) {
      assert.equal(await refused(topic.notification({ TopicArn })), 'unsigned: TopicArn');
      assert.equal(await refused(topic.confirmation({ TopicArn })), 'unsigned: TopicArn');
    }
    const none = centerAt(nowMs, { snsTopicArn: undefined });
    assert.equal(await refused(topic.notification(), none), 'unsigned: TopicArn');
    assert.deepEqual(topic.fetched, []);
  });

  it('is not believed with a certificate from elsewhere, and nothing is fetched there', async () => {
    const { port } = new URL(topic.origin);
    for (const SigningCertURL of [
      `http://localhost:${port}/SimpleNotificationService-1.pem`,
      `http://user@127.0.0.1:${port}/a.pem`,
      `${topic.origin}/a.txt`,
      `${topic.origin}/a.pem?x=1`,
      `${topic.origin}/?file=a.pem`,
      `https://sns.eu-central-1.amazonaws.com/a.pem`,
      'a.pem',
    ]) {
      const where = await refused({ ...topic.notification(), SigningCertURL });
      assert.equal(where, 'unsigned: SigningCertURL', SigningCertURL);
    }
    assert.deepEqual(topic.fetched, []);
  });

  it('is not believed an hour after its time, or before it', async () => {
    const good = topic.notification();
    assert.deepEqual(types(await centerAt(nowMs + hour).receive(posted(good))), ['line']);
    for (const atMs of [nowMs + hour + 1_000, nowMs - hour - 1_000]) {
      assert.equal(await refused(good, centerAt(atMs)), 'unsigned: Timestamp');
    }
  });

  it('is not believed with a certificate that is not valid now, or is none', async () => {
    const day = 24 * hour;
    for (const validity of [
      { fromMs: nowMs - 2 * day, untilMs: nowMs - day },
      { fromMs: nowMs + day, untilMs: nowMs + 2 * day },
    ]) {
      const other = await startTopic(validity);
      try {
        const by = centerWith({ snsHost: other.origin });
        assert.equal(await refused(other.notification(), by), 'unsigned: SigningCertURL');
      } finally {
        await other.close();
      }
    }
    topic.answerWith(200, 'not a certificate');
    assert.equal(await refused(topic.notification()), 'unsigned: SigningCertURL');
  });

  it('fetches a certificate once, and asks again for one that could not be had', async () => {
    topic.answerWith(503, 'busy');
    const busy = (error: unknown) => error instanceof OutsideError && error.verdict === 'retry';
    await assert.rejects(receive(topic.notification()), busy);
    await topic.close();
    topic = await startTopic();
    center = centerAt(nowMs);
    for (const MessageId of ['a', 'b', 'c']) await receive(topic.notification({ MessageId }));
    assert.deepEqual(topic.fetched, ['/SimpleNotificationService-1.pem']);
  });

  it('is not led away by a redirect', async () => {
    topic.answerWith(302, '');
    await assert.rejects(receive(topic.notification()), OutsideError);
    assert.deepEqual(topic.fetched, ['/SimpleNotificationService-1.pem']);
  });

  it('tells who said what, and nothing that is not for the customer', async () => {
    assert.deepEqual((await receive(topic.notification())).interactions, [
      {
        externalId: leg1,
        events: [
          {
            id: 'chat/message/item-1',
            at: at(5),
            leg: leg1,
            fact: {
              ...{ type: 'line', segmentId: 'item-1', speaker: 'agent' },
              ...{ text: 'Have you tried the reset?', isFinal: true },
            },
          },
        ],
      },
    ]);
    const item = async (more: object, visibility = 'ALL') => {
      const MessageAttributes = { MessageVisibility: { Type: 'String', Value: visibility } };
      const envelope = topic.notification({}, { message: chatItem(more) });
      return receive({ ...envelope, MessageAttributes });
    };
    const { MessageAttributes: _none, ...unmarked } = topic.notification();
    const mine = told(await item({ ParticipantRole: 'CUSTOMER', ContactId: leg2 }))[0];
    assert.equal(mine?.externalId, leg1);
    assert.deepEqual(
      mine.facts.map((one) => one.type === 'line' && one.speaker),
      ['customer'],
    );
    assert.deepEqual(await item({}, 'AGENT'), { interactions: [], ignored: 0 });
    for (const unheard of ['SUPERVISOR', 'all', '']) {
      assert.deepEqual(await item({}, unheard), { interactions: [], ignored: 1 }, unheard);
    }
    assert.deepEqual(await receive(unmarked), { interactions: [], ignored: 1 });
    assert.deepEqual(types(await item({}, 'CUSTOMER')), ['line']);
    for (const role of ['SYSTEM', 'CUSTOM_BOT']) {
      assert.deepEqual(types(await item({ ParticipantRole: role })), [], role);
    }
  });

  it('tells a file by its name: Amazon gives no address that others may open', async () => {
    const file = { Type: 'ATTACHMENT', ContentType: 'application/pdf', Content: undefined };
    const sent = (more: object) =>
      receive(topic.notification({}, { message: chatItem({ ...file, ...more }) }));
    const Attachments = [{ AttachmentId: '1', AttachmentName: 'guide.pdf', Status: 'APPROVED' }];
    const [news] = told(await sent({ Attachments }));
    assert.deepEqual(
      news?.facts.map((one) => one.type === 'line' && one.text),
      ['[guide.pdf: a file that can’t be shown here]'],
    );
    assert.deepEqual(await sent({}), { interactions: [], ignored: 0 });
  });

  it('tells the end of the chat; what else happens in it is known, or counted', async () => {
    const event = (name: string, ParticipantRole = 'AGENT') => {
      const ContentType = `application/vnd.amazonaws.connect.event.${name}`;
      const message = chatItem({ Type: 'EVENT', ContentType, ParticipantRole });
      return receive(topic.notification({}, { message }));
    };
    assert.deepEqual(types(await event('chat.ended')), ['ended']);
    const [read] = told(await event('message.read'));
    assert.deepEqual(read?.facts, [{ type: 'line-received', how: 'read' }]);
    assert.deepEqual(types(await event('message.read', 'CUSTOMER')), []);
    assert.deepEqual(types(await event('typing')), ['agent-typing']);
    assert.deepEqual(types(await event('typing', 'CUSTOMER')), []);
    for (const name of ['participant.joined', 'transfer.succeeded', 'message.delivered']) {
      assert.deepEqual(await event(name), { interactions: [], ignored: 0 }, name);
    }
    assert.deepEqual(await event('coffee.served'), { interactions: [], ignored: 1 });
    const odd = [{ Type: 'HOLOGRAM' }, { ContentType: 'application/json', Content: '{}' }];
    for (const more of odd) {
      const intake = await receive(topic.notification({}, { message: chatItem(more) }));
      assert.deepEqual(intake, { interactions: [], ignored: 1 }, JSON.stringify(more));
    }
  });

  it('is refused with the path of what is wrong', async () => {
    assert.equal(await refused('not json'), 'malformed: body');
    assert.equal(await refused({ ...topic.notification(), Type: 'Surprise' }), 'malformed: Type');
    assert.equal(
      await refused({ ...topic.notification(), Timestamp: 'now' }),
      'malformed: Timestamp',
    );
    const noId = topic.notification({}, { message: chatItem({ Id: undefined }) });
    assert.equal(await refused(noId), 'malformed: Message.Id');
    assert.equal(await refused(topic.notification({ Message: 'plain' })), 'malformed: Message');
  });

  describe('and the subscription to it', () => {
    it('is confirmed by visiting the address in it, once it is known to be Amazon’s', async () => {
      const intake = await receive(topic.confirmation());
      assert.deepEqual(intake, { interactions: [], ignored: 0 });
      assert.equal(topic.fetched.at(-1), '/?Action=ConfirmSubscription&Token=t-1');
      const changed = { ...topic.confirmation(), Token: 't-2' };
      assert.equal(await refused(changed), 'unsigned: Signature');
    });

    it('is not visited anywhere else, signed or not', async () => {
      const elsewhere = topic.confirmation({ SubscribeURL: 'http://127.0.0.1:9/?Action=x' });
      assert.equal(await refused(elsewhere), 'unsigned: SubscribeURL');
      assert.deepEqual(topic.fetched, ['/SimpleNotificationService-1.pem']);
    });

    it('has to be asked about again while its address does not answer well', async () => {
      await receive(topic.notification());
      topic.answerWith(500, 'no');
      await assert.rejects(receive(topic.confirmation()), OutsideError);
    });

    it('ends without our doing anything', async () => {
      const end = topic.confirmation({}, 'UnsubscribeConfirmation');
      assert.deepEqual(await receive(end), { interactions: [], ignored: 0 });
      assert.deepEqual(topic.fetched, ['/SimpleNotificationService-1.pem']);
    });
  });
});

describe('an address in an SNS message', () => {
  const region = 'eu-central-1';

  it('is Amazon’s own, of the region, over https', () => {
    const own = 'https://sns.eu-central-1.amazonaws.com';
    assert.equal(isSnsAddress(`${own}/?Action=ConfirmSubscription`, { region }), true);
    assert.equal(isCertificateAddress(`${own}/SimpleNotificationService-1.pem`, { region }), true);
    const china = 'https://sns.cn-north-1.amazonaws.com.cn/a.pem';
    assert.equal(isCertificateAddress(china, { region: 'cn-north-1' }), true);
    assert.equal(isCertificateAddress(china, { region }), false);
    for (const address of [
      'http://sns.eu-central-1.amazonaws.com/a.pem',
      'https://sns.eu-west-1.amazonaws.com/a.pem',
      'https://sns.eu-central-1.amazonaws.com.evil.example/a.pem',
      'https://evil.example/sns.eu-central-1.amazonaws.com/a.pem',
      'https://sns.eu-central-1.amazonaws.com@evil.example/a.pem',
      'https://user:x@sns.eu-central-1.amazonaws.com/a.pem',
      'https://sns.eu-central-1.amazonaws.com:8443/a.pem',
      'https://s3.eu-central-1.amazonaws.com/a.pem',
      'https://sns-eu-central-1.amazonaws.com/a.pem',
      'http://127.0.0.1/a.pem',
      'file:///a.pem',
      '//sns.eu-central-1.amazonaws.com/a.pem',
      '',
    ]) {
      assert.equal(isCertificateAddress(address, { region }), false, address);
    }
  });
});
