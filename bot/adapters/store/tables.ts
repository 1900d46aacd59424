/**
 * The rows, as Kysely sees them. Every key begins with `tenant_id`. Times are passed in by the caller
 * and stored as `timestamptz`; no statement reads the database's clock.
 *
 * Whole values are kept in `json`, not `jsonb`: it takes every text a person can write (half an emoji,
 * a zero byte) and gives back what was written. What is searched for has a column of its own.
 */
import type { ColumnType, Generated, Transaction, Kysely } from 'kysely';
import type { ThreadId } from '../../domain/helpdesk/ids.ts';
import type {
  CaseId,
  ChatId,
  DeliveryId,
  InteractionId,
  InvitationId,
  PersonId,
  SwarmCode,
  SwarmId,
  TenantId,
} from '../../domain/ids.ts';
import type { InteractionEvent, InteractionFact } from '../../domain/interaction/facts.ts';
import type { Memory } from '../../domain/interaction/gather.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { Preferences } from '../../domain/preferences/preferences.ts';
import type { Section, Settings } from '../../domain/settings/settings.ts';
import type { Action, ActionKind, Lane } from '../../domain/swarm/effects.ts';
import type { Invitation } from '../../domain/swarm/invitation.ts';
import type { BoardSwarmsTable } from './board-table.ts';
import type { SwarmEvent } from '../../domain/swarm/swarm-events.ts';
import type { Participant, Person, Swarm } from '../../domain/swarm/swarm.ts';
import type { Author } from '../../domain/swarm/timeline.ts';
import type { CheckResult } from '../../ports/doctor.ts';
import type { HelpdeskTables } from './helpdesk-tables.ts';

/** Written as ISO text, or from another column. */
type Time = ColumnType<Date, string, string | Date>;
type OptionalTime = ColumnType<Date | null, string | null, string | Date | null>;
/** Written as text by `JSON.stringify`, read back as the value. */
type Json<T> = ColumnType<T, string, string>;

type SwarmsTable = {
  tenant_id: TenantId;
  id: SwarmId;
  code: SwarmCode;
  case_id: CaseId;
  case_number: string;
  status: Swarm['state'];
  agent_id: PersonId;
  chat_id: ChatId | null;
  interaction_id: InteractionId | null;
  version: number;
  opened_at: Time;
  state_json: Json<Swarm>;
};

type ParticipantsTable = {
  tenant_id: TenantId;
  swarm_id: SwarmId;
  person_id: PersonId;
  role: Participant['role'];
  joined_by: Participant['joinedBy'];
  joined_at: Time;
};

type InvitationsTable = {
  tenant_id: TenantId;
  swarm_id: SwarmId;
  id: InvitationId;
  person_id: PersonId;
  status: Invitation['status'];
  sent_at: Time;
  answer_by: Time;
};

type PreferencesTable = {
  tenant_id: TenantId;
  person_id: PersonId;
  value_json: Json<Preferences>;
  changed_at: Time;
};

type PanelSightingsTable = { tenant_id: TenantId; person_id: PersonId; seen_at: Time };

type TimelineTable = {
  tenant_id: TenantId;
  swarm_id: SwarmId;
  seq: number;
  at: Time;
  by_json: Json<Author>;
  /** Null once erased. */
  event_json: ColumnType<SwarmEvent | null, string | null, string | null>;
  payload_hash: string;
  previous_hash: string;
  hash: string;
  /** In the tenant's feed; null until somebody looks (timeline-feed.ts). */
  position: ColumnType<string | null, never, never>;
};

/** Whoever holds this row's lock numbers the tenant's timelines. */
type TimelineEndsTable = {
  tenant_id: TenantId;
  last_position: ColumnType<string, number, number>;
};

type LanesTable = {
  tenant_id: TenantId;
  lane: Lane;
  /** The number of the next delivery. Whoever holds this row's lock decides the order. */
  next_seq: number;
  /** The process that drains the lane. */
  holder: string | null;
  lease_until: OptionalTime;
};

type DeliveryRowState = 'open' | 'done' | 'parked' | 'skipped';

export type DeliveriesTable = {
  tenant_id: TenantId;
  id: DeliveryId;
  lane: Lane;
  lane_seq: number;
  /** The one or the other: what it is about. */
  swarm_id: SwarmId | null;
  interaction_id: InteractionId | null;
  thread_id: ThreadId | null;
  kind: ActionKind;
  action_json: Json<Action>;
  /** Set for effects of which one waiting is enough. */
  refresh_key: string | null;
  state: DeliveryRowState;
  /** Parked, and in nobody's way: its lane goes on. */
  yields: Generated<boolean>;
  attempts: number;
  decided_at: Time;
  /** Set while a try runs: found set by the next one, that try's result is unknown. */
  try_began_at: OptionalTime;
  /** When the newest try began whose result is unknown. */
  unsettled_since: OptionalTime;
  not_before: OptionalTime;
  /** Why it waits or was given up: a code. */
  reason: string | null;
  /** Done, given up or skipped. */
  ended_at: OptionalTime;
};

type InteractionsTable = {
  tenant_id: TenantId;
  id: InteractionId;
  connection: string;
  external_id: string;
  case_number: string | null;
  agent_mail: string | null;
  phase: Interaction['phase'] | null;
  updated_at: OptionalTime;
  /** When time alone will change something. */
  look_at: OptionalTime;
  gathered_at: OptionalTime;
  /** Of what was told of it only the last picture is left; null once there is news again. */
  forgotten_at: OptionalTime;
  state_json: ColumnType<Interaction | null, string | null, string | null>;
  memory_json: ColumnType<Memory | null, string | null, string | null>;
  /** Who called, unreadable here. */
  customer_sealed: string | null;
};

type InteractionEventsTable = {
  tenant_id: TenantId;
  connection: string;
  external_id: string;
  id: string;
  at: Time;
  received_at: Time;
  is_line: boolean;
  is_final: boolean;
  is_thin: boolean;
  place_json: Json<EventPlace>;
  /** As it is shown; null until it is gathered. */
  fact_json: ColumnType<InteractionFact | null, string | null, string | null>;
  /** As it was told, unreadable here; null once it is not needed to mask what comes. */
  sealed: string | null;
  applied_at: OptionalTime;
  /** It could not be taken up: the others of its contact went on without it. */
  set_aside_at: OptionalTime;
  digest: number | null;
};

/** What an event carries beside its fact. */
export type EventPlace = Pick<InteractionEvent, 'order' | 'numbered' | 'leg'>;

type SendBudgetsTable = {
  tenant_id: TenantId;
  /** `tenant`, or a conversation. */
  scope: string;
  state_json: Json<unknown>;
  version: ColumnType<string, number, number>;
  /** When the tenant's next turn is, in ms; 0 for a conversation. */
  next_at: number;
};

/** One row: when some process last listened. */
type ListeningTable = { id: number; heard_at: Time };

type PostedCardsTable = {
  tenant_id: TenantId;
  slot: string;
  conversation_id: string;
  message_id: string;
  shows: string;
  shown_at: Time;
};

type ConversationsTable = {
  tenant_id: TenantId;
  conversation_id: string;
  /** Set for a 1:1 conversation. */
  person_id: PersonId | null;
  service_url: string;
  seen_at: Time;
};

type SeenActivitiesTable = {
  tenant_id: TenantId;
  conversation_id: string;
  activity_id: string;
  seen_at: Time;
};

type SettingsChangesTable = {
  tenant_id: TenantId;
  section: Section;
  version: number;
  /** Null: given back to the environment. */
  value_json: ColumnType<Settings[Section] | null, string | null, never>;
  changed_at: Time;
  by_json: Json<Person>;
};

type ConnectionHealthTable = {
  tenant_id: TenantId;
  connection: string;
  events: ColumnType<string | number, number, never>;
  last_event_at: OptionalTime;
  refusals: ColumnType<string | number, number, never>;
  last_refusal_at: OptionalTime;
  last_refusal: string | null;
  paused_at: OptionalTime;
  paused_by: string | null;
};

type DoctorReportsTable = {
  tenant_id: TenantId;
  results_json: Json<readonly CheckResult[]>;
  by_json: ColumnType<Person | null, string | null, string | null>;
  running_since: OptionalTime;
};

export type Tables = HelpdeskTables & {
  swarms: SwarmsTable;
  participants: ParticipantsTable;
  invitations: InvitationsTable;
  timeline: TimelineTable;
  timeline_ends: TimelineEndsTable;
  lanes: LanesTable;
  deliveries: DeliveriesTable;
  interactions: InteractionsTable;
  interaction_events: InteractionEventsTable;
  send_budgets: SendBudgetsTable;
  listening: ListeningTable;
  posted_cards: PostedCardsTable;
  preferences: PreferencesTable;
  panel_sightings: PanelSightingsTable;
  conversations: ConversationsTable;
  seen_activities: SeenActivitiesTable;
  board_swarms: BoardSwarmsTable;
  settings_changes: SettingsChangesTable;
  connection_health: ConnectionHealthTable;
  doctor_reports: DoctorReportsTable;
};

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;
