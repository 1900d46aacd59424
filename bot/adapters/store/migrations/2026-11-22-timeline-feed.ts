import { sql, type Kysely } from 'kysely';

/**
 * All timelines of a tenant in one order, for who follows them as they grow. The number is given after
 * the commit (timeline-feed.ts says why); the entries there are get theirs here. And the swarms with a
 * customer on the line, for who follows what they show.
 */
const statements = [
  sql`alter table timeline add column position bigint`,
  sql`create table timeline_ends (
    tenant_id text primary key,
    last_position bigint not null
  )`,
  sql`update timeline set position = numbered.position
    from (
      select tenant_id, swarm_id, seq,
        row_number() over (partition by tenant_id order by at, swarm_id, seq) as position
      from timeline
    ) as numbered
    where timeline.tenant_id = numbered.tenant_id
      and timeline.swarm_id = numbered.swarm_id and timeline.seq = numbered.seq`,
  sql`insert into timeline_ends
    select tenant_id, max(position) from timeline group by tenant_id`,
  sql`create unique index timeline_positions on timeline (tenant_id, position)`,
  sql`create index timeline_without_position on timeline (tenant_id) where position is null`,
  sql`create index swarms_in_call on swarms (tenant_id, interaction_id)
    where status = 'active' and interaction_id is not null`,
];

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
