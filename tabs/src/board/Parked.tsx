import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { BoardParkedView } from '../../../bot/contract/board-view.ts';
import { useTimes } from '../swarm/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { useOnBoard } from './on-board.ts';
import { useBoardStyles } from './use-board-styles.ts';
import { useBoardWords } from './words/index.ts';
import { useState } from 'react';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS },
  more: { justifySelf: 'start' },
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
  const all = useWords();
  const words = useBoardWords();
  const times = useTimes();
  const { act, blocked, busy } = useOnBoard();
  const { swarm } = one;
  const isBlocked = blocked !== undefined || busy.has(one.id);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.parkedWhat(all.parked[one.what])}</MessageBarTitle>
        {swarm ? `${swarm.code} · ${swarm.caseNumber}. ` : `${words.parkedNoSwarm}. `}
        {words.parkedSince(times.short(one.parkedAt), words.givenUp[one.reason] ?? one.reason)}{' '}
        {words.parkedMore}
      </MessageBarBody>
      <MessageBarActions>
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
      </MessageBarActions>
    </MessageBar>
  );
}
