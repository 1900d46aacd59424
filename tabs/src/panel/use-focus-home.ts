import { useEffect, useRef } from 'react';

/**
 * Once a form is gone the keyboard goes back to the button with `data-opens` of that name within the returned
 * place, or to the first there. Nobody is torn away: only who had the form has nothing else now.
 * @param open the name of the form that is open, if any is
 */
export function useFocusHome(open: string | undefined) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(open);
  useEffect(() => {
    const closed = open === undefined ? before.current : undefined;
    before.current = open;
    const isFree = document.hasFocus() && document.activeElement === document.body;
    if (closed === undefined || !isFree) return;
    const named = place.current?.querySelector<HTMLElement>(`[data-opens="${closed}"]`);
    (named ?? place.current?.querySelector<HTMLElement>('button, a[href]'))?.focus();
  }, [open]);
  return place;
}
