import { Checkbox, Switch } from '@fluentui/react-components';
import type { DeskPart } from './desk-part.ts';
import { useSettingsStyles } from './use-settings-styles.ts';
import { useSettingsWords } from './words/index.ts';

/** What it answers from: some subjects, or all. */
export function DeskSubjects({
  value,
  change,
  offered,
}: DeskPart & { offered: readonly string[] }) {
  const styles = useSettingsStyles();
  const { desks: words } = useSettingsWords();
  const { subjects, hasInternal } = value;
  // One whose articles have gone stays until somebody takes it away.
  const all = [...new Set([...offered, ...subjects])].sort((a, b) => a.localeCompare(b));
  return (
    <div>
      <fieldset className={styles.choices}>
        <legend>{words.answersFrom}</legend>
        {all.map((one) => (
          <Checkbox
            key={one}
            label={one}
            checked={subjects.includes(one)}
            onChange={(_event, { checked }) => {
              const others = subjects.filter((other) => other !== one);
              change({ subjects: checked === true ? [...others, one] : others });
            }}
          />
        ))}
        <p className={styles.quiet}>{all.length > 0 ? words.everyHint : words.noSubjects}</p>
      </fieldset>
      <Switch
        label={words.hasInternal}
        checked={hasInternal}
        onChange={(_event, { checked }) => {
          change({ hasInternal: checked });
        }}
      />
    </div>
  );
}
