/** The workspace's side of the panel's library: who may speak, and in which shape answers go back. */
import { methods } from './cif-methods.ts';
import type { Shop } from './cif-shop.ts';

/**
 * The documentation and Microsoft's own sample differ on whether results are texts, objects or maps:
 * whoever builds a panel can try each. `silent`: the framework does not answer at all.
 */
export type Manner = 'as-sample' | 'object' | 'map' | 'silent';

export const mannerIn = (search: string): Manner => {
  const asked = new URLSearchParams(search).get('sandbox_results');
  return asked === 'object' || asked === 'map' || asked === 'silent' ? asked : 'as-sample';
};

type Call = {
  readonly kind: 'call';
  readonly id: number;
  readonly method: string;
  args: unknown[];
};
type Said = { readonly kind: 'hello' } | Call;

type Frame = { readonly window: Window; readonly origins: readonly string[] };

/** Returns what ends it. */
export function hostPanel(shop: Shop, frame: Frame, manner: Manner): () => void {
  let origin = '*';
  const send = (message: object) => {
    if (origin !== '*') frame.window.postMessage({ cif: message }, origin);
  };
  const listen = ({ source, origin: from, data }: MessageEvent<{ readonly cif?: Said }>) => {
    if (source !== frame.window || !frame.origins.includes(from) || manner === 'silent') return;
    const said = data.cif;
    if (!said) return;
    origin = from;
    if (said.kind === 'hello') send({ kind: 'ready' });
    else void answer(shop, said, manner).then(send);
  };
  window.addEventListener('message', listen);
  // "fn(eventData string)"
  shop.store.onEvent(({ name, data }) => {
    send({ kind: 'event', name, data: typeof data === 'string' ? data : JSON.stringify(data) });
  });
  return () => {
    window.removeEventListener('message', listen);
    shop.store.onEvent(() => undefined);
  };
}

async function answer(shop: Shop, { id, method, args }: Call, manner: Manner): Promise<object> {
  try {
    const run = Object.hasOwn(methods, method) ? methods[method] : undefined;
    if (!run) throw new Error(`${method} is not built in the sandbox`);
    return { kind: 'answer', id, value: shaped(await run(shop, ...args), manner) };
  } catch (cause) {
    const { message, errorCode } = cause as { message: string; errorCode?: string };
    return { kind: 'answer', id, error: { message, ...(errorCode && { errorCode }) } };
  }
}

function shaped(value: unknown, manner: Manner): unknown {
  if (manner === 'as-sample') return value;
  const fields: unknown = value instanceof Map ? Object.fromEntries(value) : parsed(value);
  if (manner === 'object' || !isObject(fields)) return fields;
  return new Map(Object.entries(fields));
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  return JSON.parse(value) as unknown;
}
