/**
 * The envelope of teams-js 2: every call of the page has a number and a uuid, and its answer carries
 * both back. What the host says by itself has a name instead.
 */
type Call = {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args: readonly unknown[];
};

export function callIn(data: unknown): Call | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { id, func, args, uuidAsString } = data as Partial<Record<keyof Call, unknown>>;
  if (typeof id !== 'number' || typeof func !== 'string') return undefined;
  return {
    id,
    func,
    args: Array.isArray(args) ? args : [],
    ...(typeof uuidAsString === 'string' && { uuidAsString }),
  };
}

export const answerTo = ({ id, uuidAsString }: Call, args: readonly unknown[]): object => ({
  id,
  args,
  ...(uuidAsString !== undefined && { uuidAsString }),
});

export const eventNamed = (func: string, ...args: readonly unknown[]): object => ({ func, args });
