import assert from 'node:assert/strict';
import sinon from 'sinon';
import { keepEarly, takeEarly } from '../../tabs/src/api/early.ts';
import { reach } from '../../tabs/src/api/reach.ts';

describe('what the first script of a page asks for', () => {
  const asked: string[] = [];
  let answer: () => Promise<Response>;

  beforeEach(() => {
    asked.length = 0;
    answer = () => Promise.resolve(new Response('the board'));
    sinon.replace(globalThis, 'fetch', (path) => {
      asked.push(path instanceof Request ? path.url : path.toString());
      return answer();
    });
  });
  afterEach(() => {
    void takeEarly('/api/v1/board');
    sinon.restore();
  });

  it('is taken over by who asks for it next, and asked for anew by who comes then', async () => {
    keepEarly('/api/v1/board', { authorization: 'Bearer token' });
    assert.deepEqual(asked, ['/api/v1/board']);
    assert.equal(await (await reach('/api/v1/board', {})).text(), 'the board');
    assert.deepEqual(asked, ['/api/v1/board']);
    await reach('/api/v1/board', {});
    assert.deepEqual(asked, ['/api/v1/board', '/api/v1/board']);
  });

  it('is no answer to another question', async () => {
    keepEarly('/api/v1/board', {});
    await reach('/api/v1/board?risk=late', {});
    assert.deepEqual(asked, ['/api/v1/board', '/api/v1/board?risk=late']);
    assert.ok(takeEarly('/api/v1/board'));
  });

  it('fails for who takes it over as if they had asked, and for nobody else', async () => {
    answer = () => Promise.reject(new TypeError('network'));
    keepEarly('/api/v1/board', {});
    // An unhandled rejection would end the run here.
    await new Promise((resume) => setImmediate(resume));
    await assert.rejects(reach('/api/v1/board', {}), /no answer/);
  });
});
