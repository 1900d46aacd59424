/** A conversation as the product hears it: line by line, each gathered as it comes, and the talk goes on. */
import { interactionId, isoTime, msOf } from '../../bot/domain/ids.ts';
import { gather, noMemory, type Memory } from '../../bot/domain/interaction/gather.ts';
import type { Heard } from '../../bot/domain/interaction/hear.ts';
import type { Interaction } from '../../bot/domain/interaction/interaction.ts';
import { defaultMaskPolicy, type Segment } from '../../bot/domain/interaction/masking/index.ts';
import { noon, tenant } from '../support/builders.ts';

/** A line, or so many seconds in which nobody says anything. */
export type Turn =
  | (Segment & {
      /** It was said so many lines before it comes in. */ readonly lateByLines?: number;
    })
  | { readonly pauseSeconds: number };

const secondsBetween = 2.5;
const key = {
  tenantId: tenant,
  id: interactionId('call'),
  connection: 'desk',
  externalId: 'call-1',
};

/** Of what was said: how each line stands in the chat when the conversation is over. */
export async function shownInTheEnd(turns: readonly Turn[]): Promise<readonly string[]> {
  let interaction: Interaction | undefined;
  let memory: Memory = noMemory;
  let recent: readonly Heard[] = [];
  let now = msOf(noon);
  const shown = new Map<string, string>();
  for (const turn of turns) {
    if ('pauseSeconds' in turn) {
      now += turn.pauseSeconds * 1_000;
      continue;
    }
    now += secondsBetween * 1_000;
    const saidAt = now - (turn.lateByLines ?? 0) * secondsBetween * 1_000;
    const line = { ...heardAt(saidAt, `line ${shown.size}`, turn), receivedAt: isoTime(now) };
    const news = { key, memory, fresh: [line], recent, isThin: false };
    const made = await gather(
      { ...news, ...(interaction && { interaction }) },
      { now: isoTime(now), policy: defaultMaskPolicy },
      () => Promise.resolve([]),
    );
    ({ interaction, memory } = made);
    const { fresh, reworded, forgotten } = made.hearing;
    for (const { event } of [...fresh, ...reworded]) {
      if (event.fact.type === 'line') shown.set(event.id, event.fact.text);
    }
    const words = [...recent, line];
    const gone = new Set(forgotten);
    for (const { event, keepsWords } of [...fresh, ...reworded]) {
      if (!keepsWords) gone.add(event.id);
    }
    recent = words
      .filter(({ event }) => !gone.has(event.id))
      .map((one) => ({ ...one, shown: { text: shown.get(one.event.id) ?? '' } }));
  }
  return [...shown.values()];
}

function heardAt(at: number, id: string, { role, text }: Segment): Heard {
  const fact = { type: 'line', segmentId: id, speaker: role, text, isFinal: true } as const;
  return { event: { id, at: isoTime(at), fact }, receivedAt: isoTime(at) };
}

/** Talk in which nothing is private. */
export const smallTalk = (lines: number): readonly Segment[] =>
  Array.from({ length: lines }, (_, n) =>
    n % 2 === 0
      ? { role: 'agent', text: 'okay let me check that for you' }
      : { role: 'customer', text: 'the parcel came on monday' },
  );
