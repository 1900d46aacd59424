import { Button, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Channel } from '../api/types.ts';
import { channelWords } from './call-words.ts';
import type { Speaker } from './talk.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    position: 'sticky',
    bottom: 0,
  },
  line: { display: 'flex', gap: tokens.spacingHorizontalS },
  box: { flexGrow: 1, minWidth: 0 },
});

const speakers = ['customer', 'agent'] as const satisfies readonly Speaker[];
const examples = {
  customer: 'It is dripping on the socket',
  agent: 'Please unplug it first',
} as const satisfies Record<Speaker, string>;

/** Says or writes the next line, as either side. */
export function SayLine(props: {
  channel: Channel;
  isBusy: boolean;
  onSend: (type: string, data: object) => Promise<boolean>;
}) {
  const styles = useStyles();
  const { says, act } = channelWords[props.channel];
  const [speaker, setSpeaker] = useState<Speaker>('customer');
  const [text, setText] = useState('');
  const labels = { customer: `Customer ${says}`, agent: `Agent ${says}` };
  const say = async () => {
    if (text.trim() === '' || props.isBusy) return;
    const isSent = await props.onSend('transcript.segment', { role: speaker, text: text.trim() });
    if (!isSent) return;
    setText('');
    // A talk goes to and fro.
    setSpeaker(speaker === 'customer' ? 'agent' : 'customer');
  };
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        void say();
      }}
    >
      <RadioGroup
        layout="horizontal"
        value={speaker}
        aria-label={props.channel === 'chat' ? 'Who writes' : 'Who speaks'}
        onChange={(_, data) => {
          setSpeaker(speakers.find((one) => one === data.value) ?? 'customer');
        }}
      >
        {speakers.map((one) => (
          <Radio key={one} value={one} label={labels[one]} />
        ))}
      </RadioGroup>
      <div className={styles.line}>
        <Input
          className={styles.box}
          value={text}
          aria-label={labels[speaker]}
          placeholder={examples[speaker]}
          onChange={(_, data) => {
            setText(data.value);
          }}
        />
        <Button
          type="submit"
          appearance="primary"
          icon={<SendRegular />}
          disabledFocusable={text.trim() === ''}
        >
          {act}
        </Button>
      </div>
    </form>
  );
}
