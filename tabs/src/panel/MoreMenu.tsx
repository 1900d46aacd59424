import { lazy, Suspense, useState } from 'react';
import { MoreButton } from './MoreButton.tsx';

const loadMenu = () => import('./MoreMenuOpen.tsx');
const MoreMenuOpen = lazy(async () => ({ default: (await loadMenu()).MoreMenuOpen }));

export type MoreProps = {
  /** Where members see the whole swarm. */
  page: string;
  /** What can be done with it as it stands. */
  ending: 'cancel' | 'reactivate';
  isOff: boolean;
  onCopy: () => void;
  onEnding: () => void;
};

/** What is wanted more rarely. The menu itself comes when a hand or the keyboard nears it. */
export function MoreMenu(props: MoreProps) {
  const [wasOpened, setOpened] = useState(false);
  const closed = (
    <MoreButton
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
      <MoreMenuOpen {...props} />
    </Suspense>
  );
}
