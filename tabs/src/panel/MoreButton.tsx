import { Button } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ComponentProps } from 'react';
import { usePanelWords } from './words.ts';

export type MoreProps = {
  /** Where members see the whole swarm. */
  page: string;
  /** What can be done with it as it stands. */
  ending: 'cancel' | 'reactivate';
  isOff: boolean;
  onCopy: () => void;
  onEnding: () => void;
};

type OfButton = 'aria-haspopup' | 'aria-expanded' | 'onClick' | 'onPointerEnter' | 'onFocus';

/** The three dots. @param menu what makes it the button of a menu, by us or by the menu itself */
export function MoreButton(menu: Pick<ComponentProps<'button'>, OfButton>) {
  const words = usePanelWords();
  return (
    <Button
      {...menu}
      icon={<MoreHorizontalRegular />}
      aria-label={words.more}
      title={words.more}
      data-opens="more"
    />
  );
}
