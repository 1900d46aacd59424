/** Bodies that went wrong on their way, the same ones for the same seed. */

/** In each place of a body, JSON or form, one of what nobody expects there. */
export function mutated(body: Buffer, contentType: string, random: () => number): Buffer {
  if (random() < 0.1) return body.subarray(0, Math.floor(random() * body.length));
  const text = body.toString('utf8');
  if (/x-www-form-urlencoded/i.test(contentType)) return Buffer.from(mutatedForm(text, random));
  const json = asJson(text);
  return json === undefined
    ? Buffer.from(oddText)
    : Buffer.from(JSON.stringify(bent(json, random)));
}

/** The body with one field more than there are names for, in each of its objects in turn. */
export function withUnknownFields(body: Buffer, contentType: string): readonly Buffer[] {
  const text = body.toString('utf8');
  if (/x-www-form-urlencoded/i.test(contentType)) return [Buffer.from(`${text}&NeverHeardOf=1`)];
  const json = asJson(text);
  if (json === undefined) return [];
  return placesOf(json)
    .filter(({ value }) => isObject(value))
    .map(({ path, value }) => {
      const more = { ...(value as object), neverHeardOf: { a: [1] } };
      return Buffer.from(JSON.stringify(put(json, path, more)));
    });
}

const oddText = 'odd \u0000 \ud83d text';
const polluting: unknown = JSON.parse('{"__proto__":{"polluted":true}}');
const oddities: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  oddText,
  '9'.repeat(400),
  '0000-99-99T99:99:99Z',
  '+275760-09-13T00:00:00.001Z',
  '__proto__',
  'constructor',
  [],
  [null],
  [[[[]]]],
  {},
  polluting,
  { constructor: { prototype: { polluted: true } } },
];

type Path = readonly (string | number)[];

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function bent(json: unknown, random: () => number): unknown {
  const places = placesOf(json);
  const { path, value } = pick(places, random);
  const how = random();
  // What vendors put into JSON as a text of JSON (SNS, task attributes) bends as well.
  const inner = typeof value === 'string' && value.startsWith('{') ? asJson(value) : undefined;
  if (inner !== undefined && how < 0.7) {
    return put(json, path, JSON.stringify(bent(inner, random)));
  }
  if (how < 0.15) return put(json, path, undefined);
  if (how < 0.25) return put(json, path, value === null ? polluting : [value]);
  if (how < 0.35) return put(json, path, { ...(polluting as object), was: value });
  if (how < 0.4) return put(json, path, '1e999');
  return put(json, path, pick(oddities, random));
}

function mutatedForm(text: string, random: () => number): string {
  const fields = [...new URLSearchParams(text)];
  const [name, value] = pick(fields, random);
  const inner = value.startsWith('{') ? asJson(value) : undefined;
  const odd =
    inner === undefined ? String(pick(oddities, random)) : JSON.stringify(bent(inner, random));
  const rest = fields.filter((one) => one[0] !== name);
  const changed = random() < 0.2 ? rest : [...rest, [name, odd]];
  return new URLSearchParams([
    ...changed,
    ...(random() < 0.2 ? [['__proto__', odd]] : []),
  ] as string[][]).toString();
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function placesOf(json: unknown, path: Path = []): readonly { path: Path; value: unknown }[] {
  const inside = typeof json === 'object' && json !== null ? Object.entries(json) : [];
  return [
    { path, value: json },
    ...inside.flatMap(([name, value]: [string, unknown]) => placesOf(value, [...path, name])),
  ];
}

/** The same with another value in one place; `undefined` takes it out. */
function put(json: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value === undefined ? {} : value;
  const entries = Object.entries(json as object) as [string, unknown][];
  const changed = entries.map(([name, one]): [string, unknown] =>
    name === first ? [name, rest.length === 0 ? value : put(one, rest, value)] : [name, one],
  );
  const kept = changed.filter(([, one]) => one !== undefined);
  return Array.isArray(json) ? kept.map(([, one]) => one) : Object.fromEntries(kept);
}

const pick = <T>(values: readonly T[], random: () => number): T => {
  const found = values[Math.floor(random() * values.length)];
  if (found === undefined) throw new Error('there is nothing to pick from');
  return found;
};
