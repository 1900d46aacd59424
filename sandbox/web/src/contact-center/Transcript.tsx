import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import type { Call } from '../api/types.ts';
import { exactTime } from '../parts/times.ts';
import { wide } from '../parts/panes.ts';
import { linesOf } from './call-words.ts';

const useStyles = makeStyles({
  root: { flexGrow: 1, [wide]: { overflowY: 'auto', minHeight: 0 } },
  list: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-end',
    gap: tokens.spacingVerticalS,
    minHeight: '100%',
    margin: 0,
    padding: tokens.spacingHorizontalL,
    listStyleType: 'none',
  },
  none: { color: tokens.colorNeutralForeground3, margin: 'auto' },
  line: {
    alignSelf: 'flex-start',
    maxWidth: 'min(80%, 60ch)',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusXLarge,
    borderEndStartRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  agent: {
    alignSelf: 'flex-end',
    borderEndStartRadius: tokens.borderRadiusXLarge,
    borderEndEndRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2Hover,
  },
  who: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  onBrand: { color: tokens.colorNeutralForeground2 },
});

export function Transcript({ call }: { call: Call }) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = linesOf(call);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [lines.length]);
  return (
    <div
      ref={scroller}
      className={styles.root}
      role="region"
      aria-label="What was said"
      tabIndex={0}
    >
      <ol className={styles.list}>
        {lines.length === 0 && <li className={styles.none}>Nothing has been said yet.</li>}
        {lines.map((line) => {
          const isAgent = line.speaker === 'agent';
          return (
            <li key={line.id} className={mergeClasses(styles.line, isAgent && styles.agent)}>
              <span className={mergeClasses(styles.who, isAgent && styles.onBrand)}>
                {isAgent ? 'Agent' : 'Customer'} · {exactTime(line.time)}
              </span>
              {line.text}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
