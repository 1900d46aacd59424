/** Rows of `board_swarms`: projections for the supervisor's board, written with the timeline. */
import type { Insertable } from 'kysely';
import { boardSwarmOf, firstExpertMs, type BoardSwarm } from '../../domain/board/board-swarm.ts';
import { involvedIn } from '../../domain/board/numbers.ts';
import type { Swarm } from '../../domain/swarm/swarm.ts';
import type { BoardSwarmsTable } from './board-table.ts';
import type { Tx } from './tables.ts';

/** One statement, however many. */
export async function saveBoardSwarms(
  tx: Pick<Tx, 'insertInto'>,
  swarms: readonly Swarm[],
): Promise<void> {
  if (swarms.length === 0) return;
  await tx
    .insertInto('board_swarms')
    .values(swarms.map(boardRow))
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'swarm_id']).doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        ended_at: eb.ref('excluded.ended_at'),
        first_expert_at: eb.ref('excluded.first_expert_at'),
        first_expert_ms: eb.ref('excluded.first_expert_ms'),
        joined: eb.ref('excluded.joined'),
        waited_for: eb.ref('excluded.waited_for'),
        answer_by: eb.ref('excluded.answer_by'),
        involved_ids: eb.ref('excluded.involved_ids'),
        involved_names: eb.ref('excluded.involved_names'),
        unmatched_ids: eb.ref('excluded.unmatched_ids'),
        held_since: eb.ref('excluded.held_since'),
        undelivered: eb.ref('excluded.undelivered'),
        interaction_id: eb.ref('excluded.interaction_id'),
      })),
    )
    .execute();
}

/** What people wrote is gone from the board as well; what it counts stays. */
export async function forgetBoardWords(
  tx: Pick<Tx, 'updateTable'>,
  { tenantId, id, ...swarm }: Pick<Swarm, 'tenantId' | 'id' | 'code' | 'case' | 'agent'>,
): Promise<void> {
  const named = { ...swarm, title: '', caseNumber: swarm.case.number };
  await tx
    .updateTable('board_swarms')
    .set({ title: '', search_text: searchedIn(named) })
    .where('tenant_id', '=', tenantId)
    .where('swarm_id', '=', id)
    .execute();
}

const searchedIn = (one: Pick<BoardSwarm, 'code' | 'caseNumber' | 'title' | 'agent'>): string =>
  inText([one.code, one.caseNumber, one.title, one.agent.name].join(' ')).toLowerCase();

function boardRow(swarm: Swarm): Insertable<BoardSwarmsTable> {
  const shown = boardSwarmOf(swarm);
  return {
    tenant_id: swarm.tenantId,
    swarm_id: shown.id,
    code: shown.code,
    case_number: inText(shown.caseNumber),
    title: inText(shown.title),
    product: inText(shown.product),
    agent_id: shown.agent.id,
    agent_name: inText(shown.agent.name),
    search_text: searchedIn(shown),
    state: shown.state,
    ...timesOf(shown),
    ...peopleOf(shown),
    skill_ids: shown.skills.map((one) => one.id),
    skill_names: shown.skills.map((one) => inText(one.name)),
    unmatched_ids: shown.unmatched,
    undelivered: shown.undelivered.length,
    interaction_id: shown.interactionId ?? null,
  };
}

const timesOf = (shown: BoardSwarm) => ({
  opened_at: shown.openedAt,
  ended_at: shown.endedAt ?? null,
  first_expert_at: shown.firstExpertAt ?? null,
  first_expert_ms: firstExpertMs(shown) ?? null,
  answer_by: shown.answerBy ?? null,
  held_since: shown.heldSince ?? null,
});

function peopleOf(shown: BoardSwarm) {
  const involved = shown.state === 'active' ? involvedIn(shown) : [];
  return {
    joined: shown.joined.length,
    waited_for: shown.waitedFor.length,
    involved_ids: involved.map((one) => one.id),
    involved_names: involved.map((one) => inText(one.name)),
  };
}

/** What a text column takes: PostgreSQL's knows no zero byte and no half character. */
const inText = (text: string): string => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '�');
