import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import type { HoursView } from '../../../bot/contract/home-view.ts';
import { useFirstField } from '../components/use-first-field.ts';
import { weekdays } from '../words/days.ts';
import { useHomeStyles } from './use-home-styles.ts';
import { useHomeWords } from './words/index.ts';

const useStyles = makeStyles({
  days: { display: 'flex', flexWrap: 'wrap', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  times: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

const office = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' };

type Props = {
  hours: HoursView | undefined;
  /** Where one is now. */
  zone: string;
  onCancel: () => void;
  onSave: (hours: HoursView | undefined) => void;
};

export function HoursForm({ hours, zone, onCancel, onSave }: Props) {
  const shared = useHomeStyles();
  const words = useHomeWords();
  const [wish, setWish] = useState<HoursView>(hours ?? { ...office, timeZone: zone });
  const [isTried, setTried] = useState(false);
  const form = useFirstField();
  const dayTrouble = wish.days.length === 0 ? words.chooseDay : undefined;
  const timeTrouble = wish.from === wish.to ? words.sameHours : undefined;
  const onEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onCancel();
  };
  return (
    <form
      ref={form}
      className={shared.form}
      aria-label={words.changeHours}
      noValidate
      onKeyDown={onEscape}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!dayTrouble && !timeTrouble) onSave(wish);
      }}
    >
      <p className={shared.quiet}>{words.hoursWhy}</p>
      <Days wish={wish} onChange={setWish} trouble={isTried ? dayTrouble : undefined} />
      <Times
        wish={wish}
        onChange={setWish}
        zone={zone}
        trouble={isTried ? timeTrouble : undefined}
      />
      <div className={shared.actions}>
        <Button type="submit" appearance="primary">
          {words.save}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
        {hours && (
          <Button
            appearance="subtle"
            onClick={() => {
              onSave(undefined);
            }}
          >
            {words.noHours}
          </Button>
        )}
      </div>
    </form>
  );
}

type PartProps = {
  wish: HoursView;
  onChange: (hours: HoursView) => void;
  trouble: string | undefined;
};

function Days({ wish, onChange, trouble }: PartProps) {
  const styles = useStyles();
  const shared = useHomeStyles();
  const words = useHomeWords();
  return (
    <fieldset className={styles.days}>
      <legend className={shared.quiet}>{words.daysLegend}</legend>
      {weekdays.map((day) => (
        <Checkbox
          key={day}
          label={words.dayNames[day]}
          checked={wish.days.includes(day)}
          onChange={(_, { checked }) => {
            const others = wish.days.filter((one) => one !== day);
            onChange({ ...wish, days: checked === true ? [...others, day] : others });
          }}
        />
      ))}
      <span role="alert" className={shared.trouble}>
        {trouble}
      </span>
    </fieldset>
  );
}

function Times({ wish, onChange, zone, trouble }: PartProps & { zone: string }) {
  const styles = useStyles();
  const words = useHomeWords();
  const zones = [...new Set([wish.timeZone, zone])];
  return (
    <div className={styles.times}>
      <Field label={words.from}>
        <Input
          type="time"
          value={wish.from}
          onChange={(_, { value }) => {
            onChange({ ...wish, from: value });
          }}
        />
      </Field>
      <Field label={words.to} {...(trouble !== undefined && { validationMessage: trouble })}>
        <Input
          type="time"
          value={wish.to}
          onChange={(_, { value }) => {
            onChange({ ...wish, to: value });
          }}
        />
      </Field>
      <Field label={words.zone}>
        <Select
          value={wish.timeZone}
          onChange={(_, { value }) => {
            onChange({ ...wish, timeZone: value });
          }}
        >
          {zones.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
