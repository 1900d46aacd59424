import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import { Box, useText } from '../components/Box.tsx';
import { shortTime } from '../times.ts';
import { catchUp, noteWords } from './words.ts';

const useStyles = makeStyles({
  root: { borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}` },
});

/** For whoever comes late: where it stands, in a few sentences, the answer first. */
export function CatchUp({ view, className }: { view: SwarmView; className?: string }) {
  const styles = useStyles();
  const text = useText();
  const { resolution } = view;
  const newest = view.updates.at(-1);
  return (
    <Box title="Catch-up" className={mergeClasses(styles.root, className)}>
      {resolution && <p className={mergeClasses(text.prose, text.big)}>{resolution.text}</p>}
      {!resolution && newest && (
        <p className={text.prose}>
          <span className={text.strong}>
            {newest.by}, {shortTime(newest.at)}:
          </span>{' '}
          {newest.text}
        </p>
      )}
      <p>{catchUp(view).join(' ')}</p>
      {resolution && (
        <p className={text.quiet}>
          {noteWords[resolution.note]}{' '}
          {resolution.closesCase ? 'The case is closed with it.' : 'The case stays open.'}
        </p>
      )}
    </Box>
  );
}
