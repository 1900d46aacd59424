import { Button, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { CallAddRegular, CallRegular } from '@fluentui/react-icons';
import { callsQuery } from '../api/queries.ts';
import type { Call } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { Empty } from '../parts/Empty.tsx';
import { usePanes } from '../parts/panes.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { useRoute } from '../use-route.ts';
import { CallDesk } from './CallDesk.tsx';
import { CallRow } from './CallRow.tsx';
import { StartCall } from './StartCall.tsx';

const useStyles = makeStyles({
  none: { padding: `0 ${tokens.spacingHorizontalL}`, color: tokens.colorNeutralForeground3 },
});

const starting = 'new';

/** The customer's side and the agent's desk: calls and chats that one drives by hand. */
export function ContactCenter({ selected }: { selected: string | undefined }) {
  const panes = usePanes();
  const styles = useStyles();
  const [, go] = useRoute();
  const { data: calls, trouble } = useResource(callsQuery);
  const newest = [...(calls ?? [])].reverse();
  const call = newest.find((one) => one.id === selected);
  const start = () => {
    go({ selected: starting });
  };
  return (
    <div className={panes.root}>
      <section
        className={mergeClasses(panes.list, selected !== undefined && panes.away)}
        aria-label="Calls and chats"
      >
        <div className={panes.listHead}>
          <div className={panes.listTitle}>
            <Subtitle2 as="h2">Calls and chats</Subtitle2>
            <Button size="small" icon={<CallAddRegular />} onClick={start}>
              Start one
            </Button>
          </div>
        </div>
        <TroubleBar trouble={trouble} />
        {calls?.length === 0 && <p className={styles.none}>Nobody has called or written yet.</p>}
        <ul className={panes.rows}>
          {newest.map((one) => (
            <CallRow key={one.id} call={one} isOpen={one === call} />
          ))}
        </ul>
      </section>
      <section
        className={mergeClasses(panes.detail, selected === undefined && panes.away)}
        aria-label="Call"
      >
        {calls && <Detail call={call} selected={selected} onStart={start} />}
      </section>
    </div>
  );
}

type DetailProps = {
  call: Call | undefined;
  selected: string | undefined;
  onStart: () => void;
};

function Detail({ call, selected, onStart }: DetailProps) {
  if (selected === starting) return <StartCall />;
  if (call) return <CallDesk key={call.id} call={call} />;
  return (
    <Empty
      icon={<CallRegular />}
      what="Be the customer"
      why="Call or write, say something, be put on hold. The bot hears of it in the words of the contact center you choose."
      action={
        <Button appearance="primary" icon={<CallAddRegular />} onClick={onStart}>
          Start a call or chat
        </Button>
      }
    />
  );
}
