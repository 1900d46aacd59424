/** One event of a stream of server-sent events. */
export type StreamEvent = {
  readonly id: string | undefined;
  readonly event: string;
  readonly data: string;
};

/**
 * Reads the text of such a stream as it comes, in pieces of any size. An `id` counts from then on, also
 * without data: that is how a stream tells how far it has looked.
 */
export function createEventText(heard: {
  readonly event: (event: StreamEvent) => void;
  readonly id: (id: string) => void;
}) {
  let rest = '';
  let lines: string[] = [];
  const take = (line: string) => {
    if (line !== '') {
      lines.push(line);
      return;
    }
    const block = lines;
    lines = [];
    const { id, event, data } = fieldsOf(block);
    if (id !== undefined) heard.id(id);
    if (data !== undefined) heard.event({ id, event: event ?? 'message', data });
  };
  return (piece: string): void => {
    const all = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = all.pop() ?? '';
    for (const line of all) take(line);
  };
}

function fieldsOf(block: readonly string[]) {
  const fields: { id?: string; event?: string; data?: string } = {};
  for (const line of block) {
    const colon = line.indexOf(':');
    // A comment.
    if (colon === 0) continue;
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data')
      fields.data = fields.data === undefined ? value : `${fields.data}\n${value}`;
    else if (name === 'id' || name === 'event') fields[name] = value;
  }
  return fields;
}
