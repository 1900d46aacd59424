import { z } from 'zod';
import { isoTime } from '../../../domain/ids.ts';
import type { InteractionEvent, InteractionFact } from '../../../domain/interaction/interaction.ts';
import { mask } from '../../../domain/interaction/mask.ts';
import { read, type CloudEvent } from './payload.ts';

const text = z.string().min(1);
const named = z.object({ name: text });
const channel = z.enum(['voice', 'chat', 'email', 'message', 'other']).catch('other');

/** One line per type: how its `data` becomes what happened. Undefined: nothing we show. */
const facts: Readonly<Record<string, (data: unknown) => InteractionFact | undefined>> = {
  'interaction.started': (data) => {
    const started = read(z.object({ channel }), data, 'data');
    return { type: 'started', channel: started.channel };
  },
  'interaction.queued': (data) => {
    const { queue } = read(z.object({ queue: named }), data, 'data');
    return { type: 'queued', queue: queue.name };
  },
  'agent.assigned': (data) => {
    const { agent } = read(z.object({ agent: named }), data, 'data');
    return { type: 'agent-assigned', agent: agent.name };
  },
  'selfservice.updated': (data) => {
    const outcome = z.object({ flow: text, step: text.optional(), outcome: text });
    const { selfservice } = read(z.object({ selfservice: outcome }), data, 'data');
    const flow = [selfservice.flow, selfservice.step].filter(Boolean).join(', ');
    // Free text in some contact centers: what the customer typed into the flow may stand in it.
    return { type: 'self-service', flow: mask(flow), outcome: mask(selfservice.outcome) };
  },
  'interaction.held': () => ({ type: 'held' }),
  'interaction.resumed': () => ({ type: 'resumed' }),
  'interaction.transferred': () => ({ type: 'transferred' }),
  'transcript.segment': (data) => {
    const segment = z.object({
      segmentId: text,
      role: z.enum(['customer', 'agent']),
      text,
      isFinal: z.boolean().default(true),
    });
    const { transcript } = read(z.object({ transcript: segment }), data, 'data');
    if (!transcript.isFinal) return undefined;
    const { segmentId, role: speaker } = transcript;
    return { type: 'line', segmentId, speaker, text: mask(transcript.text) };
  },
  'sentiment.updated': (data) => {
    const label = z.enum(['positive', 'neutral', 'negative', 'mixed']);
    const { sentiment } = read(z.object({ sentiment: z.object({ label }) }), data, 'data');
    return { type: 'mood', label: sentiment.label };
  },
  'attributes.updated': () => undefined,
  'wrapup.completed': () => ({ type: 'wrapped-up' }),
  'interaction.ended': () => ({ type: 'ended' }),
};

const prefix = 'com.caseswarm.';

/** Undefined for a type nobody here knows. @throws WebhookRefused `malformed` with the path */
export function toInteractionEvents(event: CloudEvent): readonly InteractionEvent[] | undefined {
  const known = event.type.startsWith(prefix) ? event.type.slice(prefix.length) : event.type;
  const toFact = Object.hasOwn(facts, known) ? facts[known] : undefined;
  if (!toFact) return undefined;
  const at = isoTime(Date.parse(event.time));
  const fact = toFact(event.data);
  const caseNumber = caseNumberOf(event.data);
  return [
    ...(fact ? [{ id: event.id, at, fact }] : []),
    // Its own event: whichever one names the case first, the interaction then has it.
    ...(caseNumber ? [{ id: `${event.id}/case`, at, fact: caseNamed(caseNumber) }] : []),
  ];
}

const caseNamed = (caseNumber: string): InteractionFact => ({ type: 'case-named', caseNumber });

/** The names contact centers carry a case under, ours first. */
const caseFields = ['caseNumber', 'caseid', 'ticketnumber', 'incidentid', 'customer_ticket_number'];

function caseNumberOf(data: Readonly<Record<string, unknown>>): string | undefined {
  const attributes = z.record(z.string(), z.unknown()).safeParse(data['attributes']).data ?? {};
  const found = caseFields.map((name) => data[name] ?? attributes[name]).find((value) => value);
  return typeof found === 'string' ? found : undefined;
}
