import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CatchUpView } from '../../../bot/contract/swarm-view.ts';
import { Box, useText } from '../components/Box.tsx';
import { useOnSwarm } from './on-swarm.ts';
import { useTimes, type Times } from './use-times.ts';
import { useSwarmWords, type SwarmWords } from './words/index.ts';

const useStyles = makeStyles({
  root: { borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}` },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
  part: { display: 'grid', alignContent: 'start', gap: tokens.spacingVerticalXXS },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: '18px',
  },
});

/** For whoever comes late: what is known, tried, decided and open, the answer first. */
export function CatchUp({ className }: { className?: string }) {
  const styles = useStyles();
  const text = useText();
  const words = useSwarmWords();
  const times = useTimes();
  const { view } = useOnSwarm();
  const { known, tried, decided, open } = view.catchUp;
  const { resolution } = view;
  return (
    <Box title={words.catchUp} className={mergeClasses(styles.root, className)}>
      <div className={styles.parts}>
        <Part title={words.known} none={words.nothingKnown}>
          {known.map((one) => knownWords(one, words, times))}
        </Part>
        <Part title={words.tried} none={words.nothingTried}>
          {tried.map((one) => triedWords(one, words))}
        </Part>
        <Part title={words.decided} none={words.nothingDecided}>
          {decided.map((one) => `${words.decidedBy[one.kind]} (${one.by}): ${one.text}`)}
        </Part>
        <Part title={words.open} none={words.nothingOpen}>
          {open.map((one) => openWords(one, words, times))}
        </Part>
      </div>
      {resolution && (
        <p className={text.quiet}>
          {words.answerNote[resolution.note]}{' '}
          {resolution.closesCase ? words.caseClosesWithIt : words.caseStaysOpen}
        </p>
      )}
    </Box>
  );
}

function Part({ title, none, children }: { title: string; none: string; children: ReactNode[] }) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.part}>
      <h3 className={text.strong}>{title}</h3>
      {children.length === 0 ? (
        <p className={text.quiet}>{none}</p>
      ) : (
        <ul className={styles.list}>
          {children.map((one, place) => (
            <li key={place}>{one}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function knownWords(one: CatchUpView['known'][number], words: SwarmWords, times: Times): string {
  const time = times.short(one.at);
  return one.kind === 'update'
    ? `${one.by}, ${time}: ${one.text}`
    : words.moments[one.moment](time);
}

function triedWords(one: CatchUpView['tried'][number], words: SwarmWords): string {
  switch (one.kind) {
    case 'step':
      return one.text;
    case 'self-service':
      return words.selfService(one.flow, one.outcome);
    case 'task-done':
      return words.taskDone(one.title, one.owner);
  }
}

function openWords(one: CatchUpView['open'][number], words: SwarmWords, times: Times): string {
  if (one.kind === 'task') {
    return words.openTask(
      one.title,
      one.owner,
      one.dueOn === undefined ? '' : times.day(one.dueOn),
    );
  }
  const until = one.until === undefined ? '' : times.short(one.until);
  return words.openSubject[one.status](one.name, until);
}
