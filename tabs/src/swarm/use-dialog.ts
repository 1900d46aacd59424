import { useRestoreFocusTarget } from '@fluentui/react-components';
import { useCallback, useRef, useState } from 'react';

/**
 * A dialog that one's own button opens. Once it is shut the keyboard stands on that button again; when
 * the button is gone with what it did, on the first of `home`.
 */
export function useDialog<T>() {
  const [what, setWhat] = useState<T>();
  const [isOpen, setOpen] = useState(false);
  const home = useRef<HTMLDivElement>(null);
  const trigger = useRestoreFocusTarget();
  const open = useCallback((wanted: T) => {
    setWhat(() => wanted);
    setOpen(true);
  }, []);
  const onClose = useCallback(() => {
    setOpen(false);
  }, []);
  const onClosed = useCallback(() => {
    setTimeout(() => {
      if (document.activeElement !== document.body) return;
      home.current?.querySelector<HTMLElement>('button, a[href]')?.focus();
    });
  }, []);
  return { what, isOpen, open, onClose, onClosed, trigger, home };
}

export type Dialogue = { isOpen: boolean; onClose: () => void; onClosed: () => void };
