import { Field, Input } from '@fluentui/react-components';
import { useSettingsStyles } from './use-settings-styles.ts';
import { useSettingsWords } from './words/index.ts';

type Props = {
  label: string;
  hint: string;
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
};

/** A whole number in a range; the server has the last word on it. */
export function NumberField({ label, hint, value, least, most, onChange }: Props) {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const fits = Number.isInteger(value) && value >= least && value <= most;
  return (
    <Field
      label={label}
      hint={hint}
      {...(!fits && { validationMessage: words.between(least, most) })}
    >
      <Input
        className={styles.number}
        type="number"
        inputMode="numeric"
        required
        min={least}
        max={most}
        step={1}
        value={Number.isNaN(value) ? '' : String(value)}
        onChange={(_event, data) => {
          onChange(data.value === '' ? Number.NaN : Number(data.value));
        }}
      />
    </Field>
  );
}
