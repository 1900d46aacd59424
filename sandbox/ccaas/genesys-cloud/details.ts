/** What analytics tells of a call: its detail events, every field optional and all ids, no names. */
import type { Call, CallEvent, EventType } from '../kit/model.ts';
import { pictureOf, type Member, type Picture } from './picture.ts';
import { flowName, saidIn, type Said } from './told.ts';
import { outcomeId, queueId, uuidOf, wrapUpId } from './uuid.ts';

export type Detail = {
  /** What follows `v2.detail.events.conversation.{id}.`. */
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
};

type Scene = {
  readonly call: Call;
  readonly at: string;
  readonly said: Said;
  readonly picture: Picture;
};
type Teller = (scene: Scene) => readonly Detail[];

export function detailsOf(call: Call, event: CallEvent): readonly Detail[] {
  const scene = { call, at: event.time, said: saidIn(event), picture: pictureOf(call, event) };
  return tellers[event.type]?.(scene) ?? [];
}

const tellers: Partial<Record<EventType, Teller>> = {
  'interaction.started': (scene) => [
    by(scene, customer(scene), 'customer.start', {
      externalContactId: uuidOf('external-contact', scene.call.customer.phone),
    }),
    ...(scene.said.caseNumber === undefined
      ? []
      : [attributes(scene, { caseNumber: scene.said.caseNumber })]),
  ],
  'selfservice.updated': (scene) => selfService(scene),
  'interaction.queued': (scene) => entered(scene),
  'agent.offered': (scene) => rang(scene),
  'agent.declined': (scene) => left(scene, 'CLIENT'),
  'agent.assigned': (scene) => answered(scene),
  'interaction.transferred': (scene) => [
    ...left(scene, 'TRANSFER'),
    ...(scene.said.transfer?.toQueue === undefined ? [] : entered(scene)),
    ...(scene.said.transfer?.toAgent === undefined ? [] : rang(scene)),
  ],
  'attributes.updated': (scene) => [attributes(scene, scene.said.attributes ?? {})],
  'wrapup.completed': (scene) => wrappedUp(scene),
  'interaction.ended': (scene) => [
    ...left(scene, 'PEER'),
    by(scene, customer(scene), 'customer.end', { disconnectType: 'CLIENT' }),
  ],
};

function by({ call, at }: Scene, member: Member | undefined, type: string, own: object): Detail {
  const isChat = call.channel === 'chat';
  return {
    type,
    body: {
      eventTime: Date.parse(at),
      conversationId: call.id,
      ...(member && { participantId: member.id, sessionId: member.side.id }),
      direction: 'INBOUND',
      ...(isChat
        ? { mediaType: 'MESSAGE', messageType: 'OPEN', addressFrom: call.customer.phone }
        : { mediaType: 'VOICE', provider: 'Edge', ani: `tel:${call.customer.phone}` }),
      ...own,
    },
  };
}

const customer = ({ picture }: Scene) => picture.members[0];

function selfService(scene: Scene): readonly Detail[] {
  const { selfservice } = scene.said;
  if (!selfservice) return [];
  const name = flowName(selfservice);
  const ivr = scene.picture.members.findLast((one) => one.purpose === 'ivr');
  const flow = { flowType: 'INBOUNDCALL', flowId: uuidOf('flow', name), flowVersion: '1.0' };
  const isGood = /^(success|succeeded|solved|done)/i.test(selfservice.outcome);
  return [
    by(scene, ivr, 'flow.start', flow),
    by(scene, ivr, 'flow.outcome', {
      flowOutcomeId: outcomeId(name),
      flowOutcomeValue: isGood ? 'SUCCESS' : 'FAILURE',
      flowOutcomeEndTime: Date.parse(scene.at),
      flowMilestones: [],
    }),
    by(scene, ivr, 'flow.end', { ...flow, exitReason: 'TRANSFER', transferType: 'ACD' }),
  ];
}

function entered(scene: Scene): readonly Detail[] {
  const acd = scene.picture.members.findLast((one) => one.purpose === 'acd');
  if (acd?.queue === undefined) return [];
  return [by(scene, acd, 'acd.start', { queueId: queueId(acd.queue), routingPriority: 0 })];
}

const agents = ({ picture }: Scene) => picture.members.filter((one) => one.purpose === 'agent');

const ofAgent = ({ userId, queue = '' }: Member) => ({ userId, queueId: queueId(queue) });

function rang(scene: Scene): readonly Detail[] {
  const ringing = agents(scene).filter((one) => one.startTime === scene.at);
  return ringing.map((one) => by(scene, one, 'user.start', ofAgent(one)));
}

function answered(scene: Scene): readonly Detail[] {
  const acd = scene.picture.members.findLast((one) => one.purpose === 'acd');
  const agent = agents(scene).findLast((one) => one.side.connectedTime === scene.at);
  if (!agent) return [];
  return [
    ...rang(scene),
    ...(acd?.queue === undefined || acd.endTime !== scene.at
      ? []
      : [
          by(scene, acd, 'acd.end', {
            queueId: queueId(acd.queue),
            acdOutcome: 'ANSWERED',
            answeredUserId: agent.userId,
          }),
        ]),
  ];
}

function left(scene: Scene, disconnectType: string): readonly Detail[] {
  return agents(scene)
    .filter((one) => one.endTime === scene.at)
    .map((one) => by(scene, one, 'user.end', { ...ofAgent(one), disconnectType, ...lasted(one) }));
}

const lengthOf = (member: Member, type: string): number =>
  member.side.segments
    .filter((one) => one.type === type)
    .map(({ startTime, endTime }) => Date.parse(endTime ?? startTime) - Date.parse(startTime))
    .reduce((sum, ms) => sum + ms, 0);

function lasted(member: Member) {
  if (member.side.connectedTime === undefined) return { alertingDurationMs: 10_000 };
  // A talk of no time at all is still one.
  return {
    interactingDurationMs: Math.max(1, lengthOf(member, 'interact')),
    heldDurationMs: lengthOf(member, 'hold'),
  };
}

function wrappedUp(scene: Scene): readonly Detail[] {
  const agent = agents(scene).at(-1);
  const { wrapup } = scene.said;
  if (!agent || !wrapup) return [];
  return [
    by(scene, agent, 'acw', {
      ...ofAgent(agent),
      wrapupCode: wrapUpId(wrapup.code),
      ...(wrapup.notes && { wrapupNotes: wrapup.notes }),
      wrapupDurationMs: 30_000,
    }),
  ];
}

function attributes(scene: Scene, set: Readonly<Record<string, string>>): Detail {
  const member = customer(scene);
  const mediaType = scene.call.channel === 'chat' ? 'MESSAGE' : 'VOICE';
  const communications = member ? [{ id: member.side.id, mediaType }] : [];
  return by(scene, member, 'attributes', { attributes: set, communications });
}
