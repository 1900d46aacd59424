import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Outcome } from './use-actions.ts';
import { useSwarmWords } from './words/index.ts';

const useStyles = makeStyles({
  /** Where it is seen whatever part of the page one acted in. */
  root: {
    position: 'fixed',
    zIndex: 2,
    bottom: tokens.spacingVerticalL,
    left: tokens.spacingHorizontalM,
    right: tokens.spacingHorizontalM,
    maxWidth: '640px',
    margin: '0 auto',
    boxShadow: tokens.shadow16,
  },
});

/** What came of what one did, with the way back where there is one. */
export function Outcomes(props: { outcome: Outcome | undefined; onDismiss: () => void }) {
  const { outcome, onDismiss } = props;
  const styles = useStyles();
  const words = useSwarmWords();
  const undo = outcome?.undo;
  return (
    <div role="status">
      {outcome && (
        <div className={styles.root}>
          <MessageBar
            intent={outcome.kind === 'done' ? 'success' : 'warning'}
            // The region around it says it.
            politeness="polite"
          >
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
            >
              {undo && (
                <Button
                  onClick={() => {
                    onDismiss();
                    undo();
                  }}
                >
                  {words.undo}
                </Button>
              )}
            </MessageBarActions>
          </MessageBar>
        </div>
      )}
    </div>
  );
}
