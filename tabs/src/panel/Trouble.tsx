import { MessageBar, MessageBarBody } from '@fluentui/react-components';

/** Why something did not work, with what to do about it. */
export function Trouble({ trouble }: { trouble: string | undefined }) {
  return (
    <div role="alert">
      {trouble !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
