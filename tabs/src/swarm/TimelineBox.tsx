import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import { Box, useText } from '../components/Box.tsx';
import { shortTime } from '../times.ts';

const useStyles = makeStyles({
  list: { gap: tokens.spacingVerticalS },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(48px, auto) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
  },
  time: { fontVariantNumeric: 'tabular-nums' },
});

/** Everything that happened, newest first. */
export function TimelineBox({ view, className }: { view: SwarmView; className?: string }) {
  const styles = useStyles();
  const text = useText();
  return (
    <Box title="Timeline" {...(className !== undefined && { className })}>
      <ol className={mergeClasses(text.list, styles.list)}>
        {view.timeline.map((item) => (
          <li key={item.seq} className={styles.item}>
            <time className={mergeClasses(text.quiet, styles.time)} dateTime={item.at}>
              {shortTime(item.at)}
            </time>
            <span>{item.kind}</span>
          </li>
        ))}
      </ol>
    </Box>
  );
}
