import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  ChatRegular,
  CheckmarkCircleRegular,
  DismissCircleRegular,
  PersonAddRegular,
  PersonSearchRegular,
} from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { ActButton, type ActProps } from './ActButton.tsx';
import { useOnBoard, type Asked } from './on-board.ts';
import { useBoardWords } from './words/index.ts';

/** The menu under its button: there from the first press on, which opens it. */
export function ActMenuOpen(props: ActProps) {
  const { swarm } = props;
  const words = useBoardWords();
  const { act, ask } = useOnBoard();
  const [isOpen, setOpen] = useState(false);
  // Not open from the start: it is the opening that takes the keyboard to its first line.
  useEffect(() => {
    setOpen(true);
  }, []);
  const asks = (kind: Asked['kind']) => () => {
    ask({ kind, swarm });
  };
  return (
    <Menu
      open={isOpen}
      onOpenChange={(_event, { open }) => {
        setOpen(open);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <ActButton {...props} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<PersonSearchRegular />}
            onClick={() => {
              void act({ kind: 'ask-more', id: swarm.id, code: swarm.code });
            }}
          >
            {words.askMore}
          </MenuItem>
          <MenuItem icon={<PersonAddRegular />} onClick={asks('name')}>
            {words.name}
          </MenuItem>
          <MenuItem icon={<ChatRegular />} onClick={asks('message')}>
            {words.message}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<CheckmarkCircleRegular />} onClick={asks('resolve')}>
            {words.resolve}
          </MenuItem>
          <MenuItem icon={<DismissCircleRegular />} onClick={asks('cancel')}>
            {words.cancel}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
