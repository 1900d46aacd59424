import type { TwilioCalls } from './api.ts';
import type { Settings } from './settings.ts';
import { tasksWhere } from './task-desk.ts';

/** No conversation has it. */
const nobodys = `CH${'0'.repeat(32)}`;

/**
 * Reads what changes nothing: with a workspace, tasks that nobody has, which a wrong workspace refuses.
 * With a conversation service alone, a conversation that is not there: who may not read is refused first,
 * but a service that is not there looks the same.
 * @returns undefined where the connection uses neither: there is nothing to ask
 */
export function twilioTest(call: TwilioCalls, on: Settings): (() => Promise<void>) | undefined {
  const { workspaceSid, conversationServiceSid } = on;
  if (workspaceSid !== undefined) {
    const tasks = `${on.taskRouterUrl}/v1/Workspaces/${workspaceSid}/Tasks`;
    return async () => {
      await tasksWhere(call, tasks, "call_sid == 'nobody'");
    };
  }
  if (conversationServiceSid === undefined) return undefined;
  const all = `${on.conversationsUrl}/v1/Services/${conversationServiceSid}/Conversations`;
  return async () => {
    await call({ url: `${all}/${nobodys}`, expects: [404] });
  };
}
