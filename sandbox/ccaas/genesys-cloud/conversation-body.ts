/** A conversation as its topics and the API write it. The API says more: names, starts, segments. */
import type { Call } from '../kit/model.ts';
import type { Member, Picture, Side } from './picture.ts';
import { queueId } from './uuid.ts';

export const topicBody = (call: Call, { members }: Picture) => ({
  id: call.id,
  recentTransfers: [],
  participants: members.map((one) => ({
    ...memberBody(one),
    connectedTime: one.side.connectedTime,
    [listOf(call)]: [sideBody(one.side)],
  })),
});

export const apiBody = (call: Call, { members, endTime }: Picture) => ({
  id: call.id,
  startTime: call.startedAt,
  endTime,
  address: members[0]?.address,
  recordingState: 'none',
  divisions: [],
  selfUri: `/api/v2/conversations/${call.id}`,
  participants: members.map((one) => ({
    ...memberBody(one),
    startTime: one.startTime,
    connectedTime: one.side.connectedTime,
    queueName: one.queue,
    ani: one.purpose === 'customer' ? one.address : undefined,
    attributes:
      one.purpose === 'customer' ? { ...one.attributes, ...call.attributes } : one.attributes,
    [listOf(call)]: [
      {
        ...sideBody(one.side),
        startAlertingTime: one.side.startAlertingTime,
        segments: one.side.segments,
      },
    ],
  })),
});

const listOf = ({ channel }: Call): 'calls' | 'messages' =>
  channel === 'chat' ? 'messages' : 'calls';

const memberBody = ({ id, purpose, name, address, userId, queue, ...one }: Member) => ({
  id,
  purpose,
  name,
  address,
  userId,
  queueId: queue === undefined ? undefined : queueId(queue),
  endTime: one.endTime,
  attributes: one.attributes,
  wrapup: one.wrapup,
});

const sideBody = ({ segments: _segments, startAlertingTime: _starts, ...side }: Side) => ({
  ...side,
  direction: 'inbound',
  muted: false,
  recording: false,
  provider: 'Edge',
});
