import type { ConnectionView } from '../../../bot/contract/settings-view.ts';
import { Box } from '../components/Box.tsx';
import { Connection } from './Connection.tsx';
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
