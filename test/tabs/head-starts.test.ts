import assert from 'node:assert/strict';
import { createHeadStarts } from '../../tabs/src/api/head-starts.ts';

describe('what a page shows first', () => {
  const starts = (answer: (path: string) => Promise<string | undefined>) => {
    const asked: string[] = [];
    const made = createHeadStarts((path) => {
      asked.push(path);
      return answer(path);
    });
    return { ...made, asked };
  };

  it('is asked for at once, and taken over once by who draws it', async () => {
    const { begin, take, asked } = starts((path) => Promise.resolve(`answer to ${path}`));
    begin('/board');
    assert.deepEqual(asked, ['/board']);
    assert.equal(await take('/board'), 'answer to /board');
    assert.equal(take('/board'), undefined);
    assert.deepEqual(asked, ['/board']);
  });

  it('is nothing for another question', () => {
    const { begin, take } = starts(() => Promise.resolve('x'));
    begin('/board');
    assert.equal(take('/board?risk=late'), undefined);
  });

  it('is there to be drawn with as soon as it has come, until it is taken', async () => {
    const { begin, take, answered, settled } = starts((path) => Promise.resolve(path));
    begin('/board');
    assert.equal(answered('/board'), undefined);
    await settled();
    assert.equal(answered('/board'), '/board');
    await take('/board');
    assert.equal(answered('/board'), undefined);
  });

  it('keeps nobody waiting for what went wrong', async () => {
    const { begin, answered, settled } = starts(() => Promise.reject(new Error('no answer')));
    begin('/board');
    await settled();
    assert.equal(answered('/board'), undefined);
  });

  it('tells what went wrong to who takes it, and to nobody else', async () => {
    const { begin, take } = starts(() => Promise.reject(new Error('no answer')));
    begin('/board');
    begin('/home');
    // An unhandled rejection would end the run here.
    await new Promise((resume) => setImmediate(resume));
    await assert.rejects(async () => take('/board'), /no answer/);
  });
});
