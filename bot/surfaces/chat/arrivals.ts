import type { Activity, TurnContext } from 'botbuilder';
import { chatId, personId, tenantId, type TenantId } from '../../domain/ids.ts';
import type { ChatDeps } from './deps.ts';
import { isFarewell } from './gate.ts';
import { cardActivity } from './reply.ts';
import { conversationOf, teamOf, tenantsOf, type Conversation } from './turn.ts';

/**
 * One greeting for a place, ever; none in a chat that we opened, where the case card comes first, and
 * none for who is being asked to help, where the invitation does.
 */
export async function greet(context: TurnContext, deps: ChatDeps): Promise<void> {
  const { activity } = context;
  const tenant = tenantId((tenantsOf(activity)[0] ?? '').toLowerCase());
  const conversation = conversationOf(activity);
  const person = activity.from.aadObjectId;
  if (await cameByItself(deps, tenant, { conversation, person })) return;
  if (!(await deps.book.isFirstSight(tenant, conversation.id, 'welcome'))) return;
  const kind = conversation.kind === 'personal' ? 'personal' : 'group';
  await context.sendActivity(
    cardActivity(deps.cards.welcome({ kind, addedBy: activity.from.name || undefined })),
  );
}

/** Where the bot came of its own accord, what it came for is the greeting. */
async function cameByItself(
  { store }: ChatDeps,
  tenant: TenantId,
  { conversation, person }: { conversation: Conversation; person: string | undefined },
): Promise<boolean> {
  if (conversation.kind === 'group') {
    return (await store.findSwarmOfChat(tenant, chatId(conversation.id))) !== undefined;
  }
  if (conversation.kind !== 'personal' || !person) return false;
  return (await store.loadOf(tenant, [personId(person.toLowerCase())])).size > 0;
}

/** The app was taken away: the bot may not speak there again. */
export async function leave(context: TurnContext, deps: ChatDeps): Promise<void> {
  const { activity } = context;
  if (!isFarewell(activity)) return;
  const tenant = tenantId((tenantsOf(activity)[0] ?? '').toLowerCase());
  const conversationId = conversationOf(activity).id;
  await deps.book.forget(tenant, conversationId);
  // A new version of the app takes the place of the old one: it is back in a moment.
  if (activity.action === 'remove-upgrade') return;
  const lost = {
    tenantId: tenant,
    conversationId,
    ...teamOf(activity),
    why: 'app-removed',
  } as const;
  await deps.helpdesk?.loseChannel(lost);
}

const teamEnds: readonly string[] = ['teamDeleted', 'teamHardDeleted'];

type ChannelEvent = {
  readonly eventType?: unknown;
  readonly channel?: { readonly id?: unknown };
};

const eventOf = ({ channelData }: Activity): ChannelEvent => (channelData ?? {}) as ChannelEvent;

/** A channel went, or its whole team. Teams tells it in the team's own conversation. */
export const isChannelEnd = (activity: Activity): boolean => {
  const { eventType } = eventOf(activity);
  if (activity.type !== 'conversationUpdate' || typeof eventType !== 'string') return false;
  return eventType === 'channelDeleted' || teamEnds.includes(eventType);
};

/** What was under way there ends, and who has it is told. */
export async function loseChannel({ activity }: TurnContext, deps: ChatDeps): Promise<void> {
  const tenant = tenantId((tenantsOf(activity)[0] ?? '').toLowerCase());
  const { eventType, channel } = eventOf(activity);
  const isChannel = eventType === 'channelDeleted';
  const id = isChannel && typeof channel?.id === 'string' ? channel.id : undefined;
  if (isChannel && id === undefined) return;
  await deps.helpdesk?.loseChannel({
    tenantId: tenant,
    conversationId: id ?? conversationOf(activity).id,
    ...(!isChannel && teamOf(activity)),
    why: 'channel-deleted',
  });
}
