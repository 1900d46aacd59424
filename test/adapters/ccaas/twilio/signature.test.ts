import assert from 'node:assert/strict';
import { readForm } from '../../../../bot/adapters/ccaas/twilio/form.ts';
import { verifySignature } from '../../../../bot/adapters/ccaas/twilio/signature.ts';
import { WebhookRefused } from '../../../../bot/ports/contact-center.ts';
import {
  accountSid,
  center,
  encoded,
  form,
  messageFields,
  otherSecret,
  secret,
  signatureOfForm,
  signed,
  stream,
  transcriptFields,
  type Fields,
} from './webhooks.ts';

/**
 * The vendor's own vectors: twilio/twilio-node, spec/validation.spec.js (MIT). Values only; the auth
 * token of all of them is 12345.
 */
const vendorToken = '12345';
const vendorUrl = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const vendorFields = {
  CallSid: 'CA1234567890ABCDE',
  Caller: '+14158675309',
  Digits: '1234',
  From: '+14158675309',
  To: '+18005551212',
};
const plain = 'RSOYDt4T1cUTdK1PDd93/VVr8B8=';
const json = '{"property": "value", "boolean": true}';
const jsonHash = '0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620';
const emptyHash = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
const withPort = vendorUrl.replace('.com', '.com:1234');
const withUser = vendorUrl.replace('//', '//user:pass@');
const numbers = ['+1325xxxxxxx', '+1415xxxxxxx'];

type Vector = readonly [what: string, url: string, signature: string, fields?: Fields];
const vectors: readonly Vector[] = [
  ['an address with a query', vendorUrl, plain],
  ['https with a port, signed without', withPort, plain],
  ['http with a port', withPort.replace('https', 'http'), 'Zmvh+3yNM1Phv2jhDCwEM3q5ebU='],
  ['https without a port, signed with 443', vendorUrl, 'kvajT1Ptam85bY51eRf/AJRuM3w='],
  [
    'http without a port, signed with 80',
    vendorUrl.replace('https', 'http'),
    '0ZXoZLH/DfblKGATFgpif+LLRf4=',
  ],
  ['a name and a password in it', withUser, 'CukzLTc1tT5dXEDIHm/tKBanW10='],
  ['a name in it', withUser.replace(':pass', ''), '2YRLlVAflCqxaNicjMpJcSTgzSs='],
  ['a name, signed with 443', withUser, 'ZQFR1PTIZXF2MXB8ZnKCvnnA+rI='],
  ['odd letters in the query', `${vendorUrl}&Body=It's+amazing`, 'dsq4Ehbj6cs+KdTkpF5sSSplOWw='],
  [
    'a field that comes twice',
    vendorUrl,
    '83O6e2vORAoJHUNzJjDWN1jz+BA=',
    { 'MessagingBinding.Address': numbers },
  ],
  [
    'the same in another order',
    vendorUrl,
    '83O6e2vORAoJHUNzJjDWN1jz+BA=',
    { 'MessagingBinding.Address': [...numbers].reverse() },
  ],
  [
    'a field with one value twice',
    vendorUrl,
    'IK+Dwps556ElfBT0I3Rgjkr1wJU=',
    { Sid: 'CA123', SidAccount: 'AC123', Digits: ['5678', '1234', '1234'] },
  ],
];
const bodies: readonly (readonly [string, string, string, string])[] = [
  ['JSON', `${vendorUrl}&bodySHA256=${jsonHash}`, 'a9nBmqA0ju/hNViExpshrM61xv4=', json],
  [
    'JSON, and nothing else in the query',
    `https://mycompany.com/myapp.php?bodySHA256=${jsonHash}`,
    'y77kIzt2vzLz71DgmJGsen2scGs=',
    json,
  ],
  ['an empty object', `${vendorUrl}&bodySHA256=${emptyHash}`, 'Ldidvp12m26NI7eqEvxnEpkd9Hc=', '{}'],
];

type Given = {
  readonly url: string;
  readonly signature?: string;
  readonly body: string;
  readonly isForm?: boolean;
  readonly tokens?: readonly string[];
};

function check({ url, signature, body, isForm = true, tokens = [vendorToken] }: Given): void {
  const bytes = Buffer.from(body);
  verifySignature(
    {
      method: 'POST',
      url,
      door: 'taskrouter',
      headers: { 'x-twilio-signature': signature },
      body: bytes,
    },
    isForm ? readForm(bytes) : undefined,
    tokens,
  );
}

const refused = (given: Given, where: string) => {
  assert.throws(
    () => {
      check(given);
    },
    (error) =>
      error instanceof WebhookRefused && error.kind === 'unsigned' && error.where === where,
  );
};

describe('the signature of Twilio', () => {
  for (const [what, url, signature, fields = vendorFields] of vectors) {
    it(`is believed over ${what}, and with nothing changed`, () => {
      const body = encoded(fields);
      check({ url, signature, body });
      refused({ url, signature, body: `${body}&More=1` }, 'x-twilio-signature');
      refused({ url: `${url}&more=1`, signature, body }, 'x-twilio-signature');
      refused({ url, signature, body, tokens: ['12346'] }, 'x-twilio-signature');
    });
  }

  for (const [what, url, signature, body] of bodies) {
    it(`is believed over the hash of ${what}, and of no other body`, () => {
      check({ url, signature, body, isForm: false });
      refused({ url, signature, body: `${body} `, isForm: false }, 'bodySHA256');
      refused({ url, signature: plain, body, isForm: false }, 'x-twilio-signature');
    });
  }

  it('is not believed over a body that is no form, without its hash', () => {
    refused({ url: vendorUrl, signature: plain, body: json, isForm: false }, 'bodySHA256');
  });

  it('must be there', () => {
    refused({ url: vendorUrl, body: encoded(vendorFields) }, 'x-twilio-signature');
    refused({ url: vendorUrl, body: encoded(vendorFields), signature: '' }, 'x-twilio-signature');
  });

  it('is believed over a query written anew, as an older back end writes it', () => {
    const configured = 'https://bot.example/call?note=it%27s+on!&b=1&a=2&b=3';
    const asSigned = "https://bot.example/call?note=it's%20on!&b=1&b=3&a=2";
    const body = encoded(vendorFields);
    for (const url of [asSigned, asSigned.replace('.example', '.example:443')]) {
      const signature = signatureOfForm(url, Buffer.from(body), vendorToken);
      check({ url: configured, signature, body });
    }
    const other = signatureOfForm(asSigned.replace('on!', 'on?'), Buffer.from(body), vendorToken);
    refused({ url: configured, signature: other, body }, 'x-twilio-signature');
  });

  it('is believed over an address that a URL would write otherwise', () => {
    const url = 'https://bot.example/call?who=a|b&x=ü';
    const body = encoded(vendorFields);
    const signature = signatureOfForm(url, Buffer.from(body), vendorToken);
    check({ url, signature, body });
  });

  it('is made with the primary token or, while it is replaced, the secondary', async () => {
    const webhook = form('conversations', messageFields());
    const both = center({}, [otherSecret, secret]);
    for (const key of [secret, otherSecret]) {
      assert.equal((await both.receive(signed(webhook, key))).interactions.length, 1);
    }
    await assert.rejects(center({}, []).receive(signed(webhook)), /unsigned/);
    await assert.rejects(center({}, [otherSecret]).receive(signed(webhook)), /unsigned/);
  });

  it('of another account is not believed, however well it is signed', async () => {
    const foreign = `AC${'0'.repeat(32)}`;
    const fields = { ...transcriptFields(2, 'It leaks.'), AccountSid: foreign };
    const request = signed(form('transcription', fields));
    const own = center({ accountSid });
    await assert.rejects(own.receive(request), /unsigned: AccountSid/);
    await own.receive(signed(form('transcription', transcriptFields(2, 'It leaks.'))));
    // A connection that names no account has its secret alone to go by.
    await center().receive(request);
  });

  it('of one door opens no other, nor one that does not exist', async () => {
    const line = signed(form('transcription', transcriptFields(2, 'It leaks.')));
    const kind = async (request: typeof line) => {
      const thrown: unknown = await center()
        .receive(request)
        .catch((error: unknown) => error);
      return thrown instanceof WebhookRefused ? `${thrown.kind} ${thrown.where}` : thrown;
    };
    const elsewhere = { ...line, url: line.url.replace('transcription', 'taskrouter') };
    assert.equal(await kind({ ...elsewhere, door: 'taskrouter' }), 'unsigned x-twilio-signature');
    const nowhere = { ...line, url: line.url.replace('transcription', 'kitchen'), door: 'kitchen' };
    assert.equal(await kind(nowhere), 'unsigned x-twilio-signature');
    assert.equal(await kind(signed(nowhere)), 'unsupported door');
    assert.equal(await kind({ ...line, method: 'GET' }), 'unsupported method');
    const noForm = { ...stream([]), url: line.url, door: 'transcription' };
    assert.equal(await kind(signed(noForm)), 'unsupported content-type');
  });
});
