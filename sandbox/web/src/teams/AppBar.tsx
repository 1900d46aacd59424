import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  AlertFilled,
  AlertRegular,
  bundleIcon,
  ChatFilled,
  ChatRegular,
  PeopleTeamFilled,
  PeopleTeamRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { BotAvatar } from '../parts/Avatars.tsx';
import { narrow } from '../parts/panes.ts';
import { formatRoute } from '../route.ts';
import { handleOf, useYou } from '../shell/you.ts';
import { botName } from './words.ts';

const ActivityIcon = bundleIcon(AlertFilled, AlertRegular);
const ChatIcon = bundleIcon(ChatFilled, ChatRegular);
const ChannelsIcon = bundleIcon(PeopleTeamFilled, PeopleTeamRegular);

const useStyles = makeStyles({
  root: {
    flex: 'none',
    display: 'flex',
    flexDirection: 'column',
    width: '72px',
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: {
      flexDirection: 'row',
      width: 'auto',
      padding: 0,
      borderRight: 'none',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  place: {
    position: 'relative',
    display: 'grid',
    justifyItems: 'center',
    gap: '2px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    textAlign: 'center',
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-3px',
      borderRadius: tokens.borderRadiusLarge,
    },
    [narrow]: { flexGrow: 1, minHeight: '44px' },
  },
  icon: { display: 'grid', placeItems: 'center', height: '24px', fontSize: '24px' },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '& svg': { color: tokens.colorBrandForeground1 },
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '10px',
      bottom: '10px',
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandBackground,
      [narrow]: { top: 'auto', bottom: 0, left: '20%', right: '20%', width: 'auto', height: '3px' },
    },
  },
  count: { position: 'absolute', top: '4px', left: 'calc(50% + 4px)' },
});

export type AppPlace = 'activity' | 'chat' | 'channels' | 'app';

type Props = {
  here: AppPlace;
  unread: { readonly activity: number; readonly chat: number };
};

/** The bar at the side of Teams: what is new, the chats, the app itself. */
export function AppBar({ here, unread }: Props) {
  const styles = useStyles();
  return (
    <nav className={styles.root} aria-label="Teams">
      <Place
        label="Activity"
        isHere={here === 'activity'}
        selected="activity"
        count={unread.activity}
        icon={<ActivityIcon filled={here === 'activity'} />}
      />
      <Place
        label="Chat"
        isHere={here === 'chat'}
        selected={undefined}
        count={unread.chat}
        icon={<ChatIcon filled={here === 'chat'} />}
      />
      <Place
        label="Teams"
        isHere={here === 'channels'}
        selected="channels"
        count={0}
        icon={<ChannelsIcon filled={here === 'channels'} />}
      />
      <Place
        label={botName}
        isHere={here === 'app'}
        selected="app"
        count={0}
        icon={<BotAvatar size={22} />}
      />
    </nav>
  );
}

function Place(props: {
  label: string;
  isHere: boolean;
  selected: string | undefined;
  count: number;
  icon: ReactNode;
}) {
  const styles = useStyles();
  const { person } = useYou();
  const { label, isHere, selected, count, icon } = props;
  return (
    <a
      className={mergeClasses(styles.place, isHere && styles.here)}
      href={formatRoute({ person: handleOf(person), view: 'teams', selected })}
      {...(isHere && { 'aria-current': 'page' as const })}
    >
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      {label}
      {count > 0 && (
        <Badge
          className={styles.count}
          size="small"
          color="danger"
          aria-label={`, ${count} unread`}
        >
          {count}
        </Badge>
      )}
    </a>
  );
}
