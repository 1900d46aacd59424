import { useRef } from 'react';
import type { BoardView } from '../../../bot/contract/board-view.ts';
import { boardPath } from './address.ts';
import { useOnBoard } from './on-board.ts';

type Known = { readonly id: string; readonly name: string };

export type ShownPerson = {
  readonly id: string;
  /** Undefined where nobody knows it any more. */
  readonly name: string | undefined;
  /** In how many active swarms they are; undefined until it is told. */
  readonly swarms: number | undefined;
};

/** Whose swarms are asked for. Their name stays known here when they are in no swarm any more. */
export function usePerson(view: BoardView): ShownPerson | undefined {
  const { address, answers } = useOnBoard();
  const id = address.person;
  const last = useRef<Known>(undefined);
  if (id === '') return undefined;
  const told = view.person?.id === id ? view.person : undefined;
  const known = told ?? view.overloaded.find((one) => one.id === id);
  if (known) last.current = known;
  const name = last.current?.id === id ? last.current.name : undefined;
  return { id, name, swarms: answers === boardPath(address) ? swarmsOf(told) : undefined };
}

/** The board names nobody who is in none. */
const swarmsOf = (told: BoardView['person']): number => told?.swarms ?? 0;
