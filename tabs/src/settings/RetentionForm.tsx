import { Switch } from '@fluentui/react-components';
import type { RetentionValue, SectionView } from '../../../bot/contract/settings-view.ts';
import { NumberField } from './NumberField.tsx';
import { SectionForm } from './SectionForm.tsx';
import { useSection } from './use-section.ts';
import { useSettingsWords } from './words/index.ts';

/** What is offered to who switches keeping off. */
const usualDays = 365;

export function RetentionForm({ known }: { known: SectionView<RetentionValue> }) {
  const words = useSettingsWords();
  const hand = useSection('retention', known);
  const { deliveriesDays, activitiesDays, wordsDays } = hand.draft;
  return (
    <SectionForm title={words.retention} hand={hand}>
      <NumberField
        label={words.deliveries}
        hint={words.deliveriesHint}
        least={1}
        most={3_650}
        value={deliveriesDays}
        onChange={(days) => {
          hand.change({ deliveriesDays: days });
        }}
      />
      <NumberField
        label={words.activities}
        hint={words.activitiesHint}
        least={1}
        most={90}
        value={activitiesDays}
        onChange={(days) => {
          hand.change({ activitiesDays: days });
        }}
      />
      <div>
        <Switch
          label={words.keepWords}
          checked={wordsDays === null}
          onChange={(_event, { checked }) => {
            hand.change({ wordsDays: checked ? null : usualDays });
          }}
        />
      </div>
      {wordsDays !== null && (
        <NumberField
          label={words.words}
          hint={words.wordsHint}
          least={30}
          most={3_650}
          value={wordsDays}
          onChange={(days) => {
            hand.change({ wordsDays: days });
          }}
        />
      )}
    </SectionForm>
  );
}
