import { Field, Input, Select } from '@fluentui/react-components';
import type { DeskConnectionView } from '../../../bot/contract/desks-view.ts';
import type { DeskPart } from './desk-part.ts';
import { useSettingsStyles } from './use-settings-styles.ts';
import { useSettingsWords } from './words/index.ts';

const queueLimit = 200;

type Props = DeskPart & { connections: readonly DeskConnectionView[] };

/** Who takes over where no article helps: a contact center, and which queue of it. */
export function DeskTakesOver({ value, change, connections }: Props) {
  const styles = useSettingsStyles();
  const { desks: words } = useSettingsWords();
  const { connection, queue } = value;
  const known = connections.map(({ id }) => id);
  const offered = [...new Set([...(connection === '' ? [] : [connection]), ...known])];
  const name = connections.find(({ id }) => id === connection)?.queueAttribute;
  return (
    <>
      <Field className={styles.field} label={words.takesOver} hint={words.takesOverHint}>
        <Select
          value={connection}
          onChange={(_event, { value: chosen }) => {
            // What one contact center calls a queue, another does not.
            change({ connection: chosen, queue: '' });
          }}
        >
          {offered.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
          <option value="">{words.nobody}</option>
        </Select>
      </Field>
      {(name !== undefined || queue !== '') && (
        <Field label={words.queue} hint={words.queueHint(connection, name ?? 'queue')}>
          <Input
            value={queue}
            maxLength={queueLimit}
            onChange={(_event, { value: given }) => {
              change({ queue: given });
            }}
          />
        </Field>
      )}
    </>
  );
}
