import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  ArrowUndoRegular,
  DismissCircleRegular,
  LinkRegular,
  OpenRegular,
} from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { MoreButton, type MoreProps } from './MoreButton.tsx';
import { usePanelWords } from './words.ts';

/** The menu over its button: there from the first press on, which opens it. */
export function MoreMenuOpen({ page, ending, isOff, onCopy, onEnding }: MoreProps) {
  const words = usePanelWords();
  const [isOpen, setOpen] = useState(false);
  // Not open from the start: it is the opening that takes the keyboard to its first line.
  useEffect(() => {
    setOpen(true);
  }, []);
  return (
    <Menu
      open={isOpen}
      positioning="above-end"
      onOpenChange={(_event, { open }) => {
        setOpen(open);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MoreButton />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemLink icon={<OpenRegular />} href={page} target="_blank" rel="noreferrer">
            {words.swarmPage}
          </MenuItemLink>
          <MenuItem icon={<LinkRegular />} onClick={onCopy}>
            {words.copyLink}
          </MenuItem>
          <MenuDivider />
          <MenuItem
            icon={ending === 'cancel' ? <DismissCircleRegular /> : <ArrowUndoRegular />}
            disabled={isOff}
            onClick={onEnding}
          >
            {ending === 'cancel' ? words.cancelSwarm : words.reactivate}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
