import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Box, useText } from '../components/Box.tsx';
import { inWords } from './announcements.ts';
import { useOnSwarm } from './on-swarm.ts';
import { useTimes } from './use-times.ts';
import { useSwarmWords } from './words/index.ts';

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
export function TimelineBox() {
  const styles = useStyles();
  const text = useText();
  const words = useSwarmWords();
  const times = useTimes();
  const { timeline } = useOnSwarm().view;
  return (
    <Box title={words.timeline}>
      <ol className={mergeClasses(text.list, styles.list)}>
        {timeline.map((item) => (
          <li key={item.seq} className={styles.item}>
            <time className={mergeClasses(text.quiet, styles.time)} dateTime={item.at}>
              {times.short(item.at)}
            </time>
            <span>{inWords(item, words.happened)}</span>
          </li>
        ))}
      </ol>
    </Box>
  );
}
