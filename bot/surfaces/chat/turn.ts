import type { Activity } from 'botbuilder';
import { personId, tenantId, type TenantId } from '../../domain/ids.ts';
import type { Person } from '../../domain/swarm/swarm.ts';

type ConversationKind = 'personal' | 'group' | 'channel';

export type Conversation = { readonly id: string; readonly kind: ConversationKind };

/** Somebody named with @ in a message. */
type Mention = {
  readonly name: string;
  /** Their Entra object id, where Teams gives it away. */
  readonly objectId?: string;
};

/** Who does what where: an activity as our commands and actions see it. */
export type Turn = {
  readonly tenantId: TenantId;
  readonly sender: Person;
  readonly conversation: Conversation;
  /** Where it was said, as the Bot Connector names it: in a channel, the thread. */
  readonly address: string;
  /** In a channel: its team, as Teams names it to bots. */
  readonly teamId?: string;
  /** Teams' own id of what was said or pressed. */
  readonly messageId: string;
  /** Without the mention of the bot; other mentions as plain names. */
  readonly text: string;
  readonly mentions: readonly Mention[];
};

/** The tenants the activity names: one in life, and all of them must be allowed. */
export function tenantsOf(activity: Activity): readonly string[] {
  const { tenant } = (activity.channelData ?? {}) as { tenant?: { id?: unknown } };
  const named: readonly unknown[] = [tenant?.id, activity.conversation.tenantId];
  return named.filter((id) => typeof id === 'string');
}

/** Undefined when Teams does not say who it is (a guest without an account, a connector). */
export function readTurn(activity: Activity): Turn | undefined {
  const [tenant] = tenantsOf(activity);
  const { aadObjectId, name } = activity.from;
  if (!tenant || !aadObjectId) return undefined;
  return {
    tenantId: tenantId(tenant.toLowerCase()),
    sender: { id: personId(aadObjectId.toLowerCase()), name: name || 'Somebody' },
    conversation: conversationOf(activity),
    address: activity.conversation.id,
    messageId: activity.id ?? '',
    ...teamOf(activity),
    text: textOf(activity),
    mentions: othersMentioned(activity),
  };
}

export function teamOf({ channelData }: Activity): { readonly teamId?: string } {
  const { team } = (channelData ?? {}) as { team?: { id?: unknown } };
  return typeof team?.id === 'string' ? { teamId: team.id } : {};
}

export function conversationOf({ conversation }: Activity): Conversation {
  const kinds: Readonly<Record<string, ConversationKind>> = {
    personal: 'personal',
    channel: 'channel',
  };
  // In channels each thread has an address of its own; the place is the same.
  const [id = ''] = conversation.id.split(';messageid=');
  return { id, kind: kinds[conversation.conversationType] ?? 'group' };
}

/** Somebody spoke to the bot: with a resource-specific permission Teams sends it everything. */
export const isBotMentioned = (activity: Activity): boolean =>
  mentionsIn(activity).some((one) => one.mentioned.id === activity.recipient.id);

type RawMention = {
  readonly text: string;
  readonly mentioned: { readonly id: string; readonly name: string; readonly aadObjectId?: string };
};

/** The entities of an activity are whatever a client sent: only whole mentions count. */
function mentionsIn(activity: Activity): readonly RawMention[] {
  return (activity.entities ?? []).flatMap((entity) => {
    const { text, mentioned } = entity as Partial<RawMention>;
    if (entity.type !== 'mention' || typeof mentioned?.id !== 'string') return [];
    return [
      { text: text ?? '', mentioned: { ...mentioned, name: mentioned.name || plainName(text) } },
    ];
  });
}

const plainName = (text: string | undefined): string => (text ?? '').replace(/<\/?at>/g, '');

function othersMentioned(activity: Activity): readonly Mention[] {
  return mentionsIn(activity)
    .filter((one) => one.mentioned.id !== activity.recipient.id)
    .map(({ mentioned }) => {
      const objectId = mentioned.aadObjectId ?? /^8:orgid:(.+)$/.exec(mentioned.id)?.[1];
      return { name: mentioned.name, ...(objectId && { objectId }) };
    });
}

/** The SDK takes it from messages, and leaves it in what was edited. */
const withoutBot = (activity: Activity, text: string): string =>
  mentionsIn(activity)
    .filter((one) => one.mentioned.id === activity.recipient.id && one.text !== '')
    .reduce((left, one) => left.replace(one.text, ''), text);

function textOf(activity: Activity): string {
  // A card's click has no text, whatever the types say.
  const text = (activity.text as string | undefined) ?? '';
  return withoutBot(activity, text)
    .replace(/<\/?at>/g, '')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .trim();
}
