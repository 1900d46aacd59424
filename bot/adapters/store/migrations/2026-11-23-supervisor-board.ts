import { sql, type Kysely } from 'kysely';

/**
 * The supervisor's board reads narrow rows of its own: a swarm's state is long, and there are many that
 * are over. What ran before is brought in from its state.
 */
const table = sql`create table board_swarms (
  tenant_id text not null,
  swarm_id text not null,
  code text not null,
  case_number text not null,
  title text not null,
  product text not null,
  agent_id text not null,
  agent_name text not null,
  search_text text not null,
  state text not null,
  opened_at timestamptz not null,
  ended_at timestamptz,
  first_expert_at timestamptz,
  first_expert_ms bigint,
  joined integer not null,
  waited_for integer not null,
  answer_by timestamptz,
  involved_ids text[] not null,
  involved_names text[] not null,
  skill_ids text[] not null,
  skill_names text[] not null,
  unmatched_ids text[] not null,
  held_since timestamptz,
  undelivered integer not null,
  interaction_id text,
  primary key (tenant_id, swarm_id)
)`;

const indexes = [
  sql`create index board_swarms_active on board_swarms (tenant_id, opened_at) where state = 'active'`,
  sql`create index board_swarms_opened on board_swarms (tenant_id, opened_at, swarm_id)`,
  sql`create index board_swarms_solved on board_swarms (tenant_id, ended_at) where state = 'resolved'`,
  sql`create index board_swarms_undelivered on board_swarms (tenant_id) where undelivered > 0`,
];

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  await table.execute(db);
  await fillBoard(db);
  for (const statement of indexes) await statement.execute(db);
}

/** A swarm's state as it was kept on this day; of later kinds of state there is none before it. */
type Skill = { readonly id: string; readonly name: string };
type Person = { readonly id: string; readonly name: string };
type State = {
  readonly tenantId: string;
  readonly id: string;
  readonly code: string;
  readonly case: {
    readonly number: string;
    readonly title: string;
    readonly share: readonly { readonly label: string; readonly value: string }[];
  };
  readonly agent: Person;
  readonly state: string;
  readonly openedAt: string;
  readonly resolvedAt?: string;
  readonly cancelledAt?: string;
  readonly skills: readonly Skill[];
  readonly unmatchedSkills: readonly Skill[];
  readonly participants: readonly {
    readonly person: Person;
    readonly role: string;
    readonly joinedAt: string;
    readonly skills: readonly Skill[];
  }[];
  readonly invitations: readonly {
    readonly person: Person;
    readonly status: string;
    readonly answerBy: string;
    readonly acceptedAt?: string;
  }[];
  readonly heldSince?: string;
  readonly undelivered?: readonly string[];
  readonly interactionId?: string;
};

const atOnce = 500;

/** Also for a test, which holds it against what is written today. */
export async function fillBoard(db: Kysely<unknown>): Promise<void> {
  let last = { tenant_id: '', id: '' };
  for (;;) {
    const { rows } = await sql<{ tenant_id: string; id: string; state_json: State }>`
      select tenant_id, id, state_json from swarms
      where (tenant_id, id) > (${last.tenant_id}, ${last.id})
      order by tenant_id, id limit ${atOnce}`.execute(db);
    if (rows.length === 0) return;
    last = rows.at(-1) ?? last;
    await sql`insert into board_swarms
      select tenant_id, swarm_id, code, case_number, title, product, agent_id, agent_name,
        search_text, state, opened_at, ended_at, first_expert_at,
        case when first_expert_at is not null then
          greatest(0, round(extract(epoch from first_expert_at - opened_at) * 1000))::bigint end,
        joined, waited_for, answer_by, array(select json_array_elements_text(involved_ids)),
        array(select json_array_elements_text(involved_names)),
        array(select json_array_elements_text(skill_ids)),
        array(select json_array_elements_text(skill_names)),
        array(select json_array_elements_text(unmatched_ids)), held_since, undelivered,
        interaction_id
      from json_to_recordset(${JSON.stringify(rows.map(({ state_json }) => rowOf(state_json)))}::json)
        as r (tenant_id text, swarm_id text, code text, case_number text, title text, product text,
          agent_id text, agent_name text, search_text text, state text, opened_at timestamptz,
          ended_at timestamptz, first_expert_at timestamptz, joined integer, waited_for integer,
          answer_by timestamptz, involved_ids json, involved_names json, skill_ids json,
          skill_names json, unmatched_ids json, held_since timestamptz, undelivered integer,
          interaction_id text)`.execute(db);
  }
}

function rowOf(swarm: State) {
  const covered = swarm.participants.flatMap((one) => one.skills.map((skill) => skill.id));
  const title = inText(swarm.case.title);
  const agent = inText(swarm.agent.name);
  return {
    tenant_id: swarm.tenantId,
    swarm_id: swarm.id,
    code: swarm.code,
    case_number: inText(swarm.case.number),
    title,
    product: inText(swarm.case.share.find((field) => field.label === 'Product')?.value ?? ''),
    agent_id: swarm.agent.id,
    agent_name: agent,
    search_text: inText([swarm.code, swarm.case.number, title, agent].join(' ')).toLowerCase(),
    state: swarm.state,
    opened_at: swarm.openedAt,
    ended_at: swarm.resolvedAt ?? swarm.cancelledAt ?? null,
    ...peopleOf(swarm),
    skill_ids: swarm.skills.map((one) => one.id),
    skill_names: swarm.skills.map((one) => inText(one.name)),
    unmatched_ids: swarm.unmatchedSkills.map((one) => one.id).filter((id) => !covered.includes(id)),
    held_since: swarm.heldSince ?? null,
    undelivered: swarm.undelivered?.length ?? 0,
    interaction_id: swarm.interactionId ?? null,
  };
}

function peopleOf({ state, participants, invitations }: State) {
  const asked = invitations.filter((one) => one.status === 'pending');
  const accepted = invitations.filter((one) => one.status === 'accepted');
  const experts = participants.filter((one) => one.role === 'expert');
  const joined = once([...experts, ...accepted].map((one) => one.person));
  const waitedFor = once(asked.map((one) => one.person));
  const others = waitedFor.filter(({ id }) => !joined.some((one) => one.id === id));
  const involved = state === 'active' ? [...joined, ...others] : [];
  const joinedAt = [
    ...experts.map((one) => one.joinedAt),
    ...accepted.map((one) => one.acceptedAt),
  ];
  return {
    joined: joined.length,
    waited_for: waitedFor.length,
    involved_ids: involved.map((one) => one.id),
    involved_names: involved.map((one) => inText(one.name)),
    first_expert_at: joinedAt.toSorted()[0] ?? null,
    answer_by: asked.map((one) => one.answerBy).toSorted()[0] ?? null,
  };
}

const once = (people: readonly Person[]): readonly Person[] =>
  [...new Map(people.map((one) => [one.id, one])).values()].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );

/** What a text column takes. */
const inText = (text: string): string => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '�');
