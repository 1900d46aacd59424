/** What the sandbox says when something changed: which stand-in, what kind of thing, its id. */
export type Notice = { readonly service: string; readonly kind: string; readonly id: string };

type Listener = {
  readonly notice: (notice: Notice) => void;
  /** The stream is there (again, after it was lost) or lost. */
  readonly connection: (isThere: boolean) => void;
};

/** Opens the sandbox's event stream; the browser reconnects by itself. Returns what closes it. */
export function listenLive(listener: Listener): () => void {
  const source = new EventSource('/_live');
  source.onopen = () => {
    listener.connection(true);
  };
  source.onerror = () => {
    listener.connection(false);
  };
  source.onmessage = (event: MessageEvent<string>) => {
    const notice = parseNotice(event.data);
    if (notice) listener.notice(notice);
  };
  return () => {
    source.close();
  };
}

function parseNotice(data: string): Notice | undefined {
  // The stream also carries lines that are no notice (a greeting, a sign of life).
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value !== 'object' || value === null) return undefined;
    const { service = '', kind = '', id = '' } = value as Partial<Record<keyof Notice, unknown>>;
    return { service: String(service), kind: String(kind), id: String(id) };
  } catch {
    return undefined;
  }
}
