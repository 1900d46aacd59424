import { Button, Input, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { MentionRegular, SendRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useResources } from '../../api/use-resource.ts';
import { TroubleBar } from '../../parts/TroubleBar.tsx';
import { usePending } from '../../parts/use-pending.ts';
import { useYou } from '../../shell/you.ts';
import { botName } from '../words.ts';
import { post } from './channels-api.ts';

const useStyles = makeStyles({
  line: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  box: { flexGrow: 1, minWidth: 0 },
});

type Props = { channelId: string; rootId?: string; label: string; hint: string };

/** One line to write a post, or a reply under one. */
export function WriteBox({ channelId, rootId, label, hint }: Props) {
  const styles = useStyles();
  const { person } = useYou();
  const resources = useResources();
  const [text, setText] = useState('');
  const { isBusy, trouble, run, forget } = usePending();
  const send = async () => {
    const said = text.trim();
    if (said === '' || isBusy) return;
    const isSent = await run(() =>
      post(channelId, { from: person.id, text: said, ...(rootId !== undefined && { rootId }) }),
    );
    if (!isSent) return;
    setText('');
    resources.hear({ service: 'teams', kind: 'message', id: channelId });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TroubleBar trouble={trouble} onDismiss={forget} />
      <div className={styles.line}>
        <Tooltip content={`Mention ${botName}`} relationship="label">
          <Button
            appearance="subtle"
            icon={<MentionRegular />}
            onClick={() => {
              setText(`@${botName} ${text}`);
            }}
          />
        </Tooltip>
        <Input
          className={styles.box}
          value={text}
          aria-label={`${label} as ${person.name}`}
          placeholder={hint}
          onChange={(_, data) => {
            setText(data.value);
          }}
        />
        <Tooltip content="Send" relationship="label">
          <Button
            appearance="transparent"
            type="submit"
            icon={<SendRegular />}
            disabledFocusable={isBusy || text.trim() === ''}
          />
        </Tooltip>
      </div>
    </form>
  );
}
