import { Button } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import type { ComponentProps } from 'react';
import type { BoardSwarmView } from '../../../bot/contract/board-view.ts';
import { useOnBoard } from './on-board.ts';
import { useBoardWords } from './words/index.ts';

export type ActProps = {
  swarm: Pick<BoardSwarmView, 'id' | 'code' | 'state' | 'case'>;
  isWide?: boolean;
};

type OfButton = 'aria-haspopup' | 'aria-expanded' | 'onClick' | 'onPointerEnter' | 'onFocus';

/** @param menu what makes it the button of a menu, by us or by the menu itself */
export function ActButton({
  swarm,
  isWide = false,
  ...menu
}: ActProps & Pick<ComponentProps<'button'>, OfButton>) {
  const words = useBoardWords();
  const { blocked, busy, trigger } = useOnBoard();
  const isBusy = busy.has(swarm.id);
  const isBlocked = blocked !== undefined || isBusy;
  return (
    <Button
      {...trigger}
      {...menu}
      icon={<ChevronDownRegular />}
      iconPosition="after"
      size={isWide ? 'medium' : 'small'}
      appearance={isWide ? 'primary' : 'secondary'}
      disabledFocusable={isBlocked}
      aria-label={`${words.act}: ${swarm.case.title === '' ? swarm.code : swarm.case.title}`}
      {...(blocked !== undefined && { title: blocked })}
    >
      {isBusy ? words.acting : words.act}
    </Button>
  );
}
