import assert from 'node:assert/strict';
import {
  fieldsOf,
  idOf,
  listOf,
  numberOf,
  recordIdOf,
} from '../../tabs/src/panel/cif/read-result.ts';

const fields = { actionName: 'Accept', responseReason: 'Accept' };

describe('what the channel framework answers', () => {
  const forms: readonly (readonly [string, unknown])[] = [
    ['a text', JSON.stringify(fields)],
    ['an object', fields],
    ['a map', new Map(Object.entries(fields))],
    ['wrapped', { value: fields }],
    ['a text, wrapped in a text', JSON.stringify({ value: JSON.stringify(fields) })],
  ];
  for (const [form, answer] of forms) {
    it(`is read as ${form}`, () => {
      assert.deepEqual(fieldsOf(answer), fields);
    });
  }

  it('is nothing when it is none of these', () => {
    for (const answer of [undefined, null, '', 'Accept', 7, ['a'], '{broken']) {
      assert.deepEqual(fieldsOf(answer), {}, String(answer));
    }
  });

  it('is an id, however it comes; none for a session of somebody else', () => {
    const id = 'session-id-1';
    const forms = [
      id,
      JSON.stringify(id),
      { sessionId: id },
      new Map([['id', id]]),
      `{"id":"${id}"}`,
    ];
    for (const answer of forms) assert.equal(idOf(answer), id);
    for (const answer of [null, undefined, '', 'null', {}]) {
      assert.equal(idOf(answer === 'null' ? JSON.parse(answer) : answer), undefined);
    }
  });

  it('is a list, a number, the id of a record in braces', () => {
    for (const answer of [['a'], '["a"]', { value: ['a'] }])
      assert.deepEqual(listOf(answer), ['a']);
    assert.deepEqual(
      [numberOf(1), numberOf('1'), numberOf(''), numberOf('x')],
      [1, 1, undefined, undefined],
    );
    assert.equal(recordIdOf('{ABC-1}'), 'abc-1');
  });
});
