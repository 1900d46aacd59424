import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PulseRegular } from '@fluentui/react-icons';
import { exactTime } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import { useOnBoard } from './on-board.ts';
import { useBoardStyles } from './use-board-styles.ts';
import { useBoardWords } from './words/index.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 900px)': { padding: `0 ${tokens.spacingHorizontalXL}` },
  },
  views: { display: 'flex', gap: tokens.spacingHorizontalL },
  view: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '44px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    // High contrast draws transparent lines: only the chosen one has any.
    paddingBottom: '2px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: 0,
    borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
  },
});

const views = ['board', 'trends'] as const;

/** Which of the two one looks at, and how fresh it is. */
export function TopBar({ asOf, isLive }: { asOf: number; isLive: boolean }) {
  const styles = useStyles();
  const looks = useBoardStyles();
  const { locale } = useWords();
  const words = useBoardWords();
  const { address, go } = useOnBoard();
  return (
    <header className={styles.root}>
      <h1 className="unseen">{words.title}</h1>
      <nav className={styles.views} aria-label={words.views}>
        {views.map((view) => (
          <a
            key={view}
            href={`?view=${view}`}
            className={mergeClasses(styles.view, view === address.view && styles.chosen)}
            aria-current={view === address.view ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault();
              go({ view });
            }}
          >
            {words[view]}
          </a>
        ))}
      </nav>
      <span className={mergeClasses(looks.line, looks.quiet, looks.small, looks.figures)}>
        {isLive && (
          <Badge appearance="tint" color="success" icon={<PulseRegular />}>
            {words.live}
          </Badge>
        )}
        {words.asOf(exactTime(locale, asOf))}
      </span>
    </header>
  );
}
