import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { teamsPictures } from '../../../bot/adapters/teams/pictures.ts';
import { largestPictureBytes } from '../../../bot/domain/helpdesk/pictures.ts';
import { tenantId } from '../../../bot/domain/ids.ts';
import { OutsideError } from '../../../bot/ports/outside-error.ts';

const tenant = tenantId('tenant-1');
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

describe('pictures in what is written to the bot', () => {
  let server: Server;
  let origin: string;
  let answer: { readonly status: number; readonly body: Buffer } = { status: 200, body: png };
  const tokens: (string | undefined)[] = [];
  before(async () => {
    server = createServer((request, response) => {
      tokens.push(request.headers.authorization);
      response.writeHead(answer.status, { 'content-type': 'application/octet-stream' });
      response.end(answer.body);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    // A server that listens on a port has an address of this kind.
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());
  beforeEach(() => {
    tokens.length = 0;
    answer = { status: 200, body: png };
  });

  const pictures = () =>
    teamsPictures({
      token: (asked) => Promise.resolve(asked?.isStale ? 'fresh' : 'old'),
      timeoutMs: 5_000,
      clock: { now: () => 0 },
      defaultServiceUrl: 'http://elsewhere.example/',
      conversations: { serviceUrl: () => Promise.resolve(`${origin}/emea/`) },
    });
  const read = () => pictures().read(tenant, `${origin}/v3/attachments/1/views/original`);

  it('are read with the bot’s token, and known by their first bytes', async () => {
    const picture = await read();
    assert.ok(typeof picture === 'object');
    assert.deepEqual([picture.mime, picture.name], ['image/png', 'picture.png']);
    assert.deepEqual(Buffer.from(picture.bytes), png);
    assert.deepEqual(tokens, ['Bearer old']);
  });

  it('are asked for nowhere else: the token is the Connector’s', async () => {
    const elsewhere = origin.replace('127.0.0.1', 'localhost');
    for (const url of [`${elsewhere}/x.png`, 'file:///etc/passwd', 'no address']) {
      assert.equal(await pictures().read(tenant, url), 'unreadable');
    }
    assert.deepEqual(tokens, []);
  });

  it('are refused when they are none, larger than a note takes, or closed to the bot', async () => {
    answer = { status: 200, body: Buffer.from('<svg onload="x()"/>') };
    assert.equal(await read(), 'no-picture');
    answer = { status: 200, body: Buffer.concat([png, Buffer.alloc(largestPictureBytes)]) };
    assert.equal(await read(), 'too-large');
    answer = { status: 404, body: Buffer.alloc(0) };
    assert.equal(await read(), 'unreadable');
  });

  it('are asked for once more when the token had ended, and later when Teams is away', async () => {
    answer = { status: 401, body: Buffer.alloc(0) };
    assert.equal(await read(), 'unreadable');
    assert.deepEqual(tokens, ['Bearer old', 'Bearer fresh']);
    answer = { status: 503, body: Buffer.alloc(0) };
    await assert.rejects(read(), (error: unknown) => {
      return error instanceof OutsideError && error.verdict === 'retry';
    });
  });
});
