import { useCallback, useEffect, useState } from 'react';
import { plainAddress, readAddress, writeAddress, type BoardAddress } from './address.ts';

export type Go = (change: Partial<BoardAddress>) => void;

/** Where one is on the board, in the page's address. @param start what a link into the tab asks for */
export function useAddress(start: Partial<BoardAddress>): readonly [BoardAddress, Go] {
  const [address, setAddress] = useState(() => ({
    ...readAddress(window.location.search),
    ...start,
  }));
  useEffect(() => {
    const follow = () => {
      setAddress(readAddress(window.location.search));
    };
    window.addEventListener('popstate', follow);
    return () => {
      window.removeEventListener('popstate', follow);
    };
  }, []);
  const go = useCallback((change: Partial<BoardAddress>) => {
    setAddress((before) => {
      const next = { ...before, ...change };
      show(next, isStep(change));
      return next;
    });
  }, []);
  return [address, go];
}

/** What one would want to come back from; typing a search is not. */
const isStep = (change: Partial<BoardAddress>): boolean =>
  change.swarm !== undefined || change.view !== undefined || change.person !== undefined;

function show(address: BoardAddress, isNewStep: boolean): void {
  const { search, pathname } = window.location;
  const next = pathname + writeAddress(search, { ...plainAddress, ...address });
  if (next === pathname + search) return;
  if (isNewStep) window.history.pushState(null, '', next);
  else window.history.replaceState(null, '', next);
}
