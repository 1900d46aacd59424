import { Checkbox, Field, Input, Select, Switch } from '@fluentui/react-components';
import { weekdays } from '../words/days.ts';
import type { DeskPart } from './desk-part.ts';
import { useSettingsStyles } from './use-settings-styles.ts';
import { useSettingsWords } from './words/index.ts';

/** What a desk has until somebody says otherwise. */
export const office = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '17:00' };

/** When somebody is there. */
export function DeskHours({ value, change, timeZone }: DeskPart & { timeZone: string }) {
  const { desks: words } = useSettingsWords();
  const styles = useSettingsStyles();
  const { hours } = value;
  return (
    <div className={styles.block}>
      <Switch
        label={words.always}
        checked={hours === null}
        onChange={(_event, { checked }) => {
          change({ hours: checked ? null : { ...office, timeZone } });
        }}
      />
      {hours && <Times value={value} change={change} timeZone={timeZone} hours={hours} />}
    </div>
  );
}

type Hours = NonNullable<DeskPart['value']['hours']>;

function Times({ change, timeZone, hours }: DeskPart & { timeZone: string; hours: Hours }) {
  const styles = useSettingsStyles();
  const { desks: words } = useSettingsWords();
  const set = (part: Partial<Hours>) => {
    change({ hours: { ...hours, ...part } });
  };
  const times = [
    ['from', words.from],
    ['to', words.to],
  ] as const;
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>{words.days}</legend>
        {weekdays.map((day) => (
          <Checkbox
            key={day}
            label={words.dayNames[day]}
            checked={hours.days.includes(day)}
            // None would be a desk that is never there.
            required={hours.days.length === 0}
            onChange={(_event, { checked }) => {
              const others = hours.days.filter((one) => one !== day);
              set({ days: checked === true ? [...others, day] : others });
            }}
          />
        ))}
      </fieldset>
      <div className={styles.fields}>
        {times.map(([part, label]) => (
          <Field key={part} label={label}>
            <Input
              type="time"
              required
              value={hours[part]}
              onChange={(_event, { value: time }) => {
                set({ [part]: time });
              }}
            />
          </Field>
        ))}
        <Field className={styles.field} label={words.zone}>
          <Select
            value={hours.timeZone}
            onChange={(_event, { value: zone }) => {
              set({ timeZone: zone });
            }}
          >
            {zonesWith(hours.timeZone, timeZone).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
      </div>
    </>
  );
}

/** Its own and the usual one first: they are hardly ever to be looked for. */
const zonesWith = (...first: readonly string[]): readonly string[] => [
  ...new Set([...first, ...Intl.supportedValuesOf('timeZone')]),
];
