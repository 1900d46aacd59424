import type { Request, Response } from 'restify';
import { z } from 'zod';
import { answer } from './answer.ts';
import { refusal, tooLarge, type EndpointAnswer } from './endpoint.ts';
import { parseJson, readBody } from './read-body.ts';

/** Hands one authenticated activity to the bot and writes its answer: `TeamsAdapter.process`. */
export type BotHandler = (request: Request, response: Response) => Promise<void>;

const activityLimit = 256 * 1_024;

/** `POST /api/messages`. What no activity can be is refused before the SDK, which logs it in full. */
export async function botEndpoint(bot: BotHandler, request: Request, response: Response) {
  const bytes = await readBody(request, activityLimit);
  if (bytes === 'too-large') {
    answer(response, tooLarge(activityLimit));
    return;
  }
  const activity = activityShape.safeParse(parseJson(bytes)?.value);
  if (!activity.success) {
    answer(response, notAnActivity);
    return;
  }
  request.body = activity.data;
  await bot(request, response);
}

const notAnActivity: EndpointAnswer = refusal(
  400,
  'not-an-activity',
  'This is not a Bot Framework activity: a JSON object with a type, a serviceUrl, and the ids of its conversation, sender and recipient is needed.',
);

/** What the SDK and we rely on, whatever kind of activity it is; all else is for each kind to check. */
const activityShape = z.looseObject({
  type: z.string().min(1),
  serviceUrl: z.string().min(1),
  conversation: z.looseObject({ id: z.string().min(1) }),
  from: z.looseObject({
    id: z.string().min(1),
    name: z.string().nullish(),
    aadObjectId: z.string().nullish(),
  }),
  recipient: z.looseObject({ id: z.string().min(1) }),
  text: z.string().nullish(),
  entities: z.array(z.looseObject({})).nullish(),
});
