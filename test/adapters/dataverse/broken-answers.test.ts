import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { dataverseExpertDirectory } from '../../../bot/adapters/dataverse/expert-directory.ts';
import { systemClock } from '../../../bot/adapters/system/clock.ts';
import { until } from '../../support/until.ts';
import { fails, hastyMs, patientMs, slowMs, tenantId } from '../../support/outside.ts';

/** What the library between us and Dataverse does not survive by itself. */
describe('a broken answer from Dataverse', () => {
  const answered = async (answer: RequestListener, timeoutMs = patientMs) => {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    assert.ok(address && typeof address === 'object');
    const experts = dataverseExpertDirectory({
      dataverseUrl: `http://localhost:${address.port}`,
      token: () => Promise.resolve('token'),
      timeoutMs,
      clock: systemClock,
    });
    try {
      return await fails(experts.skills(tenantId), 'retry');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  };
  const json = { 'content-type': 'application/json' };

  it('that stops in the middle is a failure, at once', async () => {
    await answered((_request, response) => {
      response.writeHead(200, { ...json, 'content-length': '100' });
      response.write('{"value"');
      systemClock.setTimeout(() => response.destroy(), 20);
    });
  });

  it('that stops without an end is a failure after the deadline', async () => {
    await answered((_request, response) => {
      response.writeHead(200, json);
      response.write('{"value"');
    }, hastyMs);
  });

  it('that is not JSON, or not what was asked, is a failure', async () => {
    for (const body of ['{"value": [', 'null', '{"value": [{}]}', '[]', '{"value": 3}']) {
      await answered((_request, response) => {
        response.writeHead(200, json);
        response.end(body);
      });
    }
    await answered((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<h1>Signed out</h1>');
    });
  });

  it('to a call that nobody listens to any more harms nothing', async () => {
    let isSent = false;
    await answered((_request, response) => {
      systemClock.setTimeout(() => {
        response.writeHead(200, json);
        response.end('{"value": [');
        isSent = true;
      }, slowMs);
    }, hastyMs);
    await until(() => isSent);
  });
});
