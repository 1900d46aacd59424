import { useEffect, useRef } from 'react';

/**
 * Where the keyboard stands on something that goes away with what it did, it goes on at the first button of `next`.
 * @param count of what may go away
 */
export function useFocusWhenGone(count: number) {
  const next = useRef<HTMLDivElement>(null);
  const isWithin = useRef(false);
  const before = useRef(count);
  useEffect(() => {
    const isFewer = count < before.current;
    before.current = count;
    const isLost = document.activeElement === document.body;
    if (isFewer && isWithin.current && isLost) next.current?.querySelector('button')?.focus();
  }, [count]);
  const within = {
    onFocus: () => {
      isWithin.current = true;
    },
    onBlur: ({ relatedTarget }: { readonly relatedTarget: unknown }) => {
      // What is removed hands the keyboard to nobody.
      if (relatedTarget) isWithin.current = false;
    },
  };
  return { next, within };
}
