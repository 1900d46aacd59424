/** The Teams world as both Graph and the Connector see it: plain, serialisable records. */

export type Member = {
  /** The opaque membership id Graph hands out; never the person's id. */
  readonly id: string;
  readonly personId: string;
  readonly roles: readonly string[];
  /** History older than this is hidden from them; '0001-01-01T00:00:00Z' shows all of it. */
  readonly historyFrom: string;
};

export type Installation = {
  readonly id: string;
  readonly catalogId: string;
  /** Resource-specific permissions consented to with this install. */
  readonly permissions: readonly string[];
  readonly installedAt: string;
};

export type Sender =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'bot' }
  | { readonly kind: 'system' };

export type Attachment = {
  readonly contentType: string;
  readonly content?: unknown;
  readonly contentUrl?: string;
  readonly name?: string;
};

export type Mention = {
  /** As it stands in the text, `<at>…</at>` without the tags. */
  readonly text: string;
  /** A person's Entra id, or 'bot'. */
  readonly mentioned: string;
};

export type SystemEvent =
  | {
      readonly kind: 'members-added' | 'members-removed';
      readonly personIds: readonly string[];
      readonly historyFrom?: string;
    }
  | { readonly kind: 'renamed'; readonly topic: string }
  | { readonly kind: 'app-installed' | 'app-removed' };

export type Content = {
  readonly text: string;
  readonly format: 'plain' | 'markdown' | 'xml';
  readonly attachments: readonly Attachment[];
  readonly mentions: readonly Mention[];
  readonly summary?: string;
  /** `channelData.notification.alert`: a toast in the activity feed. */
  readonly alert?: boolean;
  /** In a channel: the post whose thread it stands in; a post itself has none. */
  readonly rootId?: string;
};

export type Message = Content & {
  /** Milliseconds since 1970 as a string, as Teams numbers messages; unique in the whole world. */
  readonly id: string;
  readonly from: Sender;
  readonly createdAt: string;
  readonly editedAt?: string;
  /** How often it was updated in place. */
  readonly edits: number;
  readonly deletedAt?: string;
  readonly event?: SystemEvent;
  /** Cards that only one person sees (a card action answered them with a card of their own). */
  readonly views: Readonly<Record<string, Attachment>>;
};

export type Team = { readonly id: string; readonly aadGroupId: string; readonly name: string };

export type Chat = {
  /** Graph's id; for a group chat also the Connector's conversation id. */
  readonly id: string;
  /** The Connector's own id of a personal chat, `a:…`. */
  readonly conversationId: string;
  readonly type: 'group' | 'personal' | 'channel';
  /** Of a channel. */
  readonly team?: Team;
  readonly topic: string | null;
  readonly createdAt: string;
  /** Last rename or change of members. */
  readonly updatedAt: string;
  readonly members: readonly Member[];
  readonly install?: Installation;
  readonly messages: readonly Message[];
};

/** An item of somebody's activity feed. */
export type Activity = {
  readonly id: string;
  readonly personId: string;
  readonly type: string;
  /** "Case Swarm asks for your help with CAS-01189": the template with its parameters. */
  readonly title: string;
  readonly preview: string;
  readonly createdAt: string;
  /** Where a press leads: an address in Teams. */
  readonly link: string;
  /** A later one of the same chain takes the place of this one. */
  readonly chainId?: number;
};

/** What the Connector tells the bot about. */
export type TeamsEvent =
  | { readonly kind: 'app-installed' | 'app-removed'; readonly chatId: string }
  | {
      readonly kind: 'members-added' | 'members-removed';
      readonly chatId: string;
      readonly personIds: readonly string[];
    };

export const allHistory = '0001-01-01T00:00:00Z';
