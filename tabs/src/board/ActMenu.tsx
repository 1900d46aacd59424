import { lazy, Suspense, useState } from 'react';
import { ActButton, type ActProps } from './ActButton.tsx';

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
