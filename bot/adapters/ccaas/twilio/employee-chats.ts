import { z } from 'zod';
import type { ChatHandle, EmployeeChats } from '../../../ports/contact-center.ts';
import type { Ids } from '../../../ports/ids.ts';
import { notUnderstood, type TwilioCalls } from './api.ts';
import { partsOf } from './message-parts.ts';
import { routeOnce, routingAttributes, type Routing } from './routing.ts';
import { authorOf } from './speakers.ts';

type Config = Routing & { readonly connectionId: string; readonly ids: Ids };
type Message = { readonly id: string; readonly text: string; readonly employeeId: string };

/** What marks the first message of a chat: its own has no id. */
const firstMessage = 'first';
/** As far back as we look for what we said ourselves. */
const lookBack = 100;

/**
 * Chats of employees as conversations. One thread is one conversation: its `UniqueName` is made of the
 * thread, and the second time answers 409. Messages have no such key: before we write one we look
 * whether it stands there, by our mark in its attributes; a message that lands after we looked may come
 * twice.
 */
export function employeeChats(call: TwilioCalls, config: Config): EmployeeChats {
  const { conversationsUrl, conversationServiceSid, connectionId, ids } = config;
  const all = `${conversationsUrl}/v1/Services/${conversationServiceSid}/Conversations`;
  return {
    queueAttribute: config.queueAttribute,
    async begin(chat): Promise<ChatHandle> {
      const { threadId, employee, text } = chat;
      const uniqueName = `case-swarm-${ids.derivedId('twilio', connectionId, threadId)}`;
      const form = {
        UniqueName: uniqueName,
        FriendlyName: `${employee.name} (Teams)`.slice(0, 256),
        Attributes: JSON.stringify({
          case_swarm: { employee },
          ...routingAttributes(config, chat),
        }),
      };
      const { sid, isNew } = await conversation(call, all, form);
      const url = `${all}/${sid}/Messages`;
      await write(call, url, { id: firstMessage, text, employeeId: employee.id }, { isNew });
      await routeOnce(call, config, { sid, url: `${all}/${sid}`, isNew, chat });
      return { externalId: sid, state: uniqueName };
    },
    async say(handle, { id, text, employee }): Promise<ChatHandle> {
      const url = `${all}/${handle.externalId}/Messages`;
      await write(call, url, { id, text, employeeId: employee.id }, { isNew: false });
      return handle;
    },
  };
}

/** So that the contact center's own flows hear of it as of any customer's message. */
const tellsWebhooks = { 'x-twilio-webhook-enabled': 'true' };

const created = z.object({ sid: z.string().min(1) });

async function conversation(
  call: TwilioCalls,
  all: string,
  form: { readonly UniqueName: string } & Readonly<Record<string, string>>,
): Promise<{ sid: string; isNew: boolean }> {
  const { status, json } = await call({
    url: all,
    form,
    headers: tellsWebhooks,
    isRepeatable: true,
    expects: [409],
  });
  const isNew = status !== 409;
  const answer = isNew ? json : (await call({ url: `${all}/${form.UniqueName}` })).json;
  return { sid: understood(created, answer).sid, isNew };
}

const mark = z.object({ message: z.string(), part: z.number() });
const marked = z.object({ case_swarm: mark });

async function write(
  call: TwilioCalls,
  url: string,
  { id, text, employeeId }: Message,
  { isNew }: { readonly isNew: boolean },
): Promise<void> {
  const said = isNew ? new Set<string>() : await ownMessages(call, url);
  for (const [part, body] of partsOf(text).entries()) {
    if (said.has(`${id}/${part}`)) continue;
    await call({
      url,
      form: {
        Author: authorOf(employeeId),
        Body: body,
        Attributes: JSON.stringify({ case_swarm: { message: id, part } }),
      },
      headers: tellsWebhooks,
    });
  }
}

const page = z.object({ messages: z.array(z.object({ attributes: z.string().nullish() })) });

async function ownMessages(call: TwilioCalls, url: string): Promise<ReadonlySet<string>> {
  const { json } = await call({ url: `${url}?Order=desc&PageSize=${lookBack}` });
  const marks = understood(page, json).messages.flatMap(({ attributes }) => markIn(attributes));
  return new Set(marks.map(({ message, part }) => `${message}/${part}`));
}

function markIn(attributes: string | null | undefined): readonly z.output<typeof mark>[] {
  try {
    return [marked.parse(JSON.parse(attributes ?? '{}')).case_swarm];
  } catch {
    return [];
  }
}

function understood<T>(schema: z.ZodType<T>, json: unknown): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw notUnderstood(parsed.error);
}
