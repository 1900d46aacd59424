import { makeStyles, tokens } from '@fluentui/react-components';
import { PersonAvatar } from '../parts/Avatars.tsx';
import { formatRoute } from '../route.ts';
import { countOf, placeOf, type News } from './news.ts';
import { handleOf } from './you.ts';

/** As many as fit beside the tabs; everybody is in the picker. */
const shown = 4;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '@media (max-width: 1080px)': { display: 'none' },
  },
  label: { color: tokens.colorNeutralForeground3, marginRight: tokens.spacingHorizontalXS },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  count: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Who else has something new: one click, and one is them, in that chat. */
export function NewsFor({ news }: { news: readonly News[] }) {
  const styles = useStyles();
  const waiting = news.filter((one) => countOf(one) > 0);
  if (waiting.length === 0) return null;
  const more = waiting.length - shown;
  return (
    <ul className={styles.root} aria-label="New for">
      <li className={styles.label} aria-hidden>
        New for
      </li>
      {waiting.slice(0, shown).map((one) => (
        <li key={one.person.id}>
          <a
            className={styles.chip}
            href={formatRoute({
              person: handleOf(one.person),
              view: 'teams',
              selected: placeOf(one),
            })}
          >
            <PersonAvatar person={one.person} size={20} withPresence={false} />
            <span>
              <span className="unseen">Be </span>
              {one.person.name.split(' ')[0]} <span className={styles.count}>{countOf(one)}</span>
              <span className="unseen"> unread</span>
            </span>
          </a>
        </li>
      ))}
      {more > 0 && <li className={styles.label}>and {more} more</li>}
    </ul>
  );
}
