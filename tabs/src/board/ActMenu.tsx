import { Button } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState, type ComponentProps } from 'react';
import type { BoardSwarmView } from '../../../bot/contract/board-view.ts';
import { useOnBoard } from './on-board.ts';
import { useBoardWords } from './words/index.ts';

export type ActProps = {
  swarm: Pick<BoardSwarmView, 'id' | 'code' | 'state' | 'case'>;
  isWide?: boolean;
};

const loadMenu = () => import('./ActMenuOpen.tsx');
const ActMenuOpen = lazy(async () => ({ default: (await loadMenu()).ActMenuOpen }));

/**
 * What a supervisor can do about a swarm. One that is over needs nothing. The menu itself is a third of
 * the board's script: it comes when a hand or the keyboard nears it.
 */
export function ActMenu(props: ActProps) {
  const [wasOpened, setOpened] = useState(false);
  if (props.swarm.state !== 'active') return null;
  const closed = (
    <ActButton
      {...props}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => {
        setOpened(true);
      }}
      onPointerEnter={() => void loadMenu()}
      onFocus={() => void loadMenu()}
    />
  );
  if (!wasOpened) return closed;
  return (
    <Suspense fallback={closed}>
      <ActMenuOpen {...props} />
    </Suspense>
  );
}

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
