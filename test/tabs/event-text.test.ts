import assert from 'node:assert/strict';
import { createEventText, type StreamEvent } from '../../tabs/src/api/event-text.ts';

function read(...pieces: readonly string[]) {
  const events: StreamEvent[] = [];
  const ids: string[] = [];
  const take = createEventText({
    event: (event) => events.push(event),
    id: (id) => ids.push(id),
  });
  for (const piece of pieces) take(piece);
  return { events, ids };
}

const text =
  'id: 7\nevent: news\ndata: {"a":1}\n\n: still here\nid: 9\n\ndata: two\ndata: lines\n\n';
const wanted = [
  { id: '7', event: 'news', data: '{"a":1}' },
  { id: undefined, event: 'message', data: 'two\nlines' },
];

describe('the text of a stream of events', () => {
  it('is read as a whole', () => {
    assert.deepEqual(read(text), { events: wanted, ids: ['7', '9'] });
  });

  it('is read the same in pieces of any size', () => {
    for (const size of [1, 2, 3, 7]) {
      const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      assert.deepEqual(read(...pieces), { events: wanted, ids: ['7', '9'] }, `${size}`);
    }
  });

  it('may have the line ends of other systems, also cut in two', () => {
    const windows = text.replaceAll('\n', '\r\n');
    for (const size of [1, 3, 50]) {
      const pieces = windows.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      assert.deepEqual(read(...pieces).events, wanted, `${size}`);
    }
  });

  it('says nothing before an event is whole', () => {
    assert.deepEqual(read('id: 7\nevent: news\ndata: {"a":1}\n').events, []);
  });
});
