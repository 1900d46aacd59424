import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../components/Box.tsx';
import { keepLines, type Line } from './kept-lines.ts';
import { useTimes } from './use-times.ts';
import { useSwarmWords } from './words/index.ts';

const narrow = '@media (max-width: 480px)';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  lines: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    maxHeight: '340px',
    overflowY: 'auto',
    // What is above must stay where it is read; the browser's own way would follow the end.
    overflowAnchor: 'none',
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    listStyleType: 'none',
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '72px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalM,
    [narrow]: { gridTemplateColumns: '64px minmax(0, 1fr)' },
  },
  speaker: { overflowWrap: 'normal' },
  time: { [narrow]: { display: 'none' } },
  follow: { justifySelf: 'center' },
});

/** How far from the end still counts as reading the newest. */
const nearPx = 24;

/** What is said, the newest at the end. It follows by itself until somebody reads further up. */
export function Lines({ lines: told }: { lines: readonly Line[] }) {
  const styles = useStyles();
  const text = useText();
  const words = useSwarmWords();
  const times = useTimes();
  const list = useRef<HTMLOListElement>(null);
  const [follows, setFollows] = useState(true);
  const [lines, setLines] = useState<readonly Line[]>(told);
  const [seen, setSeen] = useState(told.length);
  useEffect(() => {
    setLines((kept) => keepLines(kept, told));
  }, [told]);
  useEffect(() => {
    if (!follows) return;
    list.current?.scrollTo({ top: list.current.scrollHeight });
    setSeen(lines.length);
  }, [lines, follows]);
  if (lines.length === 0) return <p className={text.quiet}>{words.nothingSaid}</p>;
  const fresh = Math.max(0, lines.length - seen);
  return (
    <div className={styles.root}>
      <ol
        ref={list}
        className={styles.lines}
        tabIndex={0}
        aria-label={words.whatWasSaid}
        onScroll={({ currentTarget: box }) => {
          setFollows(box.scrollHeight - box.scrollTop - box.clientHeight < nearPx);
        }}
      >
        {lines.map((line, place) => (
          <li key={`${line.at} ${place}`} className={styles.line}>
            <span className={mergeClasses(text.strong, styles.speaker)}>
              {line.speaker === 'agent' ? words.agent : words.customer}
            </span>
            <span>{line.text}</span>
            <time className={mergeClasses(text.quiet, text.small, styles.time)} dateTime={line.at}>
              {times.short(line.at)}
            </time>
          </li>
        ))}
      </ol>
      {!follows && (
        <Button
          className={styles.follow}
          icon={<ArrowDownRegular />}
          onClick={() => {
            setFollows(true);
          }}
        >
          {fresh > 0 ? words.newLines(fresh) : words.follow}
        </Button>
      )}
    </div>
  );
}
