import { Badge } from '@fluentui/react-components';
import type { ConnectionView } from '../../../bot/contract/settings-view.ts';
import { Box } from '../components/Box.tsx';
import { useAgo } from './use-ago.ts';
import { useSettingsStyles } from './use-settings-styles.ts';
import { useSettingsWords } from './words/index.ts';

type Props = { connections: readonly ConnectionView[]; now: number };

/** The contact centers that are connected, and how they do. No secret: names only. */
export function ConnectionsBox({ connections, now }: Props) {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  return (
    <Box title={words.connections}>
      {connections.length === 0 && <p className={styles.quiet}>{words.noConnections}</p>}
      <ul className={styles.rows}>
        {connections.map((one) => (
          <li key={one.id} className={styles.row}>
            <Connection connection={one} now={now} />
          </li>
        ))}
      </ul>
    </Box>
  );
}

function Connection({ connection, now }: { connection: ConnectionView; now: number }) {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const ago = useAgo(now);
  const { id, provider, events, lastEventAt, lastRefusal, secrets } = connection;
  return (
    <>
      <div className={styles.line}>
        <span className={styles.strong}>{id}</span>
        <span className={styles.quiet}>{provider}</span>
        {lastEventAt === undefined ? (
          <Badge appearance="tint" color="informative">
            {words.noEvent}
          </Badge>
        ) : (
          <Badge appearance="tint" color="success">
            {words.lastEvent(ago(lastEventAt))}
          </Badge>
        )}
        {events > 0 && <span className={styles.quiet}>{words.events(events)}</span>}
      </div>
      {lastRefusal && (
        <p className={styles.trouble}>{words.lastRefusal(ago(lastRefusal.at), lastRefusal.code)}</p>
      )}
      <p className={styles.quiet}>
        {words.secrets}:{' '}
        {secrets
          .map(({ name, isSet }) => `${name} (${isSet ? words.set : words.missing})`)
          .join(', ')}
      </p>
    </>
  );
}
