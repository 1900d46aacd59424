import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular, PeopleTeamRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { BoardSwarmView, BoardView } from '../../../bot/contract/board-view.ts';
import { clockTime } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import { isFiltered, withoutFilters } from './address.ts';
import { ExportButton } from './ExportButton.tsx';
import { useOnBoard } from './on-board.ts';
import { heldStill } from './still-rows.ts';
import { SwarmCards } from './SwarmCards.tsx';
import { SwarmTable } from './SwarmTable.tsx';
import { useBoardStyles } from './use-board-styles.ts';
import type { ShownPerson } from './use-person.ts';
import { useBoardWords, type BoardWords } from './words/index.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  head: { minHeight: '32px', justifyContent: 'space-between' },
  empty: {
    display: 'grid',
    justifyItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'center',
  },
  icon: { fontSize: '40px', lineHeight: 1, color: tokens.colorNeutralForeground3 },
});

type Props = { view: BoardView; person: ShownPerson | undefined };

/** The swarms, the riskiest first; still while somebody's pointer is among them. */
export function SwarmList({ view, person }: Props) {
  const styles = useStyles();
  const looks = useBoardStyles();
  const words = useBoardWords();
  const { answers, closing } = useOnBoard();
  const still = useStill(view.swarms, answers);
  const { changes, showNow, hold } = still;
  const rows = still.rows.filter((one) => one.state !== 'active' || !closing.has(one.id));
  const total = view.total - (still.rows.length - rows.length);
  const isWide = useWide();
  const countId = 'board-count';
  if (rows.length === 0) return <Empty view={view} person={person} />;
  return (
    <section className={styles.root} aria-label={words.list}>
      <div className={mergeClasses(looks.line, styles.head)}>
        <span id={countId} className={looks.quiet}>
          {words.countOf(rows.length, Math.max(total, rows.length))}
          {total > rows.length && ` · ${words.moreByFilter}`}
        </span>
        <span className={looks.line}>
          <span role="status">
            {changes > 0 && (
              <Button
                appearance="primary"
                size="small"
                icon={<ArrowSyncRegular />}
                onClick={showNow}
              >
                {words.changes(changes)}
              </Button>
            )}
          </span>
          <ExportButton />
        </span>
      </div>
      <div {...hold}>
        {isWide ? <SwarmTable swarms={rows} describedBy={countId} /> : <SwarmCards swarms={rows} />}
      </div>
    </section>
  );
}

function Empty({ view, person }: Props) {
  const styles = useStyles();
  const looks = useBoardStyles();
  const { locale } = useWords();
  const words = useBoardWords();
  const { address, go } = useOnBoard();
  const isOurs = isFiltered(address);
  const [what, why] = emptyWords({ words, locale, view, person, isOurs });
  return (
    <div className={styles.empty} role="status">
      <PeopleTeamRegular className={styles.icon} aria-hidden />
      <h2 className={looks.title}>{what}</h2>
      <p className={looks.quiet}>{why}</p>
      {isOurs && (
        <Button
          appearance="primary"
          onClick={() => {
            go(withoutFilters(address));
          }}
        >
          {words.clear}
        </Button>
      )}
    </div>
  );
}

type Emptiness = Props & { words: BoardWords; locale: string; isOurs: boolean };

function emptyWords(told: Emptiness): readonly [what: string, why: string] {
  const { words, locale, view, person, isOurs } = told;
  if (person?.swarms === 0) return [words.inNoSwarm(person.name), words.inNoSwarmWhy];
  if (person?.name !== undefined && person.swarms !== undefined) {
    return [words.noneOfTheirs(person.name, person.swarms), words.nothingFitsWhy];
  }
  if (isOurs) return [words.nothingFits, words.nothingFitsWhy];
  const { lastSolvedAt } = view;
  const nothing = lastSolvedAt
    ? words.emptyBoardSince(clockTime(locale, lastSolvedAt))
    : words.emptyBoard;
  return [nothing, words.emptyBoardWhy];
}

/**
 * Rows that stay where they are while a pointer or the keyboard is among them.
 * @param asked another question: its answer is shown at once
 */
function useStill(latest: readonly BoardSwarmView[], asked: string) {
  const [isHeld, setHeld] = useState(false);
  const shown = useRef({ rows: latest, asked });
  const [, draw] = useState(0);
  if (!isHeld || shown.current.asked !== asked) shown.current = { rows: latest, asked };
  const still = heldStill(shown.current.rows, latest);
  // A row keeps what is known of it now, in its place.
  useEffect(() => {
    shown.current = { ...shown.current, rows: still.rows };
  });
  return {
    ...still,
    showNow: () => {
      shown.current = { rows: latest, asked };
      draw((count) => count + 1);
    },
    hold: {
      onPointerEnter: () => {
        setHeld(true);
      },
      onPointerLeave: () => {
        setHeld(false);
      },
      onFocus: () => {
        setHeld(true);
      },
      onBlur: () => {
        setHeld(false);
      },
    },
  };
}

const wide = window.matchMedia('(min-width: 900px)');
const onWide = (listener: () => void): (() => void) => {
  wide.addEventListener('change', listener);
  return () => {
    wide.removeEventListener('change', listener);
  };
};

/** Room for a table; else each swarm is a card. */
const useWide = (): boolean => useSyncExternalStore(onWide, () => wide.matches);
