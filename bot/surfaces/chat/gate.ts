import type { Activity, TurnContext } from 'botbuilder';
import { personId, tenantId } from '../../domain/ids.ts';
import type { ChatDeps } from './deps.ts';
import { answerInvoke, sentenceAnswer } from './invoke-answer.ts';
import { toActivity } from './reply.ts';
import { conversationOf, tenantsOf } from './turn.ts';
import { words } from './words.ts';

/**
 * Before anything else: only tenants on the list, whatever the token proved; and where the bot may
 * speak is noted, of authenticated activities only.
 * @returns whether the turn goes on
 */
export async function admit(context: TurnContext, deps: ChatDeps): Promise<boolean> {
  const { activity } = context;
  if (isAnonymous(context) && !isOnThisMachine(activity.serviceUrl)) {
    deps.log.warn('chat-anonymous-elsewhere', { type: activity.type });
    return false;
  }
  const tenants = tenantsOf(activity).map((one) => one.toLowerCase());
  const isAllowed = tenants.length > 0 && tenants.every((one) => deps.allowedTenants.includes(one));
  if (!isAllowed) {
    deps.log.warn('chat-wrong-tenant', { type: activity.type });
    await turnAway(context);
    return false;
  }
  if (!isFarewell(activity) && !isAnonymous(context)) {
    await remember(deps, activity, tenants[0] ?? '');
  }
  return true;
}

/** In the playground profile: the SDK let it pass without a token. */
function isAnonymous({ adapter, turnState }: TurnContext): boolean {
  const identity = turnState.get<{ readonly authenticationType?: unknown } | undefined>(
    adapter.BotIdentityKey,
  );
  return identity?.authenticationType === 'anonymous';
}

/** The bot's own token goes with its answers: nobody unproven may say where to. */
const isOnThisMachine = (address: string): boolean =>
  URL.canParse(address) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);

/** Nothing is done, and whoever spoke is told; nobody is written to who did not. */
async function turnAway(context: TurnContext): Promise<void> {
  const { type, name } = context.activity;
  if (type === 'invoke') {
    await answerInvoke(context, sentenceAnswer(name, words.wrongTenant));
  } else if (type === 'message') {
    await context.sendActivity(toActivity({ kind: 'text', text: words.wrongTenant }));
  }
}

async function remember({ book }: ChatDeps, activity: Activity, tenant: string): Promise<void> {
  const { id, kind } = conversationOf(activity);
  const { aadObjectId } = activity.from;
  await book.remember({
    tenantId: tenantId(tenant),
    conversationId: id,
    serviceUrl: activity.serviceUrl,
    ...(kind === 'personal' && aadObjectId && { person: personId(aadObjectId.toLowerCase()) }),
  });
}

/** The app was taken away there. */
export function isFarewell(activity: Activity): boolean {
  if (activity.type === 'installationUpdate') {
    return activity.action?.startsWith('remove') ?? false;
  }
  if (activity.type !== 'conversationUpdate') return false;
  const removed = activity.membersRemoved ?? [];
  return removed.some((one) => one.id === activity.recipient.id);
}

/** The app came to a conversation. Teams tells it in two ways, and often in both. */
export function isArrival(activity: Activity): boolean {
  if (activity.type === 'installationUpdate') return activity.action === 'add';
  if (activity.type !== 'conversationUpdate') return false;
  return (activity.membersAdded ?? []).some((one) => one.id === activity.recipient.id);
}
