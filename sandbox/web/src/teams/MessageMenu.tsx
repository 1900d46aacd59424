import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Tooltip,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { messageActionsQuery } from '../api/queries.ts';
import { useResource } from '../api/use-resource.ts';

const useStyles = makeStyles({
  /** There for whoever looks for it; not in the way of whoever reads. */
  more: { opacity: 0, '@media (hover: none)': { opacity: 1 }, ':focus-visible': { opacity: 1 } },
});

type Props = {
  className: string;
  onChoose: (commandId: string) => void;
  /** Absent where it is somebody else's. */
  own: { readonly onEdit: () => void; readonly onDelete: () => void } | undefined;
};

/** What one may do with a message, and what the app offers to: Teams' "…". */
export function MessageMenu({ own, ...props }: Props) {
  const styles = useStyles();
  const { data: actions = [] } = useResource(messageActionsQuery);
  if (actions.length === 0 && !own) return null;
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content="More options" relationship="label">
          <Button
            size="small"
            data-more
            appearance="subtle"
            className={mergeClasses('more', styles.more, props.className)}
            icon={<MoreHorizontalRegular />}
          />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {own && <MenuItem onClick={own.onEdit}>Edit</MenuItem>}
          {own && <MenuItem onClick={own.onDelete}>Delete</MenuItem>}
          {actions.map(({ id, title }) => (
            <MenuItem
              key={id}
              onClick={() => {
                props.onChoose(id);
              }}
            >
              {title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
