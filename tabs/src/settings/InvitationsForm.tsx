import type { InvitationsValue, SectionView } from '../../../bot/contract/settings-view.ts';
import { NumberField } from './NumberField.tsx';
import { SectionForm } from './SectionForm.tsx';
import { useSection } from './use-section.ts';
import { useSettingsWords } from './words/index.ts';

export function InvitationsForm({ known }: { known: SectionView<InvitationsValue> }) {
  const words = useSettingsWords();
  const hand = useSection('invitations', known);
  return (
    <SectionForm title={words.invitations} hand={hand}>
      <NumberField
        label={words.silence}
        hint={words.silenceHint}
        least={1}
        most={1_440}
        value={hand.draft.silenceMinutes}
        onChange={(silenceMinutes) => {
          hand.change({ silenceMinutes });
        }}
      />
      <NumberField
        label={words.atOnce}
        hint={words.atOnceHint}
        least={1}
        most={20}
        value={hand.draft.swarmsAtOnce}
        onChange={(swarmsAtOnce) => {
          hand.change({ swarmsAtOnce });
        }}
      />
    </SectionForm>
  );
}
