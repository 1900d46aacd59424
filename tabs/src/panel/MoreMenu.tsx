import { lazy, Suspense, useState } from 'react';
import { MoreButton, type MoreProps } from './MoreButton.tsx';

const loadMenu = () => import('./MoreMenuOpen.tsx');
const MoreMenuOpen = lazy(async () => ({ default: (await loadMenu()).MoreMenuOpen }));

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
