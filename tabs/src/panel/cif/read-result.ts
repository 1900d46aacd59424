/**
 * What `Microsoft.CIFramework` answers. Its documentation speaks of texts with JSON, Microsoft's own
 * sample reads maps, and some answers come wrapped in `value`: all of them are taken.
 */
export type Fields = Readonly<Record<string, unknown>>;

const nothing: Fields = {};

/** The fields of an answer; none when it has none. */
export function fieldsOf(answer: unknown): Fields {
  const plain = plainOf(answer);
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) return nothing;
  const fields = plain as Fields; // an object that is neither a map nor a list
  const { value } = fields;
  const isWrapped =
    value !== undefined && !Array.isArray(value) && Object.keys(fields).length === 1;
  return isWrapped ? fieldsOf(value) : fields;
}

/** An id, such as of a session; undefined for none (which is how a foreign session is told). */
export function idOf(answer: unknown): string | undefined {
  if (typeof answer !== 'string') {
    const { sessionId, id } = fieldsOf(answer);
    return textOf(sessionId) ?? textOf(id);
  }
  const plain = plainOf(answer);
  return typeof plain === 'string' ? textOf(plain) : idOf(plain);
}

/** A list, however it came. */
export function listOf(answer: unknown): readonly unknown[] {
  const plain = plainOf(answer);
  if (Array.isArray(plain)) return plain;
  const { value } = fieldsOf(plain);
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export const numberOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

/** A record's id without the braces it may come in. */
export const recordIdOf = (value: unknown): string | undefined =>
  textOf(value)?.replace(/[{}]/g, '').toLowerCase();

function plainOf(answer: unknown): unknown {
  if (answer instanceof Map) return Object.fromEntries(answer);
  if (typeof answer !== 'string' || !/^\s*["[{]/.test(answer)) return answer;
  try {
    return JSON.parse(answer) as unknown;
  } catch {
    return answer;
  }
}
