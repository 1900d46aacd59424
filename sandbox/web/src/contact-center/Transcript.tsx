import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Call } from '../api/types.ts';
import { exactTime } from '../parts/times.ts';
import { wide } from '../parts/panes.ts';
import { talkOf, type Line, type Moment } from './talk.ts';

const useStyles = makeStyles({
  root: { flexGrow: 1, [wide]: { overflowY: 'auto', minHeight: 0 } },
  list: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-end',
    minHeight: '100%',
    margin: 0,
    padding: tokens.spacingHorizontalL,
    listStyleType: 'none',
    // Clear of the box to write in, which stays at the foot of the page.
    '& li': { scrollMarginBottom: '120px' },
  },
  none: { color: tokens.colorNeutralForeground3, margin: `${tokens.spacingVerticalL} auto` },
  moment: {
    alignSelf: 'center',
    paddingTop: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'center',
    textWrap: 'balance',
  },
  line: {
    display: 'grid',
    justifyItems: 'start',
    gap: tokens.spacingVerticalXXS,
    alignSelf: 'flex-start',
    maxWidth: 'min(85%, 60ch)',
    paddingTop: tokens.spacingVerticalM,
  },
  followUp: { paddingTop: tokens.spacingVerticalXS },
  ofAgent: { alignSelf: 'flex-end', justifyItems: 'end' },
  who: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  time: { fontVariantNumeric: 'tabular-nums' },
  bubble: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusXLarge,
    borderEndStartRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  agentBubble: {
    borderEndStartRadius: tokens.borderRadiusXLarge,
    borderEndEndRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2Hover,
  },
  unfinished: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
});

export function Transcript({ call }: { call: Call }) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const items = talkOf(call);
  const wasSaid = items.some((one) => one.kind === 'line');
  useFollowing(scroller, list, items.length);
  return (
    <div
      ref={scroller}
      className={styles.root}
      role="region"
      aria-label="What was said"
      tabIndex={0}
    >
      <ol ref={list} className={styles.list}>
        {items.map((item) =>
          item.kind === 'line' ? (
            <LineItem key={item.id} line={item} />
          ) : (
            <MomentItem key={item.id} moment={item} />
          ),
        )}
        {!wasSaid && <li className={styles.none}>Nothing has been said yet.</li>}
      </ol>
    </div>
  );
}

/** Keeps the newest in view: of the talk's own scroller, or of the whole page for who reads at its end. */
function useFollowing(
  scroller: RefObject<HTMLDivElement | null>,
  list: RefObject<HTMLOListElement | null>,
  count: number,
): void {
  const shown = useRef(0);
  useLayoutEffect(() => {
    const last = list.current?.children.item(shown.current - 1);
    shown.current = count;
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
    if (last && last.getBoundingClientRect().top < window.innerHeight) {
      list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
    }
  }, [scroller, list, count]);
}

function LineItem({ line }: { line: Line }) {
  const styles = useStyles();
  const isAgent = line.speaker === 'agent';
  return (
    <li
      className={mergeClasses(
        styles.line,
        line.isFollowUp && styles.followUp,
        isAgent && styles.ofAgent,
      )}
    >
      <span className={line.isFollowUp ? 'unseen' : styles.who}>
        <span className={styles.name}>{line.name}</span>
        <time className={styles.time} dateTime={line.time}>
          {exactTime(line.time)}
        </time>
      </span>
      <span
        className={mergeClasses(
          styles.bubble,
          isAgent && styles.agentBubble,
          !line.isFinal && styles.unfinished,
        )}
      >
        {line.isFinal ? line.text : `${line.text} …`}
      </span>
    </li>
  );
}

function MomentItem({ moment: { words, time } }: { moment: Moment }) {
  const styles = useStyles();
  return (
    <li className={styles.moment}>
      {words} ·{' '}
      <time className={styles.time} dateTime={time}>
        {exactTime(time)}
      </time>
    </li>
  );
}
