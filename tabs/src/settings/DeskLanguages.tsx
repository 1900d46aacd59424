import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { DeskLanguage } from '../../../bot/contract/desks-view.ts';
import type { DeskPart } from './desk-part.ts';
import { useSettingsStyles } from './use-settings-styles.ts';
import { useSettingsWords } from './words/index.ts';

const spoken: readonly DeskLanguage[] = ['en', 'de'];
const questionLimit = 200;

/** What it answers in, and what it asks with the stars. */
export function DeskLanguages({ value, change }: DeskPart) {
  const styles = useSettingsStyles();
  const { desks: words } = useSettingsWords();
  const { languages, ratingQuestion } = value;
  const [main = 'en'] = languages;
  const others = spoken.filter((one) => one !== main);
  return (
    <>
      <div>
        <Field className={styles.field} label={words.mainLanguage} hint={words.mainLanguageHint}>
          <Select
            value={main}
            onChange={(_event, { value: chosen }) => {
              const first = spoken.filter((one) => one === chosen);
              change({ languages: [...first, ...languages.filter((one) => one !== chosen)] });
            }}
          >
            {spoken.map((one) => (
              <option key={one} value={one}>
                {words.languageNames[one]}
              </option>
            ))}
          </Select>
        </Field>
        {others.map((one) => (
          <Checkbox
            key={one}
            label={words.alsoIn(words.languageNames[one])}
            checked={languages.includes(one)}
            onChange={(_event, { checked }) => {
              change({ languages: checked === true ? [main, one] : [main] });
            }}
          />
        ))}
      </div>
      {languages.map((one) => (
        <Field key={one} label={words.questionIn(words.languageNames[one])}>
          <Input
            value={ratingQuestion[one] ?? ''}
            maxLength={questionLimit}
            placeholder={words.usualQuestion}
            onChange={(_event, { value: question }) => {
              change({ ratingQuestion: { ...ratingQuestion, [one]: question } });
            }}
          />
        </Field>
      ))}
    </>
  );
}
