import type { SettingsChangeView } from '../../../bot/contract/settings-view.ts';
import { Box } from '../components/Box.tsx';
import { useAgo } from './use-ago.ts';
import { useSettingsStyles } from './use-settings-styles.ts';
import { useSettingsWords } from './words/index.ts';

type Props = { changes: readonly SettingsChangeView[]; now: number };

export function HistoryBox({ changes, now }: Props) {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const ago = useAgo(now);
  return (
    <Box title={words.history}>
      {changes.length === 0 && <p className={styles.quiet}>{words.noHistory}</p>}
      <ul className={styles.rows}>
        {changes.map(({ by, section, at, isReset }) => (
          <li key={`${section} ${at}`} className={styles.row}>
            {isReset ? words.gaveBack(by, section, ago(at)) : words.changed(by, section, ago(at))}
          </li>
        ))}
      </ul>
    </Box>
  );
}
