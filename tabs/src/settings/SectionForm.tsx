import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Box } from '../components/Box.tsx';
import { useInSettings } from './in-settings.ts';
import type { SectionHand } from './use-section.ts';
import { useSettingsStyles } from './use-settings-styles.ts';
import { useSettingsWords } from './words/index.ts';

type Props = {
  title: string;
  hand: Pick<SectionHand<object>, 'isChanged' | 'isDefault' | 'said' | 'save' | 'takeNew'>;
  children: ReactNode;
};

/** One section under its title: its fields, one button, and what became of the last save. */
export function SectionForm({ title, hand, children }: Props) {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const { blocked } = useInSettings();
  const isIdle = !hand.isChanged || hand.said.kind === 'saving' || blocked !== undefined;
  return (
    <Box title={title}>
      <form
        className={styles.form}
        // What does not fit is said under its field, in the page's language.
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const unfit = event.currentTarget.querySelector<HTMLElement>('input:invalid');
          if (unfit) unfit.focus();
          else if (!isIdle) hand.save();
        }}
      >
        {children}
        <div className={styles.line}>
          <Button type="submit" appearance="primary" disabledFocusable={isIdle}>
            {hand.said.kind === 'saving' ? words.saving : words.save}
          </Button>
          <Said hand={hand} />
        </div>
        {blocked !== undefined && <p className={styles.quiet}>{blocked}</p>}
      </form>
    </Box>
  );
}

function Said({ hand }: Pick<Props, 'hand'>) {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const { said, isDefault } = hand;
  return (
    <>
      <span role="status" className={said.kind === 'not-saved' ? styles.trouble : undefined}>
        {said.kind === 'saved' && words.saved}
        {said.kind === 'undone' && words.undone}
        {said.kind === 'not-saved' && words.notSaved(said.why)}
      </span>
      {said.kind === 'saved' && <Button onClick={said.undo}>{words.undo}</Button>}
      {said.kind === 'not-saved' && said.isOld && (
        <Button onClick={hand.takeNew}>{words.look}</Button>
      )}
      {said.kind === 'nothing' && isDefault && (
        <span className={styles.quiet}>{words.byEnvironment}</span>
      )}
    </>
  );
}
