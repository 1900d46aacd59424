/** The helpdesk's rows, as Kysely sees them: tables.ts has their rules. */
import type { ColumnType } from 'kysely';
import type { Composed } from '../../domain/helpdesk/composed.ts';
import type { Desk } from '../../domain/helpdesk/desk.ts';
import type { DeskId, ThreadId } from '../../domain/helpdesk/ids.ts';
import type { ThreadEvent } from '../../domain/helpdesk/thread-events.ts';
import type { Thread } from '../../domain/helpdesk/thread.ts';
import type { CaseId, PersonId, TenantId } from '../../domain/ids.ts';
import type { ArticleDraft } from '../../domain/knowledge/article-draft.ts';
import type { Author } from '../../domain/swarm/timeline.ts';
import type { Role } from '../../ports/identity.ts';
import type { KnowledgeMark, StoredArticle } from '../../ports/knowledge-store.ts';

type Time = ColumnType<Date, string, string>;
type OptionalTime = ColumnType<Date | null, string | null, string | null>;
type Json<T> = ColumnType<T, string, string>;

export type HelpdeskTables = {
  desks: {
    tenant_id: TenantId;
    id: DeskId;
    name: string;
    channel_id: string | null;
    version: number;
    state_json: Json<Desk>;
  };
  helpdesk_threads: {
    tenant_id: TenantId;
    id: ThreadId;
    desk_id: DeskId;
    state: Thread['state'];
    employee_id: PersonId;
    conversation_id: string;
    /** Empty in a 1:1 chat. */
    root_id: string;
    case_id: CaseId | null;
    opened_at: Time;
    changed_at: Time;
    look_at: OptionalTime;
    version: number;
    state_json: Json<Thread>;
  };
  helpdesk_timeline: {
    tenant_id: TenantId;
    thread_id: ThreadId;
    seq: number;
    at: Time;
    by_json: Json<Author>;
    /** Null once erased. */
    event_json: ColumnType<ThreadEvent | null, string | null, string | null>;
    payload_hash: string;
    previous_hash: string;
    hash: string;
  };
  helpdesk_messages: {
    tenant_id: TenantId;
    thread_id: ThreadId;
    id: string;
    origin: 'teams' | 'contact-center';
    /** The connection; empty for Teams, of which there is one. */
    place: string;
    /** The conversation, or the contact. */
    container: string;
    message_id: string;
    author: string;
    author_id: PersonId | null;
    at: Time;
    /** Null once erased. */
    words_sealed: string | null;
    /** When it came to say something else. */
    changed_at: OptionalTime;
    /** Of the last change that is known, be it one of no word; null: never changed. */
    words_as_of: OptionalTime;
  };
  helpdesk_pictures: {
    tenant_id: TenantId;
    thread_id: ThreadId;
    message_id: string;
    place: number;
    url_sealed: string;
  };
  helpdesk_chats: {
    tenant_id: TenantId;
    thread_id: ThreadId;
    session: number;
    connection: string;
    external_id: string;
    handle_sealed: string;
    /** The message that began it; empty: the question. */
    begun_with: string | null;
    word_at: OptionalTime;
    /** When it is read again, for what nobody told us. */
    read_at: OptionalTime;
  };
  helpdesk_words: {
    tenant_id: TenantId;
    thread_id: ThreadId;
    id: string;
    session: number;
    said_at: Time;
    number: number | null;
    /** Empty: a number that is nobody's words. */
    card: string;
  };
  helpdesk_contacts: {
    tenant_id: TenantId;
    connection: string;
    external_id: string;
    thread_id: ThreadId;
    session: number;
  };
  known_roles: {
    tenant_id: TenantId;
    person_id: PersonId;
    roles_json: Json<readonly Role[]>;
    seen_at: Time;
  };
  knowledge_articles: {
    tenant_id: TenantId;
    id: string;
    modified_at: Time;
    article_json: Json<StoredArticle>;
  };
  helpdesk_composed: {
    tenant_id: TenantId;
    thread_id: ThreadId;
    round: number;
    composed_json: ColumnType<Composed | null, string | null, string | null>;
  };
  knowledge_drafts: {
    tenant_id: TenantId;
    id: string;
    case_id: CaseId;
    state: ArticleDraft['outside']['state'];
    made_at: Time;
    due_at: OptionalTime;
    version: number;
    turn: number;
    state_json: Json<ArticleDraft>;
  };
  knowledge_reviews: {
    tenant_id: TenantId;
    article_id: string;
    person_id: PersonId;
    due_at: OptionalTime;
    tries: number;
    conversation_id: string | null;
    message_id: string | null;
    is_decided: boolean;
    shown_turn: number;
  };
  knowledge_marks: { tenant_id: TenantId; state_json: Json<KnowledgeMark> };
};
