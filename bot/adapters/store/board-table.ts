import type { ColumnType } from 'kysely';
import type {
  InteractionId,
  PersonId,
  SkillId,
  SwarmCode,
  SwarmId,
  TenantId,
} from '../../domain/ids.ts';
import type { Swarm } from '../../domain/swarm/swarm.ts';

type Time = ColumnType<Date, string, string>;
type OptionalTime = ColumnType<Date | null, string | null, string | null>;

export type BoardSwarmsTable = {
  tenant_id: TenantId;
  swarm_id: SwarmId;
  code: SwarmCode;
  case_number: string;
  title: string;
  product: string;
  agent_id: PersonId;
  agent_name: string;
  /** What is searched in, in lower case. */
  search_text: string;
  state: Swarm['state'];
  opened_at: Time;
  ended_at: OptionalTime;
  first_expert_at: OptionalTime;
  first_expert_ms: ColumnType<string | null, number | null, number | null>;
  joined: number;
  waited_for: number;
  answer_by: OptionalTime;
  /** Who helps or is waited for; nobody once it is over. */
  involved_ids: readonly PersonId[];
  involved_names: readonly string[];
  skill_ids: readonly SkillId[];
  skill_names: readonly string[];
  unmatched_ids: readonly SkillId[];
  /** Product, subjects, and those nobody was found for, in JSON: the database makes it of them. */
  needs: ColumnType<string, never, never>;
  held_since: OptionalTime;
  undelivered: number;
  interaction_id: InteractionId | null;
};
