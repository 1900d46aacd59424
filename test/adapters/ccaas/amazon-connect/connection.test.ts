import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { amazonConnect } from '../../../../bot/adapters/ccaas/amazon-connect/index.ts';
import { systemIds } from '../../../../bot/adapters/system/ids.ts';
import { ConnectionRefused } from '../../../../bot/ports/contact-center.ts';
import { connectionWith, secret } from './samples.ts';
import { nowMs } from './telling.ts';

const world = { clock: { now: () => nowMs }, ids: systemIds, timeoutMs: 1_000 };

const refused = (
  settings: object,
  credentials: Readonly<Record<string, string>> = {},
): string | undefined => {
  try {
    amazonConnect.connect(connectionWith([secret], settings, credentials), world);
    return undefined;
  } catch (error) {
    if (error instanceof ConnectionRefused) return error.message;
    throw error;
  }
};

describe('a connection to Amazon Connect', () => {
  it('is refused with the setting that cannot be used', () => {
    const cases: readonly (readonly [object, RegExp])[] = [
      [{ region: undefined }, /^connection connect: setting region:/],
      [{ region: 'Frankfurt' }, /setting region: must be a region/],
      [{ instanceId: ' ' }, /setting instanceId:/],
      [{ connectUrl: 'http://connect.example' }, /setting connectUrl: must be an https address/],
      [{ participantUrl: 'ftp://connect.example' }, /setting participantUrl:/],
      [{ snsHost: 'https://sns.example' }, /setting snsHost: must be an http origin on loopback/],
      [{ snsHost: 'http://localhost:4005/sns' }, /setting snsHost:/],
      [{ snsHost: 'http://10.0.0.1' }, /setting snsHost:/],
      [{ snsTopicArn: 'arn:aws:sqs:eu-central-1:1:q' }, /setting snsTopicArn:/],
      [{ attributes: { cas: 'x' } }, /setting attributes:/],
      [{ instanceid: 'x' }, /setting s?.*Unrecognized key/],
    ];
    for (const [settings, expected] of cases) {
      assert.match(refused(settings) ?? '', expected, JSON.stringify(settings));
    }
    assert.equal(refused({}), undefined);
    assert.equal(refused({ snsHost: 'http://localhost:4005' }), undefined);
  });

  it('is refused with the credential that cannot be used, and never with its value', () => {
    const short = `whsec_${Buffer.from('too short').toString('base64')}`;
    for (const [name, value] of [
      ['accessKeyId', ''],
      ['secretAccessKey', ''],
      ['forwarderSecret', short],
      ['forwarderSecret2', 'not-base64-at-all'],
    ] as const) {
      const said = refused({}, { [name]: value }) ?? '';
      assert.match(said, new RegExp(`^connection connect: credential ${name}`), said);
      assert.ok(value === '' || !said.includes(value), said);
    }
  });

  it('tells of hold only once it says that agent events are forwarded', () => {
    const telling = (tells?: readonly string[]) =>
      amazonConnect.connect(connectionWith([secret], { tells }), world).can;
    assert.equal(telling().hold, false);
    assert.deepEqual([telling().mood, telling().transcript], [true, true]);
    assert.equal(telling(['hold']).hold, true);
    assert.match(refused({ tells: ['agent-events'] }) ?? '', /setting tells.0:/);
  });

  it('has no chats while it names no flow or no topic for them', () => {
    for (const none of ['employeeFlowId', 'snsTopicArn']) {
      const connection = connectionWith([secret], { [none]: undefined });
      assert.equal(amazonConnect.connect(connection, world).chats, undefined, none);
    }
    assert.ok(amazonConnect.connect(connectionWith([secret]), world).chats);
  });

  it('does not load the client of the API before it is needed: it weighs 35 MB', async () => {
    const index = new URL(
      '../../../../bot/adapters/ccaas/amazon-connect/index.ts',
      import.meta.url,
    );
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--input-type=module',
      '--eval',
      `import { createRequire } from 'node:module';
       const { amazonConnect } = await import(${JSON.stringify(index.href)});
       const connection = ${JSON.stringify(connectionWith([secret]))};
       const center = amazonConnect.connect(connection, { clock: Date, ids: { derivedId: String }, timeoutMs: 1000 });
       const loaded = () => Object.keys(createRequire(import.meta.url).cache).some((one) => one.includes('client-connect'));
       const before = loaded();
       await center.reader.read({ externalId: 'c' }, []).catch(() => undefined);
       console.log(before, loaded());`,
    ]);
    assert.equal(stdout.trim(), 'false true');
  });
});
