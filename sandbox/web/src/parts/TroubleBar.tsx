import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Trouble } from '../api/trouble.ts';

/** A refusal as a sentence, with what to do about it. */
export function TroubleBar(props: {
  trouble: Trouble | undefined;
  action?: ReactNode;
  onDismiss?: () => void;
}) {
  const { trouble, action, onDismiss } = props;
  if (!trouble) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{trouble.message}</MessageBarBody>
      {(action ?? onDismiss) && (
        <MessageBarActions
          {...(onDismiss && {
            containerAction: (
              <Button
                appearance="transparent"
                aria-label="Dismiss"
                icon={<DismissRegular />}
                onClick={onDismiss}
              />
            ),
          })}
        >
          {action}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
