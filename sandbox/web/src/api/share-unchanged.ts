/**
 * The new value, with every part that did not change taken from the old one: React then redraws the one
 * card that changed and leaves the others, and what is typed into them, alone.
 */
export function shareUnchanged<T>(before: T | undefined, after: T): T {
  return share(before, after) as T; // the parts are swapped for equal ones: the type stays
}

function share(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) return shareList(before, after);
  if (isRecord(before) && isRecord(after)) return shareRecord(before, after);
  return after;
}

function shareList(before: readonly unknown[], after: readonly unknown[]): unknown {
  const byId = new Map(before.map((one, index) => [idOf(one) ?? index, one]));
  const shared = after.map((one, index) => share(byId.get(idOf(one) ?? index), one));
  const isSame = before.length === shared.length && shared.every((one, i) => one === before[i]);
  return isSame ? before : shared;
}

function shareRecord(before: Record<string, unknown>, after: Record<string, unknown>): unknown {
  const keys = Object.keys(after);
  const shared = Object.fromEntries(keys.map((key) => [key, share(before[key], after[key])]));
  const isSame =
    keys.length === Object.keys(before).length && keys.every((key) => shared[key] === before[key]);
  return isSame ? before : shared;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (value: unknown): string | undefined =>
  isRecord(value) && typeof value['id'] === 'string' ? value['id'] : undefined;
