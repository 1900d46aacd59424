import { z } from 'zod';
import type { ChatLine } from '../../../ports/contact-center.ts';
import { OutsideError } from '../../../ports/outside-error.ts';
import { maybe, text, time } from './fields.ts';

/** The most a page may have. */
export const transcriptSize = 100;

const item = z.object({
  Id: text,
  AbsoluteTime: time,
  Type: text,
  ContentType: maybe(z.string()),
  Content: maybe(z.string()),
  ParticipantRole: maybe(z.string().toUpperCase()),
});
const transcript = z.object({ Transcript: z.array(z.unknown()) });

/**
 * What an agent wrote in a page of `GetTranscript`. An item has the id under which the stream tells it:
 * that is read out of both descriptions, not proven in a tenant.
 * @throws OutsideError when it is no transcript
 */
export function linesIn(answer: string): readonly ChatLine[] {
  const items = itemsIn(answer);
  if (!items) {
    throw new OutsideError('contact-center', { verdict: 'retry', code: 'unreadable' });
  }
  return items.flatMap((one) => {
    const { data } = item.safeParse(one);
    const isText =
      data?.Type === 'MESSAGE' && (data.ContentType ?? 'text/plain').startsWith('text/');
    if (!data || !isText || data.ParticipantRole !== 'AGENT' || !data.Content) return [];
    return [{ messageId: data.Id, at: data.AbsoluteTime, isAgents: true, text: data.Content }];
  });
}

function itemsIn(answer: string): readonly unknown[] | undefined {
  try {
    return transcript.parse(JSON.parse(answer)).Transcript;
  } catch {
    return undefined;
  }
}
