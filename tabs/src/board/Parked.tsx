import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import type { BoardParkedView } from '../../../bot/contract/board-view.ts';
import { useTimes } from '../swarm/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { KeptTogether } from '../components/KeptTogether.tsx';
import { useOnBoard } from './on-board.ts';
import { useBoardStyles } from './use-board-styles.ts';
import { useBoardWords } from './words/index.ts';
import { useState } from 'react';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS },
  more: { justifySelf: 'start' },
  given: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  icon: { fontSize: '20px', color: tokens.colorStatusWarningForeground3 },
  words: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0, overflowWrap: 'anywhere' },
});

const atFirst = 3;

/** What was given up on its way out, of every swarm, with what can be done about it. */
export function Parked({ parked }: { parked: readonly BoardParkedView[] }) {
  const styles = useStyles();
  const looks = useBoardStyles();
  const words = useBoardWords();
  const { address } = useOnBoard();
  const [isAll, setAll] = useState(false);
  const shown = isAll || address.show === 'not-delivered' ? parked : parked.slice(0, atFirst);
  const left = parked.length - shown.length;
  return (
    <section className={styles.root} aria-label={words.parkedTitle}>
      <h2 className={looks.title}>{words.parkedTitle}</h2>
      {shown.map((one) => (
        <Given key={one.id} one={one} />
      ))}
      {left > 0 && (
        <Button
          className={styles.more}
          onClick={() => {
            setAll(true);
          }}
        >
          {words.undelivered(parked.length)}
        </Button>
      )}
    </section>
  );
}

/** One thing that did not arrive. */
export function Given({ one }: { one: BoardParkedView }) {
  const styles = useStyles();
  const looks = useBoardStyles();
  const all = useWords();
  const words = useBoardWords();
  const times = useTimes();
  const { act, blocked, busy } = useOnBoard();
  const { swarm } = one;
  const what = words.parkedWhat(all.parked[one.what]);
  const isBlocked = blocked !== undefined || busy.has(one.id);
  return (
    <div
      className={styles.given}
      role="group"
      aria-label={[what, swarm?.code].filter(Boolean).join(', ')}
    >
      <PlugDisconnectedRegular className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <p className={looks.strong}>{what}</p>
        <p>
          {swarm ? (
            <KeptTogether whole={swarm.caseNumber}>
              {`${swarm.code} · ${swarm.caseNumber}. `}
            </KeptTogether>
          ) : (
            `${words.parkedNoSwarm}. `
          )}
          {words.parkedSince(times.short(one.parkedAt), words.givenUp[one.reason] ?? one.reason)}{' '}
          {words.parkedMore}
        </p>
        <div className={looks.line}>
          {(['retry', 'skip'] as const).map((kind) => (
            <Button
              key={kind}
              disabledFocusable={isBlocked}
              onClick={() => {
                void act({ kind, id: one.id, code: swarm?.code ?? '' });
              }}
            >
              {words[kind]}
            </Button>
          ))}
        </div>
      </div>
    </div>
  );
}
