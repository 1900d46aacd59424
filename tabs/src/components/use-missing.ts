import { useEffect, useRef, useState, type RefObject } from 'react';

export type Missing = {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly isTold: boolean;
  /** @returns whether something stands there; if not it is said, and the box has the keyboard */
  readonly check: (text: string) => boolean;
};

/** A text that must not be empty: said at the box itself, in our words, until something stands there. */
export function useMissing(text: string): Missing {
  const box = useRef<HTMLTextAreaElement>(null);
  const [isTold, setTold] = useState(false);
  const isThere = text.trim() !== '';
  useEffect(() => {
    if (isThere) setTold(false);
  }, [isThere]);
  return {
    box,
    isTold,
    check: (now) => {
      if (now.trim() !== '') return true;
      setTold(true);
      box.current?.focus();
      return false;
    },
  };
}
