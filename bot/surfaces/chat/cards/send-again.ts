import type { DeskWay } from '../../../domain/swarm/desk-notes.ts';
import { execute, type CardAction } from './elements.ts';

/** While something for the agent's desktop is given up: another round of tries. */
export const sendAgain = (
  { hasDesk, delivery }: DeskWay,
  data: { readonly swarmId: string },
): readonly CardAction[] =>
  hasDesk && delivery === 'parked' ? [execute('Send again', 'send-again', { data })] : [];
