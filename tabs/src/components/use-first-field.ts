import { useEffect, useRef } from 'react';

/** For a form that opens where one pressed: the keyboard goes on in its first field. */
export function useFirstField() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  return form;
}
