import { Button, makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { BoardNumbersView, BoardView, ShowView } from '../../../bot/contract/board-view.ts';
import type { BoardAddress } from './address.ts';
import { durationIn } from './durations.ts';
import { inGroups } from '../words/numbers.ts';
import { useOnBoard } from './on-board.ts';
import { overloadedId } from './Overloaded.tsx';
import { useBoardStyles } from './use-board-styles.ts';
import { useBoardWords, type BoardWords } from './words/index.ts';
import type { Headline } from './words/shape.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalM },
  four: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalM,
    '@media (min-width: 900px)': { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
  },
  cell: { position: 'relative', display: 'grid', minWidth: 0 },
  number: {
    justifyContent: 'start',
    alignItems: 'start',
    minWidth: 0,
    minHeight: '84px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    paddingRight: '40px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    textAlign: 'start',
  },
  words: { display: 'grid', gap: '2px', minWidth: 0, overflowWrap: 'anywhere', hyphens: 'auto' },
  big: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  label: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  why: { position: 'absolute', top: '4px', right: '4px' },
  meaning: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  meanings: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
  term: { fontWeight: tokens.fontWeightSemibold },
  part: { minHeight: '32px', padding: `0 ${tokens.spacingHorizontalXS}`, minWidth: 0 },
});

/** The number, what it is called in the answer, and the filter that shows what it counts. */
const headlines: readonly (readonly [Headline, keyof BoardNumbersView, ShowView])[] = [
  ['waiting', 'waiting', 'waiting'],
  ['onHold', 'onHold', 'on-hold'],
  ['noExpert', 'noExpert', 'no-expert'],
  ['notDelivered', 'notDelivered', 'not-delivered'],
];

/** What needs somebody, each number also the filter that shows what it counts. */
export function Numbers({ view }: { view: BoardView }) {
  const styles = useStyles();
  const words = useBoardWords();
  const meaningId = useId();
  const [explained, setExplained] = useState<Headline | 'all'>();
  const explain = (what: Headline | 'all') => {
    setExplained(explained === what ? undefined : what);
  };
  const target = durationIn(words.durations, view.targets.firstExpertMs);
  return (
    <section className={styles.root} aria-label={words.numbers}>
      <div className={styles.four}>
        {headlines.map(([name, counted, show]) => (
          <div key={name} className={styles.cell}>
            <Number name={words.number[name](target)} count={view.numbers[counted]} show={show} />
            <Button
              className={styles.why}
              appearance="subtle"
              icon={<InfoRegular />}
              aria-label={words.definitionOf(words.number[name](target))}
              aria-expanded={explained === name}
              aria-controls={meaningId}
              onClick={() => {
                explain(name);
              }}
            />
          </div>
        ))}
      </div>
      <InAll
        view={view}
        isExplained={explained === 'all'}
        meaningId={meaningId}
        onExplain={() => {
          explain('all');
        }}
      />
      <div id={meaningId} role="status">
        {explained && <Meaning what={explained} view={view} />}
      </div>
    </section>
  );
}

function Number({ name, count, show }: { name: string; count: number; show: ShowView }) {
  const styles = useStyles();
  const { address, go } = useOnBoard();
  const isShown = address.show === show;
  return (
    <ToggleButton
      className={styles.number}
      checked={isShown}
      onClick={() => {
        // What was given up is counted of swarms that are over as well.
        const state = show === 'not-delivered' && !isShown ? 'all' : '';
        go({ show: isShown ? '' : show, state });
      }}
    >
      <span className={styles.words}>
        <span className={styles.big}>{inGroups(undefined, count)}</span>
        <span className={styles.label}>{name}</span>
      </span>
    </ToggleButton>
  );
}

type InAllProps = {
  view: BoardView;
  isExplained: boolean;
  meaningId: string;
  onExplain: () => void;
};

function InAll({ view, isExplained, meaningId, onExplain }: InAllProps) {
  const looks = useBoardStyles();
  const words = useBoardWords();
  const { numbers } = view;
  return (
    <p className={mergeClasses(looks.line, looks.quiet)}>
      <span>{words.inAll}</span>
      <Part words={words.active(numbers.active)} filter={{ risk: '', show: '', state: '' }} />
      <Part words={words.late(numbers.late)} filter={{ risk: 'late', show: '' }} />
      <Part words={words.watch(numbers.watch)} filter={{ risk: 'watch', show: '' }} />
      <Part words={words.unmatched(numbers.unmatched)} filter={{ show: 'unmatched', risk: '' }} />
      <OverloadedPart count={numbers.overloaded} />
      <Button
        appearance="subtle"
        icon={<InfoRegular />}
        aria-label={words.define}
        aria-expanded={isExplained}
        aria-controls={meaningId}
        onClick={onExplain}
      />
    </p>
  );
}

/** Leads to who they are. */
function OverloadedPart({ count }: { count: number }) {
  const styles = useStyles();
  const words = useBoardWords();
  if (count === 0) return <span>{words.overloaded(count)}</span>;
  return (
    <Button
      appearance="subtle"
      className={styles.part}
      onClick={() => {
        document.getElementById(overloadedId)?.querySelector('a')?.focus();
      }}
    >
      {words.overloaded(count)}
    </Button>
  );
}

function Part({ words, filter }: { words: string; filter: Partial<BoardAddress> }) {
  const styles = useStyles();
  const { go } = useOnBoard();
  return (
    <Button
      appearance="subtle"
      className={styles.part}
      onClick={() => {
        go(filter);
      }}
    >
      {words}
    </Button>
  );
}

function Meaning({ what, view }: { what: Headline | 'all'; view: BoardView }) {
  const styles = useStyles();
  const words = useBoardWords();
  const said = meaningsOf(words, view);
  if (what !== 'all') return <p className={styles.meaning}>{said[what][1]}</p>;
  return (
    <dl className={mergeClasses(styles.meaning, styles.meanings)}>
      {Object.values(said).map(([name, meaning]) => (
        <div key={name}>
          <dt className={styles.term}>{name}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Each number there is, with its sentence. */
function meaningsOf(words: BoardWords, { targets, numbers }: BoardView) {
  const { definitions: said, durations, number } = words;
  const expert = durationIn(durations, targets.firstExpertMs);
  const solved = durationIn(durations, targets.solvedMs);
  return {
    waiting: [number.waiting(expert), said.waiting],
    onHold: [number.onHold(expert), said.onHold],
    noExpert: [number.noExpert(expert), said.noExpert(expert)],
    notDelivered: [number.notDelivered(expert), said.notDelivered],
    active: [words.active(numbers.active), said.active],
    late: [words.late(numbers.late), said.late(expert, solved)],
    watch: [words.watch(numbers.watch), said.watch],
    unmatched: [words.unmatched(numbers.unmatched), said.unmatched],
    overloaded: [words.overloaded(numbers.overloaded), said.overloaded(targets.swarmsAtOnce)],
  } as const;
}
