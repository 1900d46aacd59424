import { followCase } from '../../domain/helpdesk/follow-case.ts';
import type { Thread } from '../../domain/helpdesk/thread.ts';
import { after } from '../../domain/ids.ts';
import { nowOf } from '../../ports/clock.ts';
import type { DeskCaseState, DeskCases } from '../../ports/helpdesk-cases.ts';
import type { ThreadKey } from '../../ports/helpdesk-store.ts';
import { changeThread, type ThreadDeps } from './record-thread.ts';

/** What Dynamics made of the case: its number, and how it stands. */
export function recordCase(deps: ThreadDeps) {
  return async (key: ThreadKey, state: Omit<DeskCaseState, 'caseId'>): Promise<void> => {
    await changeThread<never>(deps, { key, by: 'system' }, (thread) => followCase(thread, state));
  };
}

/** Cases that ended lately are looked at as well: they may be reopened there, and say so here. */
const lookedAfterMs = 24 * 60 * 60_000;
const atOnce = 200;

/** State changes in Dynamics come back to their threads. */
export function followCases(deps: ThreadDeps & { readonly deskCases: DeskCases }) {
  const record = recordCase(deps);
  return async (): Promise<void> => {
    const since = after(nowOf(deps.clock), -lookedAfterMs);
    const threads = await deps.helpdesk.followed(since, atOnce);
    const saved = threads.filter((one) => one.handOver?.caseNumber !== undefined);
    const byCase = new Map(saved.map((one) => [one.handOver?.caseId ?? '', one]));
    if (byCase.size === 0) return;
    for (const { caseId, ...state } of await deps.deskCases.states([...byCase.keys()])) {
      const thread = byCase.get(caseId);
      if (thread && isOtherwise(thread, state)) {
        await record({ tenantId: thread.tenantId, threadId: thread.id }, state);
      }
    }
  };
}

const isOtherwise = ({ handOver, state: now }: Thread, state: Omit<DeskCaseState, 'caseId'>) =>
  handOver?.caseState !== state.state ||
  (state.owner !== undefined && handOver.caseOwner?.id !== state.owner.id) ||
  (state.isClosed && now !== 'solved');
