import { Button, mergeClasses } from '@fluentui/react-components';
import { ArrowClockwiseRegular, PlugDisconnectedRegular } from '@fluentui/react-icons';
import type { ParkedView } from '../../../bot/contract/swarm-view.ts';
import type { Client } from '../api/client.ts';
import { useWords } from '../words/use-words.ts';
import { useBlocked } from './blocked.ts';
import { Trouble } from './Trouble.tsx';
import { usePanelStyles } from './use-panel-styles.ts';
import { usePending } from './use-pending.ts';

type Props = {
  parked: ParkedView;
  client: Client;
  onRetried: () => void;
  onSignedOut: () => void;
};

/** What did not arrive, and another try of it. */
export function NotDelivered({ parked, client, onRetried, onSignedOut }: Props) {
  const look = usePanelStyles();
  const words = useWords();
  const { isBusy, trouble, run } = usePending(onSignedOut);
  const blocked = useBlocked();
  const retry = () =>
    run(async () => {
      await client.post(`/api/v1/deliveries/${encodeURIComponent(parked.id)}/retry`, {});
      onRetried();
    });
  const what = words.notDelivered(parked.what);
  return (
    <div>
      <div className={look.row}>
        <span className={mergeClasses(look.pair, look.grow)}>
          <PlugDisconnectedRegular aria-hidden />
          <span>{what}</span>
        </span>
        <Button
          size="small"
          icon={<ArrowClockwiseRegular />}
          aria-label={`${words.tryAgain}: ${words.parked[parked.what]}`}
          disabledFocusable={isBusy || blocked !== undefined}
          onClick={() => void retry()}
        >
          {isBusy ? words.retrying : words.tryAgain}
        </Button>
      </div>
      <Trouble trouble={trouble} />
    </div>
  );
}
