import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import { shortTime } from '../times.ts';

/** What was tried and given up, so that nobody waits for it. */
export function NotDelivered({ view, className }: { view: SwarmView; className?: string }) {
  return (
    <div className={className}>
      {view.notDelivered.map((one) => (
        <MessageBar key={one.id} intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>Not delivered: {one.what}</MessageBarTitle>
            {one.reason} (since {shortTime(one.parkedAt)})
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}
