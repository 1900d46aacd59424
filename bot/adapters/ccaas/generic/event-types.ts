/** The types of events, each with its own fields beside the common ones, and what it tells. */
import { z } from 'zod';
import type {
  Channel,
  ContactAgent,
  InteractionFact,
  MoodLabel,
  Named,
} from '../../../domain/interaction/facts.ts';
import { read } from '../../http/read-json.ts';
import { agent, channels, common, contact, key, queue, type Contact } from './event-fields.ts';

export type EventType = {
  readonly data: z.ZodType;
  /** Comes with every sentence: who called and which case it is are not read from it each time. */
  readonly isFrequent: boolean;
  /**
   * What its own fields tell, beside what is known of the contact.
   * @param where the path under which the data stands in the request
   * @throws WebhookRefused `malformed` with the path
   */
  readonly tell: (
    data: unknown,
    where: string,
  ) => {
    readonly facts: readonly InteractionFact[];
    readonly contact: Contact;
  };
};

type Facts<Data> = (data: Data) => readonly InteractionFact[];

function eventType<Data extends Contact>(says: string, data: z.ZodType<Data>, facts: Facts<Data>) {
  return {
    data: data.describe(says),
    isFrequent: false,
    tell(given: unknown, where: string) {
      const known = read(data, given, where);
      return { facts: facts(known), contact: known };
    },
  };
}

function frequentType<Data extends Contact>(
  says: string,
  data: z.ZodType<Data>,
  facts: Facts<Data>,
) {
  return { ...eventType(says, data, facts), isFrequent: true };
}

const text = z.string().min(1);
const roles = z.enum(['customer', 'agent']);

const selfservice = z.object({
  flow: text.describe('The flow or bot the customer went through.'),
  step: z.string().optional().describe('The step of it where they left.'),
  outcome: text.describe('What came of it: completed, failed, abandoned…'),
});

const transcript = z.object({
  segmentId: key.describe('The utterance: said again, it replaces what it said before.'),
  utteranceId: z.string().optional(),
  role: roles.describe('Who speaks.'),
  text: z.string().describe('What was said.'),
  isFinal: z.boolean().default(true).describe('False while it is still being said.'),
});

const message = z.object({
  id: key.describe('The message: sent again under the same id, it is the same one.'),
  role: roles.describe('Who wrote it.'),
  text: z.string().describe('What was written.'),
});

const label = z.enum(['positive', 'neutral', 'negative', 'mixed']);
const score = z.number().min(-1).max(1).describe('From −1 (bad) to 1 (good).');
const scope = z.enum(['segment', 'conversation']).optional().describe('Not shown.');
const sentiment = z
  .object({ label: label.optional(), score: score.optional(), scope })
  .refine((told) => told.label !== undefined || told.score !== undefined, { path: ['label'] })
  .meta({ anyOf: [{ required: ['label'] }, { required: ['score'] }] })
  .describe('A label, or a score alone: from 0.25 up it is positive, from −0.25 down negative.');

/** Between them nobody would say that the customer is in a mood at all; ours to choose. */
const moodFrom = 0.25;
function moodOf({ label: told, score: measured = 0 }: z.output<typeof sentiment>): MoodLabel {
  if (told) return told;
  if (measured >= moodFrom) return 'positive';
  return measured <= -moodFrom ? 'negative' : 'neutral';
}

const wrapup = z.object({
  code: key.describe('The disposition.'),
  name: z.string().optional().describe('What people call it; the code itself when left out.'),
  notes: z.string().optional().describe('Not shown.'),
});

const transfer = z.object({ toQueue: queue.optional(), toAgent: agent.optional() });
const held = z.object({ since: z.string().optional().describe('Not shown.') });
const ended = z.object({ reason: z.string().optional().describe('Not shown.') });
const found = z.object({ id: key, name: text, email: z.string().optional() });

/** By name, without the prefix. */
export const eventTypes: Readonly<Record<string, EventType>> = {
  'interaction.started': eventType('A customer made contact.', contact, ({ channel }) => [
    { type: 'started', channel: channelOf(channel) },
  ]),
  'selfservice.updated': eventType(
    'What the customer did before anybody spoke to them, and what came of it.',
    z.object({ ...common, selfservice }),
    ({ selfservice: { flow, step, outcome } }) => [
      { type: 'self-service', flow: { id: flow, name: step ? `${flow}, ${step}` : flow }, outcome },
    ],
  ),
  'attributes.updated': eventType(
    'Attributes of the contact changed: the case or the customer may be known now.',
    contact,
    () => [],
  ),
  'interaction.queued': eventType(
    'It waits for an agent.',
    z.object({ ...common, queue }),
    (data) => [{ type: 'queued', queue: namedOf(data.queue) }],
  ),
  'agent.offered': eventType('It rings at an agent.', contact, (data) => [
    { type: 'agent-offered', ...(data.agent && { agent: agentOf(data.agent) }) },
  ]),
  'agent.declined': eventType('Whom it rang for did not take it.', contact, () => [
    { type: 'agent-declined' },
  ]),
  'agent.assigned': eventType('An agent took it.', z.object({ ...common, agent }), (data) => [
    { type: 'agent-assigned', agent: agentOf(data.agent) },
  ]),
  'participant.left': eventType(
    'The agent named is out of it, and it goes on.',
    z.object({ ...common, agent }),
    (data) => [{ type: 'agent-left', agentId: data.agent.id }],
  ),
  'interaction.transferred': eventType(
    'It is handed on, to a queue or an agent.',
    z.object({ ...common, transfer: transfer.optional() }),
    (data) => {
      const to = data.transfer?.toAgent ?? data.transfer?.toQueue;
      return [{ type: 'transferred', ...(to && { to: namedOf(to) }) }];
    },
  ),
  'interaction.held': eventType(
    'The customer is put on hold, since `time`.',
    z.object({ ...common, held: held.optional() }),
    () => [{ type: 'held' }],
  ),
  'interaction.resumed': eventType('The customer is off hold.', contact, () => [
    { type: 'resumed' },
  ]),
  'transcript.segment': frequentType(
    'Something was said, or is being said.',
    z.object({ ...common, transcript }),
    ({ transcript: { segmentId, role: speaker, text: said, isFinal } }) => [
      { type: 'line', segmentId, speaker, text: said, isFinal },
    ],
  ),
  'message.created': frequentType(
    'Something was written.',
    z.object({ ...common, message }),
    ({ message: { id: segmentId, role: speaker, text: written } }) => [
      { type: 'line', segmentId, speaker, text: written, isFinal: true },
    ],
  ),
  'sentiment.updated': frequentType(
    'How the customer feels.',
    z.object({ ...common, sentiment }),
    (data) => [{ type: 'mood', label: moodOf(data.sentiment) }],
  ),
  'wrapup.completed': eventType(
    'The agent closed the contact with a disposition.',
    z.object({ ...common, wrapup: wrapup.optional() }),
    (data) => [
      { type: 'wrapped-up', ...(data.wrapup && { disposition: dispositionOf(data.wrapup) }) },
    ],
  ),
  'interaction.ended': eventType(
    'The contact is over.',
    z.object({ ...common, ended: ended.optional() }),
    () => [{ type: 'ended' }],
  ),
  'names.updated': eventType(
    'The names behind ids that other events carry.',
    z.object({ ...common, names: z.array(found) }),
    ({ names }) =>
      names.map(({ id, name, email }) => ({
        type: 'name-found',
        id,
        name,
        ...(email && { mail: email }),
      })),
  ),
};

const channelOf = (told: string | undefined): Channel =>
  channels.find((one) => one === told?.toLowerCase()) ?? 'other';

/** An empty name is none. */
const namedOf = ({ id, name }: { id: string; name?: string | undefined }): Named => ({
  id,
  ...(name && { name }),
});
const agentOf = (told: z.output<typeof agent>): ContactAgent => ({
  ...namedOf(told),
  ...(told.email && { mail: told.email }),
});
const dispositionOf = ({ code, name }: z.output<typeof wrapup>): Named => ({
  name: code,
  ...namedOf({ id: code, name }),
});
