import type { ThreadEvent } from './thread-events.ts';
import { isHandedOver, type CaseOwner, type HandOver, type Thread } from './thread.ts';

/** How a case stands in Dynamics. */
export type CaseStanding = {
  readonly number: string;
  readonly state: string;
  readonly isClosed: boolean;
  readonly isCancelled?: boolean;
  readonly owner?: CaseOwner;
};

/** What Dynamics made of the case. Closed there, it is solved by whoever closed it, or cancelled. */
export function followCase(thread: Thread, standing: CaseStanding): readonly ThreadEvent[] {
  const { number, state, isClosed, isCancelled = false } = standing;
  const known = thread.handOver;
  if (!known) return [];
  const caseOwner = ownerOf(known, standing.owner);
  const isNews = known.caseNumber !== number || known.caseState !== state;
  const saved = { caseNumber: number, caseState: state, ...(caseOwner && { caseOwner }) };
  return [
    ...(isNews || caseOwner ? [{ type: 'case-saved', ...saved } as const] : []),
    ...(isClosed && isHandedOver(thread) ? [closedThere(isCancelled)] : []),
  ];
}

/** Undefined: it is still theirs. Whose it was at first, the bot's own mostly, says nothing to an employee. */
function ownerOf({ caseOwner: known }: HandOver, owner: CaseOwner | undefined) {
  if (!owner || known?.id === owner.id) return undefined;
  return { ...owner, ...(known && { isOther: true as const }) };
}

const closedThere = (isCancelled: boolean): ThreadEvent =>
  isCancelled ? { type: 'abandoned', isCancelled } : { type: 'solved', by: 'agent' };
