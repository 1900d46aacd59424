import { Button, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';

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

const speakers = ['customer', 'agent'] as const;
type Speaker = (typeof speakers)[number];

/** Says something into the call, as either side. */
export function SayLine(props: {
  isBusy: boolean;
  onSend: (type: string, data: object) => Promise<boolean>;
}) {
  const styles = useStyles();
  const [speaker, setSpeaker] = useState<Speaker>('customer');
  const [text, setText] = useState('');
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
        aria-label="Who speaks"
        onChange={(_, data) => {
          setSpeaker(speakers.find((one) => one === data.value) ?? 'customer');
        }}
      >
        <Radio value="customer" label="Customer says" />
        <Radio value="agent" label="Agent says" />
      </RadioGroup>
      <div className={styles.line}>
        <Input
          className={styles.box}
          value={text}
          aria-label={speaker === 'customer' ? 'Customer says' : 'Agent says'}
          placeholder={
            speaker === 'customer' ? 'It is dripping on the socket' : 'Please unplug it first'
          }
          onChange={(_, data) => {
            setText(data.value);
          }}
        />
        <Button type="submit" appearance="primary" disabledFocusable={text.trim() === ''}>
          Say it
        </Button>
      </div>
    </form>
  );
}
