/**
 * Teams' limits, as the Connector enforces them: per bot and conversation, and per tenant. The figures are
 * those of Microsoft's page on rate limiting (bots/how-to/rate-limit), which calls them estimates. How Teams
 * measures is not documented; here windows slide over the times of arrival, and what was refused does not
 * count. Unlike Teams, the stand-in forgets all of it when it is started anew or reset.
 */
import { StandInError } from '../kernel/stand-in.ts';
import type { World } from '../kernel/world.ts';
import { createWindow, createWindows, type Limit } from './window.ts';

/** What is counted apart; `send` is also an update and a delete, `members` any look at the roster. */
export type Operation = 'send' | 'create' | 'members';

const windows = (
  first: number,
  second: number,
  third: number,
  fourth: number,
): readonly Limit[] => [
  { count: first, withinMs: 1000 },
  { count: second, withinMs: 2000 },
  { count: third, withinMs: 30_000 },
  { count: fourth, withinMs: 3_600_000 },
];
const perConversation: Readonly<Record<Operation, readonly Limit[]>> = {
  send: windows(7, 8, 60, 1800),
  create: windows(7, 8, 60, 1800),
  members: windows(14, 16, 120, 3600),
};
const perTenant: readonly Limit[] = [{ count: 50, withinMs: 1000 }];

type ChatCount = { readonly chatId: string; readonly sends: number; readonly refused: number };

/** What was let through and what was not, since the start or the last reset. */
export type LimitsReport = {
  readonly enforced: boolean;
  readonly sends: number;
  readonly creates: number;
  readonly members: number;
  readonly refused: number;
  /** Of those: by the tenant's limit, whether or not the conversation had room. */
  readonly refusedByTenant: number;
  /** The conversation with the most sends; null while there are none. */
  readonly busiestChat: ChatCount | null;
};

export type TeamsLimits = {
  /**
   * Counts an operation on a conversation, or throws 429 and counts it refused.
   * @param chatId undefined: no conversation is known by that id, so only the tenant's limit counts it
   */
  admit(operation: Operation, chatId: string | undefined): void;
  report(): LimitsReport;
};

export function createTeamsLimits(
  world: Pick<World, 'now' | 'onReset'>,
  { isEnforced = true }: { readonly isEnforced?: boolean } = {},
): TeamsLimits {
  let tally = createTally();
  let tenant = createWindow(perTenant);
  const conversations = createWindows();
  world.onReset(() => {
    tally = createTally();
    tenant = createWindow(perTenant);
    conversations.clear();
  });
  return {
    admit(operation, chatId) {
      const at = world.now();
      const mine =
        chatId === undefined
          ? undefined
          : conversations.of(`${operation} ${chatId}`, perConversation[operation], at);
      const tenantMs = isEnforced ? tenant.waitMs(at) : 0;
      const waitMs = isEnforced ? Math.max(mine?.waitMs(at) ?? 0, tenantMs) : 0;
      if (waitMs > 0) throw throttled(waitMs, tally.refuse(operation, chatId, tenantMs > 0));
      tenant.note(at);
      mine?.note(at);
      tally.admit(operation, chatId);
    },
    report: () => ({ enforced: isEnforced, ...tally.report() }),
  };
}

function createTally() {
  const counts = { send: 0, create: 0, members: 0, refused: 0, refusedByTenant: 0 };
  const chats = new Map<string, ChatCount>();
  let busiestChat: ChatCount | null = null;
  const countChat = (chatId: string | undefined, one: { sends: number; refused: number }): void => {
    if (chatId === undefined) return;
    const { sends, refused } = chats.get(chatId) ?? { sends: 0, refused: 0 };
    const counted = { chatId, sends: sends + one.sends, refused: refused + one.refused };
    chats.set(chatId, counted);
    const isBusiest = busiestChat?.chatId === chatId || counted.sends > (busiestChat?.sends ?? 0);
    if (isBusiest) busiestChat = counted;
  };
  return {
    admit(operation: Operation, chatId: string | undefined): void {
      counts[operation] += 1;
      if (operation === 'send') countChat(chatId, { sends: 1, refused: 0 });
    },
    /** @returns how many were refused so far */
    refuse(operation: Operation, chatId: string | undefined, isByTenant: boolean): number {
      counts.refused += 1;
      if (isByTenant) counts.refusedByTenant += 1;
      if (operation === 'send') countChat(chatId, { sends: 0, refused: 1 });
      return counts.refused;
    },
    report(): Omit<LimitsReport, 'enforced'> {
      const { send: sends, create: creates, members, refused, refusedByTenant } = counts;
      return { sends, creates, members, refused, refusedByTenant, busiestChat };
    },
  };
}

/** Teams says the wait now in whole seconds, now in decimals: every other refusal is of the second kind. */
function throttled(waitMs: number, nth: number): StandInError {
  const seconds = nth % 2 === 0 ? Math.ceil(waitMs) / 1000 : Math.ceil(waitMs / 1000);
  return new StandInError(429, 'Throttled', 'Too many requests.', {
    'Retry-After': String(seconds),
  });
}
