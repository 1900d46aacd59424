import { mergeClasses } from '@fluentui/react-components';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import { Box, useText } from '../components/Box.tsx';
import { shortTime } from '../times.ts';

/** What people posted, newest first. */
export function UpdatesBox({ view, className }: { view: SwarmView; className?: string }) {
  const text = useText();
  return (
    <Box title="Updates" {...(className !== undefined && { className })}>
      <ol className={text.list}>
        {[...view.updates].reverse().map((update) => (
          <li key={`${update.at} ${update.by}`}>
            <p className={text.prose}>{update.text}</p>
            <p className={mergeClasses(text.quiet, text.small)}>
              {update.by}, {shortTime(update.at)}
            </p>
          </li>
        ))}
      </ol>
    </Box>
  );
}
