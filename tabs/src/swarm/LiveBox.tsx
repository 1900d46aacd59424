import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowForwardRegular,
  CallEndRegular,
  CallRegular,
  ClockRegular,
  NotepadRegular,
  PauseCircleRegular,
} from '@fluentui/react-icons';
import { useEffect, useRef, type JSX } from 'react';
import type { InteractionView, SwarmView } from '../../../bot/contract/swarm-view.ts';
import { Box, useText } from '../components/Box.tsx';
import { shortTime } from '../times.ts';
import { contactWords, moodWords, phaseWords, selfServiceWords, silenceWords } from './words.ts';

const useStyles = makeStyles({
  phase: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { fontSize: '24px', lineHeight: 1, display: 'inline-flex' },
  facts: { display: 'grid', gap: tokens.spacingVerticalXS },
  lines: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    maxHeight: '340px',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} 0 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    listStyleType: 'none',
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '72px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 480px)': { gridTemplateColumns: '72px minmax(0, 1fr)' },
  },
  speaker: { overflowWrap: 'normal' },
  time: { '@media (max-width: 480px)': { display: 'none' } },
});

const icons: Readonly<Record<InteractionView['phase'], JSX.Element>> = {
  waiting: <ClockRegular />,
  ringing: <CallRegular />,
  talking: <CallRegular />,
  held: <PauseCircleRegular />,
  transferring: <ArrowForwardRegular />,
  'wrap-up': <NotepadRegular />,
  ended: <CallEndRegular />,
};

/** The customer's contact as it is now. */
export function LiveBox({ view, now }: { view: SwarmView; now: number }) {
  const styles = useStyles();
  const text = useText();
  const { interaction } = view;
  if (!interaction) {
    return (
      <Box title="Live">
        <p className={text.quiet}>No interaction is connected. Question and case are below.</p>
      </Box>
    );
  }
  const silence = silenceWords(interaction, now);
  const selfService = selfServiceWords(interaction);
  return (
    <Box title="Live">
      <p className={mergeClasses(styles.phase, text.big)} role="status">
        <span className={styles.icon} aria-hidden>
          {icons[interaction.phase]}
        </span>
        {phaseWords(interaction)}
      </p>
      <div className={styles.facts}>
        <p>{contactWords(interaction)}</p>
        {selfService !== undefined && <p>{selfService}</p>}
        <p>{moodWords(interaction)}</p>
        {silence !== undefined && <p className={text.quiet}>{silence}</p>}
      </div>
      <Lines interaction={interaction} />
    </Box>
  );
}

/** The last lines, the newest at the end; follows them unless somebody reads further up. */
function Lines({ interaction: { lines } }: { interaction: InteractionView }) {
  const styles = useStyles();
  const text = useText();
  const list = useRef<HTMLOListElement>(null);
  const isAtEnd = useRef(true);
  useEffect(() => {
    if (isAtEnd.current) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [lines]);
  if (lines.length === 0) return null;
  return (
    <ol
      ref={list}
      className={styles.lines}
      tabIndex={0}
      aria-label="What was said"
      onScroll={({ currentTarget: box }) => {
        isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 24;
      }}
    >
      {lines.map((line) => (
        <li key={`${line.at} ${line.text}`} className={styles.line}>
          <span className={mergeClasses(text.strong, styles.speaker)}>
            {line.speaker === 'agent' ? 'Agent' : 'Customer'}
          </span>
          <span>{line.text}</span>
          <time className={mergeClasses(text.quiet, text.small, styles.time)} dateTime={line.at}>
            {shortTime(line.at)}
          </time>
        </li>
      ))}
    </ol>
  );
}
