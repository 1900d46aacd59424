import { z } from 'zod';
import type { AgentDesk, ContactRef, DeskNote } from '../../../ports/contact-center.ts';
import { againLater, notUnderstood, refusedBecause, type Answer, type TwilioCalls } from './api.ts';
import type { Attributes } from './attributes.ts';
import type { Settings } from './settings.ts';
import { isSid } from './sids.ts';
import { withAnswer } from './task-attributes.ts';

type Config = Pick<Settings, 'taskRouterUrl'> & { readonly workspaceSid: string };

/** How often another's change may come between our reading and our writing. */
const maxRaces = 5;

/**
 * Puts notes into the attributes of the agent's task, where a Flex plugin, or any desktop on the
 * TaskRouter SDK, sees them at once. Attributes are replaced whole: `If-Match` keeps us from undoing
 * what somebody else wrote meanwhile, and a 412 means to read again
 * (twilio.com/docs/taskrouter/api/task, "ETags").
 */
export function taskDesk(call: TwilioCalls, { taskRouterUrl, workspaceSid }: Config): AgentDesk {
  const tasks = `${taskRouterUrl}/v1/Workspaces/${workspaceSid}/Tasks`;
  return {
    async tell(contact: ContactRef, note: DeskNote): Promise<void> {
      const url = `${tasks}/${await taskOf(call, tasks, contact)}`;
      for (let race = 0; race < maxRaces; race += 1) {
        if (await write(call, url, note)) return;
      }
      throw againLater('task-keeps-changing');
    },
  };
}

/** False: somebody else wrote in between. */
async function write(call: TwilioCalls, url: string, note: DeskNote): Promise<boolean> {
  const { attributes, etag } = taskIn(await call({ url }));
  const next = withAnswer(attributes, note);
  if (!next) return true;
  const { status } = await call({
    url,
    form: { Attributes: JSON.stringify(next) },
    headers: { 'if-match': etag },
    // Guarded by the ETag, and by the note's own id.
    isRepeatable: true,
    expects: [412],
  });
  return status !== 412;
}

const task = z.object({ sid: z.string().min(1), attributes: z.string() });
const object = z.record(z.string(), z.unknown());

function taskIn({ json, etag }: Answer): { attributes: Attributes; etag: string } {
  try {
    const attributes: unknown = JSON.parse(task.parse(json).attributes);
    // Without it we might undo what others wrote.
    if (etag === undefined) throw new Error('a task without an ETag');
    return { attributes: object.parse(attributes), etag };
  } catch (cause) {
    throw notUnderstood(cause);
  }
}

/** Which attribute of a task holds a key, by its kind. */
const attributeOf: Readonly<Record<string, string>> = {
  CA: 'call_sid',
  CH: 'conversationSid',
  KD: 'flexInteractionSid',
};

/** The task we last heard of; else the one whose attributes name the contact (three look-ups a second). */
async function taskOf(call: TwilioCalls, tasks: string, contact: ContactRef): Promise<string> {
  const known = [contact.leg, contact.externalId].find((sid) => sid && isSid('WT', sid));
  if (known !== undefined) return known;
  const attribute = attributeOf[contact.externalId.slice(0, 2)];
  if (attribute === undefined) throw refusedBecause('no-task');
  const [found] = await tasksWhere(call, tasks, `${attribute} == '${contact.externalId}'`);
  if (found === undefined) throw refusedBecause('no-task');
  return found;
}

const list = z.object({ tasks: z.array(z.object({ sid: z.string().min(1) })) });

/** Tasks whose attributes match, the newest first. */
export async function tasksWhere(
  call: TwilioCalls,
  tasks: string,
  expression: string,
): Promise<readonly string[]> {
  const query = new URLSearchParams({
    EvaluateTaskAttributes: expression,
    Ordering: 'DateCreated:desc',
  });
  const { json } = await call({ url: `${tasks}?${query.toString()}` });
  const parsed = list.safeParse(json);
  if (!parsed.success) throw notUnderstood(parsed.error);
  return parsed.data.tasks.map((one) => one.sid);
}
