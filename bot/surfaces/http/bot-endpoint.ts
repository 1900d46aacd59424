import type { Request, Response } from 'restify';
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
  const activity = parseJson(bytes)?.value;
  if (!isActivity(activity)) {
    answer(response, notAnActivity);
    return;
  }
  request.body = activity;
  await bot(request, response);
}

const notAnActivity: EndpointAnswer = refusal(
  400,
  'not-an-activity',
  'This is not a Bot Framework activity: a JSON object with a type is needed.',
);

const isActivity = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  'type' in value &&
  typeof value.type === 'string' &&
  value.type !== '';
