import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  bundleIcon,
  CallFilled,
  CallRegular,
  ChatFilled,
  ChatRegular,
  ClipboardTaskListLtrFilled,
  ClipboardTaskListLtrRegular,
} from '@fluentui/react-icons';
import type { JSX } from 'react';
import { BotAvatar } from '../parts/Avatars.tsx';
import { formatRoute, type View } from '../route.ts';
import { countOf, useNews, type News } from './news.ts';
import { NewsFor } from './NewsFor.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import { handleOf, usesDynamics, useYou } from './you.ts';

const CasesIcon = bundleIcon(ClipboardTaskListLtrFilled, ClipboardTaskListLtrRegular);
const ChatsIcon = bundleIcon(ChatFilled, ChatRegular);
const CallsIcon = bundleIcon(CallFilled, CallRegular);

const small = '@media (max-width: 860px)';

const useStyles = makeStyles({
  root: {
    flex: 'none',
    display: 'grid',
    gridTemplateColumns: 'auto auto minmax(0, 1fr) auto',
    gridTemplateAreas: '"name nav news you"',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXL,
    minHeight: '56px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [small]: {
      gridTemplateColumns: 'auto minmax(0, 1fr) auto',
      gridTemplateAreas: '"name news you" "nav nav nav"',
      columnGap: tokens.spacingHorizontalM,
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
    },
  },
  name: {
    gridArea: 'name',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.01em',
    whiteSpace: 'nowrap',
  },
  word: { '@media (max-width: 420px)': { display: 'none' } },
  nav: { gridArea: 'nav', display: 'flex', alignSelf: 'stretch', minHeight: '44px' },
  news: { gridArea: 'news', minWidth: 0 },
  you: { gridArea: 'you' },
  tab: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    '& svg': { fontSize: '20px' },
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-4px',
      borderRadius: tokens.borderRadiusLarge,
    },
    [small]: { flexGrow: 1, justifyContent: 'center', padding: 0 },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '& svg': { color: tokens.colorBrandForeground1 },
    '::after': {
      content: '""',
      position: 'absolute',
      left: tokens.spacingHorizontalM,
      right: tokens.spacingHorizontalM,
      bottom: 0,
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
  },
  tabIcon: { '@media (max-width: 420px)': { display: 'none' } },
});

type Tab = { readonly view: View; readonly label: string; readonly icon: JSX.Element };

const tabs: readonly Tab[] = [
  { view: 'dynamics', label: 'Dynamics', icon: <CasesIcon /> },
  { view: 'teams', label: 'Teams', icon: <ChatsIcon /> },
  { view: 'contact-center', label: 'Contact center', icon: <CallsIcon /> },
];

export function Header({ view }: { view: View }) {
  const styles = useStyles();
  const { person, people } = useYou();
  const news = useNews(people);
  const own = news.find((one) => one.person.id === person.id);
  return (
    <header className={styles.root}>
      <h1 className={styles.name} style={{ margin: 0 }}>
        <BotAvatar size={28} />
        <span className={styles.word}>Case Swarm</span>
      </h1>
      <nav className={styles.nav} aria-label="Systems">
        {tabs
          .filter((tab) => tab.view !== 'dynamics' || usesDynamics(person))
          .map((tab) => (
            <TabLink key={tab.view} tab={tab} isHere={tab.view === view} news={own} />
          ))}
      </nav>
      <div className={styles.news}>
        <NewsFor news={news.filter((one) => one !== own)} />
      </div>
      <div className={styles.you}>
        <PersonPicker news={news} />
      </div>
    </header>
  );
}

function TabLink({ tab, isHere, news }: { tab: Tab; isHere: boolean; news: News | undefined }) {
  const styles = useStyles();
  const { person } = useYou();
  const unread = tab.view === 'teams' && news ? countOf(news) : 0;
  const href = formatRoute({ person: handleOf(person), view: tab.view, selected: undefined });
  return (
    <a
      href={href}
      className={mergeClasses(styles.tab, isHere && styles.here)}
      {...(isHere && { 'aria-current': 'page' as const })}
    >
      <span className={styles.tabIcon} aria-hidden>
        {tab.icon}
      </span>
      {tab.label}
      {unread > 0 && (
        <Badge size="small" color="brand" aria-label={`${unread} unread`}>
          {unread}
        </Badge>
      )}
    </a>
  );
}
