import { startTransition, useEffect, useState, type ReactNode } from 'react';

/** What stands below what is seen first: drawn once that has been shown, and never in its way. */
export function Later({ children }: { children: ReactNode }) {
  const [isTime, setTime] = useState(false);
  useEffect(() => {
    startTransition(() => {
      setTime(true);
    });
  }, []);
  return isTime ? children : null;
}
