import { z } from 'zod';
import type { ChatHandle, ChatLine } from '../../../ports/contact-center.ts';
import { notUnderstood, type TwilioCalls } from './api.ts';
import type { Settings } from './settings.ts';
import { isOwn, speakerOf } from './speakers.ts';
import { firstTime } from './times.ts';

/** As far back as a page goes: what is older was read when it was new. */
const lookBack = 100;

const message = z.object({
  sid: z.string().min(1),
  index: z.int().nonnegative(),
  author: z.string().nullish(),
  body: z.string().nullish(),
  media: z.array(z.object({ content_type: z.string().nullish() })).nullish(),
  attributes: z.string().nullish(),
  date_created: z.string(),
});
const page = z.object({ messages: z.array(message) });
type Message = z.output<typeof message>;

type Config = Settings & { readonly conversationServiceSid: string };

/**
 * The newest messages of a conversation, each with its number (`index`), whoever wrote it
 * (twilio.com/docs/conversations/api/conversation-message-resource). Where a webhook has the message's
 * source a list has none: what an API wrote without an agent's author is taken for nobody's here.
 * @throws OutsideError
 */
export function readChat(call: TwilioCalls, on: Config) {
  const { conversationsUrl, conversationServiceSid } = on;
  const all = `${conversationsUrl}/v1/Services/${conversationServiceSid}/Conversations`;
  return async ({ externalId }: ChatHandle): Promise<readonly ChatLine[]> => {
    const url = `${all}/${externalId}/Messages?Order=desc&PageSize=${lookBack}`;
    const parsed = page.safeParse((await call({ url })).json);
    if (!parsed.success) throw notUnderstood(parsed.error);
    return parsed.data.messages.map((one) => lineOf(one, on));
  };
}

function lineOf(one: Message, on: Settings): ChatLine {
  const author = one.author ?? 'system';
  const text = one.body ?? filesOf(one);
  const isAgents =
    text !== '' && !isOwn(author, marks(one.attributes)) && speakerOf({ author }, on) === 'agent';
  const at = firstTime([one.date_created], 'date_created');
  return { messageId: one.sid, at, number: one.index, isAgents, text };
}

/** A message without words says what was sent instead. */
function filesOf({ media }: Message): string {
  const kinds = (media ?? []).map(({ content_type: kind }) => kind ?? 'file');
  return kinds.length > 0 ? `[${kinds.join(', ')}]` : '';
}

const object = z.record(z.string(), z.unknown());

function marks(attributes: string | null | undefined): Readonly<Record<string, unknown>> {
  try {
    return object.parse(JSON.parse(attributes ?? '{}'));
  } catch {
    return {};
  }
}
