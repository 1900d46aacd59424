import {
  Menu,
  MenuButton,
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
import type { BoardSwarmView } from '../../../bot/contract/board-view.ts';
import { useOnBoard, type Asked } from './on-board.ts';
import { useBoardWords } from './words/index.ts';

type Props = { swarm: Pick<BoardSwarmView, 'id' | 'code' | 'state' | 'case'>; isWide?: boolean };

/** What a supervisor can do about a swarm. One that is over needs nothing. */
export function ActMenu({ swarm, isWide = false }: Props) {
  const words = useBoardWords();
  const { act, ask, blocked, busy, trigger } = useOnBoard();
  if (swarm.state !== 'active') return null;
  const isBusy = busy.has(swarm.id);
  const asks = (kind: Asked['kind']) => () => {
    ask({ kind, swarm });
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          {...trigger}
          size={isWide ? 'medium' : 'small'}
          appearance={isWide ? 'primary' : 'secondary'}
          disabledFocusable={blocked !== undefined || isBusy}
          aria-label={`${words.act}: ${swarm.case.title === '' ? swarm.code : swarm.case.title}`}
          {...(blocked !== undefined && { title: blocked })}
        >
          {isBusy ? words.acting : words.act}
        </MenuButton>
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
