import { createContext, useContext } from 'react';

/** Why nothing can be sent right now, and what is shown stands still; undefined when everything can. */
export const BlockedContext = createContext<string | undefined>(undefined);

export const useBlocked = (): string | undefined => useContext(BlockedContext);
