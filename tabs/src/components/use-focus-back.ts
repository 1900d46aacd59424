import { useEffect, useRef } from 'react';

/**
 * Once a form is gone the keyboard goes back to the button that opened it: to the one with `data-opens` of that
 * name within the returned place. As an effect, because the button may be drawn again only then.
 * @param open the name of the form that is open, if any is
 */
export function useFocusBack(open: string | undefined) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(open);
  useEffect(() => {
    const closed = open === undefined ? before.current : undefined;
    before.current = open;
    if (closed === undefined) return;
    place.current?.querySelector<HTMLElement>(`[data-opens="${closed}"]`)?.focus();
  }, [open]);
  return place;
}
