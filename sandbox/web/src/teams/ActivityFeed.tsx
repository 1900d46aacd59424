import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { AlertRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { activityQuery, appQuery } from '../api/queries.ts';
import type { Activity } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { BotAvatar } from '../parts/Avatars.tsx';
import { Empty } from '../parts/Empty.tsx';
import { usePanes, useRow } from '../parts/panes.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { listTime, wholeTime } from '../parts/times.ts';
import { formatRoute } from '../route.ts';
import { handleOf, useYou } from '../shell/you.ts';
import { destinationOf } from './links.ts';
import { markFeedSeen, useFeedUnread } from './unread.ts';

const useStyles = makeStyles({
  root: { flexGrow: 1, display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0 },
  rows: { width: '100%', maxWidth: '720px' },
  row: {
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '60px',
  },
  new: { fontWeight: tokens.fontWeightSemibold },
  second: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  dot: {
    flex: 'none',
    alignSelf: 'center',
    width: '8px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
  },
});

/** What apps have told one person; a press opens what it is about. */
export function ActivityFeed() {
  const styles = useStyles();
  const panes = usePanes();
  const { person } = useYou();
  const { data: activities, trouble } = useResource(activityQuery(person.id));
  const isUnread = useFeedUnread();
  useEffect(
    // Seen once one has left it: until then what was new stands out.
    () => () => {
      markFeedSeen(person.id, activities ?? []);
    },
    [person.id, activities],
  );
  return (
    <section className={styles.root} aria-label="Activity">
      <div className={panes.listHead}>
        <div className={panes.listTitle}>
          <Subtitle2 as="h2">Activity</Subtitle2>
        </div>
      </div>
      <TroubleBar trouble={activities ? undefined : trouble} />
      {activities && activities.length > 0 && (
        <ul className={mergeClasses(panes.rows, styles.rows)}>
          {activities.map((one) => (
            <Row key={one.id} activity={one} isNew={isUnread(person.id, one)} />
          ))}
        </ul>
      )}
      {activities?.length === 0 && (
        <Empty
          icon={<AlertRegular />}
          what="Nothing new"
          why="What Case Swarm tells you beside its cards shows up here."
        />
      )}
    </section>
  );
}

function Row({ activity, isNew }: { activity: Activity; isNew: boolean }) {
  const styles = useStyles();
  const row = useRow();
  const { person } = useYou();
  const { data: app } = useResource(appQuery);
  const destination = destinationOf(activity.link, person, app);
  const href =
    destination.kind === 'here'
      ? formatRoute({ person: handleOf(person), ...destination.route })
      : activity.link;
  return (
    <li>
      <a className={mergeClasses(row.row, styles.row)} href={href}>
        <BotAvatar size={32} />
        <span className={row.grow}>
          <span className={row.line}>
            <span className={mergeClasses(row.grow, isNew && styles.new)}>{activity.title}</span>
            <time
              className={mergeClasses(styles.second, row.quiet, row.whole)}
              dateTime={activity.createdAt}
              title={wholeTime(activity.createdAt)}
            >
              {listTime(activity.createdAt)}
            </time>
            {isNew && <span className={styles.dot} role="img" aria-label="unread" />}
          </span>
          <span className={mergeClasses(styles.second, row.quiet)}>{activity.preview}</span>
        </span>
      </a>
    </li>
  );
}
