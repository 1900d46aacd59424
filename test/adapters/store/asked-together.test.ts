import assert from 'node:assert/strict';
import { askedTogether } from '../../../bot/adapters/store/asked-together.ts';

describe('questions asked of the database', () => {
  function over() {
    const groups: (readonly number[])[] = [];
    const double = askedTogether((numbers: readonly number[]) => {
      groups.push(numbers);
      return numbers.includes(0)
        ? Promise.reject(new Error('the database is away'))
        : Promise.resolve(numbers.map((one) => one * 2));
    });
    return { groups, double };
  }

  it('that come in the same moment share a statement, and each gets its own answer', async () => {
    const { groups, double } = over();
    assert.deepEqual(await Promise.all([1, 2, 3].map((one) => double(one))), [2, 4, 6]);
    assert.deepEqual(groups, [[1, 2, 3]]);
  });

  it('right after others share the next with those that come a little later', async () => {
    const { groups, double } = over();
    await double(1);
    const second = double(2);
    await Promise.resolve();
    await Promise.all([second, double(3)]);
    assert.deepEqual(groups, [[1], [2, 3]]);
  });

  it('all hear of it when the statement fails, and the next one is asked as ever', async () => {
    const { groups, double } = over();
    const answers = await Promise.allSettled([double(0), double(1)]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    assert.equal(await double(4), 8);
    assert.deepEqual(groups, [[0, 1], [4]]);
  });
});
