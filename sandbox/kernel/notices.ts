/** Tells whoever watches live (the page's event stream) that something changed. */
export type Notice = { readonly service: string; readonly kind: string; readonly id: string };

export type Notices = {
  readonly tell: (notice: Notice) => void;
  /** Returns the function that stops listening. */
  readonly listen: (listener: (notice: Notice) => void) => () => void;
};

export function createNotices(): Notices {
  const listeners = new Set<(notice: Notice) => void>();
  return {
    tell(notice) {
      for (const listener of listeners) listener(notice);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
