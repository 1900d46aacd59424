import type { TurnContext } from 'botbuilder';
import { chatId, tenantId, type TenantId } from '../../domain/ids.ts';
import type { ChatDeps } from './deps.ts';
import { isFarewell } from './gate.ts';
import { pause } from './patience.ts';
import { cardActivity } from './reply.ts';
import { conversationOf, tenantsOf, type Conversation } from './turn.ts';

/** One greeting for a place, ever; none in a chat we opened ourselves, where the case card comes first. */
export async function greet(context: TurnContext, deps: ChatDeps): Promise<void> {
  const { activity } = context;
  const tenant = tenantId((tenantsOf(activity)[0] ?? '').toLowerCase());
  const conversation = conversationOf(activity);
  if (conversation.kind === 'group' && (await isSwarmChat(deps, tenant, conversation))) return;
  if (!(await deps.book.isFirstSight(tenant, conversation.id, 'welcome'))) return;
  const kind = conversation.kind === 'personal' ? 'personal' : 'group';
  await context.sendActivity(
    cardActivity(deps.cards.welcome({ kind, addedBy: activity.from.name || undefined })),
  );
}

/**
 * The app is installed in a swarm's chat a moment before the chat is recorded as the swarm's: we look
 * again before we conclude that it is somebody else's.
 */
async function isSwarmChat(
  { store, clock }: ChatDeps,
  tenant: TenantId,
  { id }: Conversation,
): Promise<boolean> {
  for (const waitMs of [0, 1_000, 2_000]) {
    if (waitMs > 0) await pause(clock, waitMs);
    if (await store.findSwarmOfChat(tenant, chatId(id))) return true;
  }
  return false;
}

/** The app was taken away: the bot may not speak there again. */
export async function leave(context: TurnContext, deps: ChatDeps): Promise<void> {
  const { activity } = context;
  if (!isFarewell(activity)) return;
  const tenant = tenantId((tenantsOf(activity)[0] ?? '').toLowerCase());
  await deps.book.forget(tenant, conversationOf(activity).id);
}
