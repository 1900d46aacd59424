/** The same as Event Streams tells it: CloudEvents, as sloppy as the vendor's own examples. */
import { account, sidOf } from './account.ts';
import type { TaskNews } from './task-news.ts';

/** `TaskSid` → `task_sid`; the two that are run together in life. */
const snake = (name: string): string =>
  name === 'EventType' ? 'eventtype' : name.replace(/(?!^)([A-Z])/g, '_$1').toLowerCase();

/** @param id of what happened: the same event has the same id however often it comes */
export function cloudEvent({ type, at, fields }: TaskNews, id: string): object {
  const time = new Date(at).toISOString();
  const payload = Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [snake(name), value]),
  );
  // Every other one carries a time in datacontenttype and none in time, as the vendor's examples do.
  const envelope =
    Math.floor(at / 1_000) % 2 === 0
      ? { datacontenttype: 'application/json', time }
      : { datacontenttype: time };
  return {
    specversion: '1.0',
    type: `com.twilio.taskrouter.${type}`,
    source: sidOf('AB', account.workspaceSid),
    id,
    dataschema: 'https://events-schemas.twilio.com/TaskRouter.WDSEvent/4',
    ...envelope,
    data: {
      sid: `EV${id.slice(2)}`,
      account_sid: account.sid,
      timestamp: time,
      level: 'INFO',
      product_name: 'TaskRouter',
      payload_type: 'application/json',
      payload: { ...payload, timestamp: at, previous_task_queue_sid: null },
    },
  };
}
