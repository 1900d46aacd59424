import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Outcome } from './use-acts.ts';
import { useBoardWords } from './words/index.ts';

const useStyles = makeStyles({
  /** Seen whatever part of the page one acted in; above the drawer. */
  root: {
    position: 'fixed',
    zIndex: 1_000_001,
    bottom: tokens.spacingVerticalL,
    left: tokens.spacingHorizontalM,
    right: tokens.spacingHorizontalM,
    maxWidth: '640px',
    margin: '0 auto',
    boxShadow: tokens.shadow16,
  },
});

/** What came of what one did. */
export function OutcomeBar(props: { outcome: Outcome | undefined; onDismiss: () => void }) {
  const { outcome, onDismiss } = props;
  const styles = useStyles();
  const words = useBoardWords();
  return (
    <div role="status">
      {outcome && (
        <div className={styles.root}>
          <MessageBar intent={outcome.isDone ? 'success' : 'warning'} politeness="polite">
            <MessageBarBody>{outcome.text}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  icon={<DismissRegular />}
                  aria-label={words.dismiss}
                  onClick={onDismiss}
                />
              }
            />
          </MessageBar>
        </div>
      )}
    </div>
  );
}
