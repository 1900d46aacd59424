import { useEffect } from 'react';

/** Tells the frame that the way in has to be gone again. */
export function useSignedOut({ kind }: { readonly kind: string }, onSignedOut: () => void): void {
  useEffect(() => {
    if (kind === 'signed-out') onSignedOut();
  }, [kind, onSignedOut]);
}
