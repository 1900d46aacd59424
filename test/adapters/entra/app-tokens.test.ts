import assert from 'node:assert/strict';
import { entraAppTokens, graphScope } from '../../../bot/adapters/entra/app-tokens.ts';
import { app, tenantId } from '../../../sandbox/people.ts';
import {
  appTokens,
  fails,
  hastyMs,
  patientMs,
  slowMs,
  startOutside,
  type Outside,
} from '../../support/outside.ts';

const tokenCall = `POST /${tenantId}/oauth2/v2.0/token`;

describe('the app’s own tokens', () => {
  let outside: Outside;
  beforeEach(async () => {
    outside = await startOutside();
  });
  afterEach(() => outside.sandbox.close());

  const tokenCalls = () => outside.asked('entra').filter((one) => one.startsWith(tokenCall)).length;

  it('are fetched once and kept', async () => {
    const token = outside.tokens.graph;
    assert.equal(await token(), await token());
    assert.equal(tokenCalls(), 1);
  });

  it('are fetched once for all who ask at the same moment', async () => {
    await Promise.all([1, 2, 3].map(() => outside.tokens.graph()));
    assert.equal(tokenCalls(), 1);
  });

  it('are fetched anew when the far side refused the last one', async () => {
    const first = await outside.tokens.graph();
    const second = await outside.tokens.graph({ isStale: true });
    assert.notEqual(second, first);
    assert.equal(await outside.tokens.graph(), second);
  });

  it('are another for each system', async () => {
    const { graph, dataverse, botFramework } = outside.tokens;
    const all = await Promise.all([graph(), dataverse(), botFramework()]);
    assert.equal(new Set(all).size, 3);
  });

  it('cannot be had with a wrong secret', async () => {
    const error = await fails(
      appTokens(outside.sandbox, { clientSecret: 'wrong' })(graphScope)(),
      'refused',
    );
    assert.equal(error.code, 'invalid_client');
    assert.equal(error.system, 'entra');
  });

  it('are asked for again later when Entra is busy, silent or away', async () => {
    const { faults } = outside.sandbox;
    faults.add({ service: 'entra', method: 'POST', kind: 'status', status: 503 });
    await fails(outside.tokens.graph(), 'retry');
    faults.clear();
    faults.add({ service: 'entra', method: 'POST', kind: 'delay', ms: slowMs });
    const hasty = appTokens(outside.sandbox, { timeoutMs: hastyMs })(graphScope);
    await fails(hasty(), 'retry');
    faults.clear();
    faults.add({ service: 'entra', method: 'POST', kind: 'reset' });
    await fails(outside.tokens.botFramework(), 'retry');
    faults.clear();
    assert.ok(await outside.tokens.botFramework());
  });

  it('do not come over plain http from anywhere but this machine', () => {
    const config = { tenantId, clientId: app.id, clientSecret: 'x', timeoutMs: patientMs };
    assert.throws(() => entraAppTokens({ ...config, authority: 'http://login.example' }), /https/);
  });
});
