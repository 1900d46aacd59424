import { createContext, useContext } from 'react';
import type { BoardSwarmView, BoardView } from '../../../bot/contract/board-view.ts';
import type { Client } from '../api/client.ts';
import type { BoardAddress } from './address.ts';
import type { Act } from './use-acts.ts';
import type { Go } from './use-address.ts';
import type { ActKind } from './words/shape.ts';

/** What is asked for in a dialog. */
export type Asked = {
  readonly kind: Extract<ActKind, 'name' | 'message' | 'resolve' | 'cancel'>;
  readonly swarm: Pick<BoardSwarmView, 'id' | 'code'>;
};

export type OnBoard = {
  readonly client: Client;
  readonly address: BoardAddress;
  readonly go: Go;
  /** The question that what is shown answers: not yet the address's, for a moment. */
  readonly answers: string;
  readonly targets: BoardView['targets'];
  readonly act: (act: Act) => Promise<boolean>;
  /** Opens the dialog for it. */
  readonly ask: (asked: Asked) => void;
  /** What a button that opens a dialog needs, so that the keyboard comes back to it. */
  readonly trigger: object;
  /** Why nothing can be done now, in words. */
  readonly blocked: string | undefined;
  /** Swarms something is being done to. */
  readonly busy: ReadonlySet<string>;
  /** Swarms that are being closed. */
  readonly closing: ReadonlySet<string>;
};

export const BoardContext = createContext<OnBoard | undefined>(undefined);

export function useOnBoard(): OnBoard {
  const found = useContext(BoardContext);
  if (!found) throw new Error('stands outside of the board');
  return found;
}
