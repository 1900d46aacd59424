import type { IsoTime } from '../domain/ids.ts';
import type { InteractionEvent } from '../domain/interaction/facts.ts';
import type { Clock } from './clock.ts';
import type { Ids } from './ids.ts';

export type WebhookRequest = {
  readonly method: 'POST' | 'GET' | 'OPTIONS';
  /**
   * The address the vendor was given, with the query it came with. Its origin is from our
   * configuration, never from a header of the caller: signatures may be over it.
   */
  readonly url: string;
  /** What follows the connection in the path: `events`, `sns`… A provider may have several doors. */
  readonly door: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The bytes as they came: signatures are over these. */
  readonly body: Buffer;
};

/** What one webhook told, per contact. */
export type Intake = {
  readonly interactions: readonly {
    /** The contact center's own key of the contact, stable over transfers: facts/ccaas.md, table 3.3. */
    readonly externalId: string;
    readonly events: readonly InteractionEvent[];
    /** There is more to know that only `reader` can fetch (names, the caller, attributes). */
    readonly isThin?: boolean;
  }[];
  /** Events of a type, or fields, we do not know: counted, never a mistake. */
  readonly ignored: number;
  /** What the vendor wants to hear; absent: 204. A handshake answers here. */
  readonly answer?: {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  };
};

/**
 * Why a webhook is not taken: `unsigned` 401, `malformed` 400, `unsupported` 415. `where` is the path of
 * what is wrong in it, for its sender to mend; never a value.
 */
export class WebhookRefused extends Error {
  readonly kind: 'unsigned' | 'malformed' | 'unsupported';
  readonly where: string;
  constructor(kind: WebhookRefused['kind'], where: string) {
    super(`${kind}: ${where}`);
    this.kind = kind;
    this.where = where;
  }
}

/**
 * What a contact center can tell and do: of a vendor at most, of a connection as it is set up. What it
 * cannot is shown as "not reported", never guessed; the contract suite holds each provider to its own line.
 */
export type Capabilities = {
  /** Tells when the customer is put on hold and back, live. */
  readonly hold: boolean;
  readonly mood: boolean;
  /** Tells what is said in a call, as it is said. */
  readonly transcript: boolean;
  /** Tells what customers and agents write to each other, in chats and messages. */
  readonly messages: boolean;
  /** Has an API to read a contact anew (`reader`). */
  readonly repair: boolean;
  /** Beginning the same employee chat twice makes one. */
  readonly createOnce: boolean;
  /** Puts a note on the agent's desktop (`desk`). */
  readonly note: boolean;
};

/**
 * What is told live comes only where its owner set it up to be sent, and no webhook says what is not: a
 * connection's setting `tells` lists it.
 */
export const tellable = ['hold', 'mood', 'transcript'] as const;
export type Tellable = (typeof tellable)[number];

/** Of this the live card says that it is not reported, rather than that there was none. */
export type Tells = Pick<Capabilities, Tellable | 'messages'>;

export const toldLive = (tells: readonly Tellable[]): Pick<Capabilities, Tellable> => ({
  hold: tells.includes('hold'),
  mood: tells.includes('mood'),
  transcript: tells.includes('transcript'),
});

/** A contact as its contact center knows it. */
export type ContactRef = {
  readonly externalId: string;
  /** The newest leg there was news of. */
  readonly leg?: string;
};

/** Asks the contact center what it knows now. Every call throws `OutsideError`. */
export interface ContactReader {
  /**
   * The present picture as events with stable ids, so that reading twice tells nothing twice. None where
   * the contact center knows no such contact (too old, or told by somebody who is not it): a failure would
   * be tried for ever, and nobody could mend it.
   * @param unnamed ids told without a name so far
   */
  read(contact: ContactRef, unnamed: readonly string[]): Promise<readonly InteractionEvent[]>;
}

/** What is put before the agent, on the contact center's desktop. The customer never sees it. */
export type DeskNote = {
  /** Ours: the same note told twice stands once. */
  readonly id: string;
  readonly caseNumber: string;
  readonly text: string;
  /** Who says it. */
  readonly from: string;
  readonly at: IsoTime;
  readonly isResolution: boolean;
};

export interface AgentDesk {
  /** Repeatable. @throws OutsideError */
  tell(contact: ContactRef, note: DeskNote): Promise<void>;
}

/** A chat that an employee has with the contact center's agents, as its customer channel sees it. */
export type EmployeeChat = {
  /** Ours: one thread is one chat. */
  readonly threadId: string;
  readonly employee: { readonly id: string; readonly name: string; readonly mail?: string };
  readonly text: string;
  readonly caseNumber?: string;
  /** Which queue it is for, as a flow over there reads it under `queueAttribute`; absent: that set-up decides. */
  readonly queue?: string;
};
/** What the provider needs to write on in it: opaque, kept for it by us. May hold a token: sealed at rest. */
export type ChatHandle = {
  readonly externalId: string;
  readonly state: string;
  /** Where the contact's events come under another key than what is written in it. */
  readonly contactId?: string;
};

/** One message of a chat, as it stands at the contact center. */
export type ChatLine = {
  /** The contact center's own, the same as its webhooks tell. */
  readonly messageId: string;
  readonly at: IsoTime;
  readonly number?: number;
  /** Said to the employee: by an agent, or by a bot of theirs. */
  readonly isAgents: boolean;
  readonly text: string;
};

/** Every call throws `OutsideError`. */
export interface EmployeeChats {
  /** What is said in a chat is numbered from 0 on, whoever says it: events carry it as their `order`. */
  readonly isNumbered?: boolean;
  /** The name under which a chat carries its queue to the flow that routes it; absent: it carries none. */
  readonly queueAttribute?: string;
  /** The most it tells of what becomes of the employee's words; absent: nothing. */
  readonly receipts?: 'delivered' | 'read';
  /** What was said lately, where that can be read: webhooks do not bring all. */
  readonly read?: ((chat: ChatHandle) => Promise<readonly ChatLine[]>) | undefined;
  /** Repeatable where `can.createOnce`; elsewhere a lost answer may leave one chat too many. */
  begin(chat: EmployeeChat): Promise<ChatHandle>;
  /** @param message.id ours, given to the vendor as its idempotency key where it takes one */
  say(
    chat: ChatHandle,
    message: { id: string; text: string; employee: EmployeeChat['employee']; at: IsoTime },
  ): Promise<ChatHandle>;
}

/** One connection, ready to work. */
export interface ContactCenter {
  /** As this connection is set up. */
  readonly can: Capabilities;
  /** By which webhooks come in; whoever calls `receive` has turned away what names another. */
  readonly doors: readonly string[];
  /** Checks the signature and reads. @throws WebhookRefused; OutsideError when it has to ask and cannot */
  receive(request: WebhookRequest): Promise<Intake>;
  /** Asks its API for what changes nothing there; absent: there is none to ask. @throws OutsideError */
  readonly test?: () => Promise<void>;
  readonly reader?: ContactReader;
  readonly desk?: AgentDesk;
  readonly chats?: EmployeeChats;
}

export type Connection = {
  readonly id: string;
  readonly tenantId: string;
  /** What signs the webhooks: the newest first, two while one is being replaced. */
  readonly secrets: readonly string[];
  /** What the provider's API wants, by the provider's own names. */
  readonly credentials: Readonly<Record<string, string>>;
  /** The provider's own settings, checked by it; no secret among them. */
  readonly settings: unknown;
  /** `https://<bot>/api/ccaas/<id>`: doors stand behind it. */
  readonly webhookUrl: string;
};

export type ProviderWorld = {
  readonly clock: Pick<Clock, 'now'>;
  readonly ids: Ids;
  /** How long one call to the outside may take. */
  readonly timeoutMs: number;
};

/** Why a connection cannot be used: a sentence for the admin that names the setting, never a value. */
export class ConnectionRefused extends Error {}

/** A vendor of contact centers. */
export interface ContactCenterProvider {
  readonly name: string;
  /** At most, with everything set up. */
  readonly can: Capabilities;
  /** Opens nothing yet. @throws ConnectionRefused when settings or credentials are not usable */
  connect(connection: Connection, world: ProviderWorld): ContactCenter;
}
