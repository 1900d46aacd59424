/**
 * What came first within one second: most of Twilio's callbacks carry no finer time, and a task is often
 * created, queued, offered and taken within one. TaskRouter numbers nothing; the order of a task's life
 * does instead, in which a conference's own numbers have their place.
 */
const life = [
  'task.created',
  'task-queue.entered',
  'task-queue.moved',
  'reservation.created',
  'reservation.rejected',
  'reservation.timeout',
  'reservation.rescinded',
  'reservation.canceled',
  'reservation.failed',
  'reservation.accepted',
  'task.updated',
  'in-conference',
  'task.transfer-initiated',
  'task.transfer-failed',
  'task.transfer-canceled',
  'reservation.wrapup',
  'reservation.completed',
  'task.wrapup',
  'call-over',
  'task.completed',
  'task.canceled',
  'task.deleted',
  'task.system-deleted',
];
/** Far more than a conference has numbers. */
const step = 1_000_000;

export const orderOfTask = (type: string): number => life.indexOf(type) * step;

export const orderInConference = (sequenceNumber: number): number =>
  orderOfTask('in-conference') + Math.min(sequenceNumber, step - 1);

export const orderOfCall = ({ isOver }: { readonly isOver: boolean }): number =>
  isOver ? orderOfTask('call-over') : 0;
