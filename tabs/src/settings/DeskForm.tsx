import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { DesksView, DeskValue, DeskView } from '../../../bot/contract/desks-view.ts';
import { useFirstField } from '../components/use-first-field.ts';
import type { DeskPart } from './desk-part.ts';
import { DeskHours, office } from './DeskHours.tsx';
import { DeskLanguages } from './DeskLanguages.tsx';
import { DeskSubjects } from './DeskSubjects.tsx';
import { DeskTakesOver } from './DeskTakesOver.tsx';
import { useInSettings } from './in-settings.ts';
import type { DesksHand, NotDone } from './use-desks.ts';
import { useSettingsStyles } from './use-settings-styles.ts';
import { useSettingsWords } from './words/index.ts';

type Props = {
  /** Absent: a new one. */
  desk: DeskView | undefined;
  choices: Omit<DesksView, 'desks'>;
  hand: DesksHand;
  onClose: (said?: string) => void;
};

const nameLimit = 60;

const empty = ({ connections, timeZone }: Props['choices']): DeskValue => ({
  name: '',
  channelLink: '',
  subjects: [],
  hasInternal: true,
  connection: connections[0]?.id ?? '',
  queue: '',
  hours: { ...office, timeZone },
  languages: ['en', 'de'],
  ratingQuestion: {},
});

/** A desk is made or changed; what was typed stays when it is refused. */
export function DeskForm({ desk: given, choices, hand, onClose }: Props) {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  // As it was when the form opened: a save names the version that was seen.
  const [desk] = useState(given);
  const [value, setValue] = useState(desk?.value ?? empty(choices));
  const [notDone, setNotDone] = useState<NotDone>();
  const form = useFirstField();
  const change = (part: Partial<DeskValue>) => {
    setValue({ ...value, ...part });
    setNotDone(undefined);
  };
  const save = async () => {
    const wrong = desk
      ? await hand.send(`/${desk.id}`, { version: desk.version, value })
      : await hand.send('', value);
    setNotDone(wrong);
    if (!wrong) onClose(words.desks.said.saved(value.name.trim()));
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={desk ? words.desks.of(words.desks.change, desk.value.name) : words.desks.add}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!hand.isSending) void save();
      }}
    >
      <h3 className={styles.strong}>{desk ? desk.value.name : words.desks.add}</h3>
      <Basics value={value} change={change} />
      <DeskSubjects value={value} change={change} offered={choices.subjects} />
      <DeskTakesOver value={value} change={change} connections={choices.connections} />
      <DeskHours value={value} change={change} timeZone={choices.timeZone} />
      <DeskLanguages value={value} change={change} />
      <Bottom hand={hand} notDone={notDone} onClose={onClose} />
    </form>
  );
}

function Basics({ value, change }: DeskPart) {
  const { desks: words } = useSettingsWords();
  return (
    <>
      <Field label={words.name} required>
        <Input
          value={value.name}
          required
          maxLength={nameLimit}
          onChange={(_event, { value: name }) => {
            change({ name });
          }}
        />
      </Field>
      <Field label={words.channelLink} hint={words.channelHint}>
        <Input
          type="url"
          value={value.channelLink}
          onChange={(_event, { value: channelLink }) => {
            change({ channelLink });
          }}
        />
      </Field>
    </>
  );
}

type BottomProps = Pick<Props, 'hand' | 'onClose'> & { notDone: NotDone | undefined };

function Bottom({ hand, notDone, onClose }: BottomProps) {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const { blocked } = useInSettings();
  return (
    <>
      <div className={styles.line}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={hand.isSending || blocked !== undefined}
        >
          {hand.isSending ? words.saving : words.save}
        </Button>
        <Button
          onClick={() => {
            onClose();
          }}
        >
          {words.desks.cancel}
        </Button>
        {notDone?.isOld === true && (
          <Button
            onClick={() => {
              hand.lookNow();
              onClose();
            }}
          >
            {words.look}
          </Button>
        )}
      </div>
      <p role="alert" className={styles.trouble}>
        {notDone && words.notSaved(notDone.why)}
      </p>
      {blocked !== undefined && <p className={styles.quiet}>{blocked}</p>}
    </>
  );
}
