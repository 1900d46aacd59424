import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useWords } from '../words/use-words.ts';
import { useOnSwarm } from './on-swarm.ts';
import { withoutParked } from './optimistic.ts';
import { useTimes } from './use-times.ts';
import { useSwarmWords } from './words/index.ts';

const useStyles = makeStyles({ root: { display: 'grid', gap: tokens.spacingVerticalS } });

/** What was tried and given up, so that nobody waits for it. */
export function NotDelivered({ className = '' }: { className?: string }) {
  const styles = useStyles();
  const words = useSwarmWords();
  const all = useWords();
  const times = useTimes();
  const { view, calls, act, blocked } = useOnSwarm();
  return (
    <div className={`${styles.root} ${className}`}>
      {view.notDelivered.map(({ id, what, reason, parkedAt }) => (
        <MessageBar key={id} intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.notDelivered(all.parked[what])}</MessageBarTitle>
            {words.sinceWhy(times.short(parkedAt), words.givenUp[reason] ?? reason)}.{' '}
            {words.skipToo}
          </MessageBarBody>
          <MessageBarActions>
            <Button
              disabledFocusable={blocked !== undefined}
              onClick={() => {
                void act({
                  patch: withoutParked(id),
                  send: () => calls.retry(id),
                  done: words.youRetried,
                });
              }}
            >
              {all.tryAgain}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}
