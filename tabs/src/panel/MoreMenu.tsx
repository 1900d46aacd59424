import { mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { MoreButton, type MoreProps } from './MoreButton.tsx';
import type { MoreMenuOpen } from './MoreMenuOpen.tsx';
import { usePanelStyles } from './use-panel-styles.ts';
import { usePanelWords } from './words.ts';

const loadMenu = async () => (await import('./MoreMenuOpen.tsx')).MoreMenuOpen;
/** What does not come now is asked for again by the press. */
const loadAhead = () => {
  loadMenu().catch(() => undefined);
};

/**
 * What is wanted more rarely. The menu itself comes when a hand or the keyboard nears it. Not by `lazy`:
 * without a network, or after a new version, it does not come, and then the panel must stay.
 */
export function MoreMenu(props: MoreProps) {
  const look = usePanelStyles();
  const words = usePanelWords();
  const [Menu, setMenu] = useState<typeof MoreMenuOpen>();
  const [isMissing, setMissing] = useState(false);
  if (Menu) return <Menu {...props} />;
  const open = () => {
    setMissing(false);
    loadMenu().then(
      (loaded) => {
        setMenu(() => loaded);
      },
      () => {
        setMissing(true);
      },
    );
  };
  return (
    <>
      <MoreButton
        aria-haspopup="menu"
        aria-expanded={false}
        onClick={open}
        onPointerEnter={loadAhead}
        onFocus={loadAhead}
      />
      <p role="status" className={mergeClasses(look.line, look.quiet, look.small)}>
        {isMissing && words.menuMissing}
      </p>
    </>
  );
}
