import { Switch } from '@fluentui/react-components';
import type { MaskingValue, SectionView } from '../../../bot/contract/settings-view.ts';
import { SectionForm } from './SectionForm.tsx';
import { useSection } from './use-section.ts';
import { useSettingsStyles } from './use-settings-styles.ts';
import { useSettingsWords } from './words/index.ts';

export function MaskingForm({ known }: { known: SectionView<MaskingValue> }) {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const hand = useSection('masking', known);
  const kinds = [
    ['mail', words.maskMail],
    ['phone', words.maskPhone],
    ['name', words.maskName],
  ] as const;
  return (
    <SectionForm title={words.masking} hand={hand}>
      <p>{words.maskingAlways}</p>
      <div>
        {kinds.map(([kind, label]) => (
          <div key={kind}>
            <Switch
              label={label}
              checked={hand.draft[kind]}
              onChange={(_event, { checked }) => {
                hand.change({ [kind]: checked });
              }}
            />
          </div>
        ))}
      </div>
      <p className={styles.quiet}>{words.maskingNote}</p>
    </SectionForm>
  );
}
