/** What is said and done in a chat, as the topic carries it. */
import { personById } from '../../people.ts';
import type { Call, CallEvent } from '../kit/model.ts';
import type { Wire } from '../kit/outbox.ts';
import { legsOf } from './legs.ts';
import { account, instanceId } from './registration.ts';
import { saidIn } from './told.ts';
import type { Topic } from './topic.ts';

type Item = {
  readonly Id: string;
  readonly Type: 'MESSAGE' | 'EVENT';
  readonly ContentType: string;
  readonly ParticipantRole: 'AGENT' | 'CUSTOMER' | 'SYSTEM';
  readonly Content?: string;
};

/** One message per event, when somebody listens and there is a way to say it. */
export function chatWires(topic: Topic, call: Call, event: CallEvent): readonly Wire[] {
  const item = topic.isHeard() ? itemOf(event) : undefined;
  const contactId = legsOf(call, event).at(-1)?.contactId;
  if (!item || contactId === undefined) return [];
  const { ParticipantRole, Type, ContentType } = item;
  const ids = { InitialContactId: call.id, ContactId: contactId };
  const message = {
    AbsoluteTime: event.time,
    ...item,
    ParticipantId: `${ParticipantRole.toLowerCase()}-${contactId}`,
    DisplayName: displayName(call, ParticipantRole),
    ...ids,
  };
  return [
    topic.wire({
      id: event.id,
      at: event.time,
      text: JSON.stringify(message),
      attributes: {
        ...ids,
        ParticipantRole,
        InstanceId: instanceId,
        AccountId: account,
        Type,
        ContentType,
        MessageVisibility: 'ALL',
      },
    }),
  ];
}

/** What was said, as a transcript has it. */
export const messagesOf = (call: Call): readonly object[] =>
  call.events.flatMap((event) => {
    const item = itemOf(event);
    if (item?.Type !== 'MESSAGE') return [];
    return [
      {
        AbsoluteTime: event.time,
        ...item,
        DisplayName: displayName(call, item.ParticipantRole),
      },
    ];
  });

function itemOf(event: CallEvent): Item | undefined {
  const { transcript } = saidIn(event);
  if (transcript) {
    const ParticipantRole = transcript.role === 'agent' ? 'AGENT' : 'CUSTOMER';
    // Nobody sees what is still being written.
    return transcript.isFinal
      ? {
          Id: transcript.segmentId,
          Type: 'MESSAGE',
          ContentType: 'text/plain',
          ParticipantRole,
          Content: transcript.text,
        }
      : undefined;
  }
  const happened = eventNames[event.type];
  if (happened === undefined) return undefined;
  return {
    Id: event.id,
    Type: 'EVENT',
    ContentType: `application/vnd.amazonaws.connect.event.${happened}`,
    ParticipantRole: happened === 'participant.joined' ? 'AGENT' : 'SYSTEM',
  };
}

const eventNames: Partial<Record<CallEvent['type'], string>> = {
  'agent.assigned': 'participant.joined',
  'interaction.transferred': 'transfer.succeeded',
  'interaction.ended': 'chat.ended',
};

function displayName({ agentId, customer }: Call, role: Item['ParticipantRole']): string {
  if (role === 'CUSTOMER') return customer.name;
  return role === 'AGENT' && agentId !== undefined ? personById(agentId).name : 'SYSTEM_MESSAGE';
}
