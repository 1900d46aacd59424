import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { FileList } from '../../../bot/contract/swarm-view.ts';
import { useFresh } from '../api/use-fresh.ts';
import { Box, useText } from '../components/Box.tsx';
import { useOnSwarm } from './on-swarm.ts';
import { useTimes } from './use-times.ts';
import { useSwarmWords } from './words/index.ts';

/** Teams is asked when somebody opens the page or comes back to it, and else now and then. */
const pauseMs = 5 * 60_000;

const useStyles = makeStyles({
  /** High enough for a finger. */
  file: { display: 'inline-flex', alignItems: 'center', minHeight: '32px' },
});

/** What was shared in the chat: names and links, kept nowhere. */
export function FilesBox() {
  const text = useText();
  const words = useSwarmWords();
  const { view } = useOnSwarm();
  return (
    <Box title={words.files}>
      {view.me.isMember ? <Files /> : <p className={text.quiet}>{words.filesForMembers}</p>}
    </Box>
  );
}

function Files() {
  const text = useText();
  const words = useSwarmWords();
  const { client, calls } = useOnSwarm();
  const [state] = useFresh<FileList>(client, calls.filesPath, pauseMs);
  switch (state.kind) {
    case 'loading':
    case 'signed-out':
      return <p className={text.quiet}>{words.lookingForFiles}</p>;
    case 'refused':
      return <p className={text.quiet}>{words.filesForMembers}</p>;
    case 'unreachable':
      return <p role="status">{words.filesUnreachable}</p>;
    case 'shown':
      return <Found found={state.value} />;
  }
}

function Found({ found }: { found: FileList }) {
  const styles = useStyles();
  const text = useText();
  const words = useSwarmWords();
  const times = useTimes();
  if (found.kind === 'no-chat') return <p className={text.quiet}>{words.noChatYet}</p>;
  if (found.kind === 'not-allowed') {
    return <p role="status">{words.filesRefused(found.missing)}</p>;
  }
  if (found.files.length === 0) {
    return <p className={text.quiet}>{found.isAll ? words.noFiles : words.filesMore}</p>;
  }
  return (
    <>
      <ul className={text.list}>
        {found.files.map((file) => (
          <li key={`${file.at} ${file.url}`}>
            <Link href={file.url} target="_blank" rel="noreferrer" inline className={styles.file}>
              {file.name}
            </Link>
            <p className={mergeClasses(text.quiet, text.small)}>
              {[file.by, times.short(file.at)].filter((one) => one !== '').join(', ')}
            </p>
          </li>
        ))}
      </ul>
      {!found.isAll && <p className={text.quiet}>{words.filesMore}</p>}
    </>
  );
}
