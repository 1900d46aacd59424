import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CatchUpView } from '../../../bot/contract/swarm-view.ts';
import { Box, useText } from '../components/Box.tsx';
import { useWords } from '../words/use-words.ts';
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

/** For whoever comes late: what came of it first, then what is known, tried, decided and open. */
export function CatchUp({ className }: { className?: string }) {
  const styles = useStyles();
  const words = useSwarmWords();
  return (
    <Box title={words.catchUp} className={mergeClasses(styles.root, className)}>
      <Ending />
      <Parts />
    </Box>
  );
}

function Parts() {
  const styles = useStyles();
  const text = useText();
  const words = useSwarmWords();
  const times = useTimes();
  const { state, catchUp } = useOnSwarm().view;
  const { known, tried, decided, open } = catchUp;
  const isEmpty = [known, tried, decided, open].every((part) => part.length === 0);
  if (isEmpty && state !== 'active') return null;
  if (isEmpty) return <p className={text.quiet}>{words.nothingHappened}</p>;
  return (
    <div className={styles.parts}>
      <Part title={words.known} none={words.nothingKnown}>
        {known.map((one) => knownWords(one, words, times))}
      </Part>
      <Part title={words.tried} none={words.nothingTried}>
        {tried.map((one) => triedWords(one, words))}
      </Part>
      <Part title={words.decided} none={words.nothingDecided}>
        {decided.map((one) => `${words.toldAgent} (${one.by}): ${one.text}`)}
      </Part>
      <Part title={words.open} none={words.nothingOpen}>
        {open.map((one) => openWords(one, words, times))}
      </Part>
    </div>
  );
}

/** The answer, or why there is none. Who it is from is not known in the moment it is sent. */
function Ending() {
  const styles = useStyles();
  const text = useText();
  const all = useWords();
  const words = useSwarmWords();
  const times = useTimes();
  const { resolution, cancellation } = useOnSwarm().view;
  if (resolution) {
    const { solvers, at, note, closesCase } = resolution;
    const whoAndWhen = solvers.length > 0 && all.solvedBy(all.list(solvers), times.short(at));
    const rest = [whoAndWhen, words.answerNote[note]];
    rest.push(closesCase ? words.caseClosesWithIt : words.caseStaysOpen);
    return (
      <div className={styles.part}>
        <p className={mergeClasses(text.prose, text.big)}>{resolution.text}</p>
        <p className={text.quiet}>{rest.filter(Boolean).join(' ')}</p>
      </div>
    );
  }
  if (!cancellation) return null;
  const { reason, by, at } = cancellation;
  return (
    <div className={styles.part}>
      <p className={mergeClasses(text.prose, text.big)}>{reason}</p>
      {by !== '' && <p className={text.quiet}>{all.cancelledBy(by, times.short(at))}</p>}
    </div>
  );
}

/** What is still to come is worth a sentence only while something can come. */
function Part({ title, none, children }: { title: string; none: string; children: ReactNode[] }) {
  const styles = useStyles();
  const text = useText();
  const { state } = useOnSwarm().view;
  if (children.length === 0 && state !== 'active') return null;
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
