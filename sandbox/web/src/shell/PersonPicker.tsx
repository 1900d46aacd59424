import {
  Badge,
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { Fragment } from 'react';
import type { Role } from '../api/types.ts';
import { PersonAvatar, presenceWords } from '../parts/Avatars.tsx';
import { formatRoute, type Route } from '../route.ts';
import { useRoute } from '../use-route.ts';
import { countOf, placeOf, type News } from './news.ts';
import { handleOf, roleWords, useYou } from './you.ts';

const useStyles = makeStyles({
  button: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    minWidth: 0,
    gap: tokens.spacingHorizontalM,
  },
  words: {
    display: 'grid',
    textAlign: 'left',
    lineHeight: tokens.lineHeightBase200,
    '@media (max-width: 560px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  label: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  popover: { maxHeight: 'min(720px, calc(100vh - 96px))', overflowY: 'auto', width: '320px' },
  item: { maxWidth: 'none', alignItems: 'center' },
  person: { display: 'grid', gap: '1px' },
  job: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  icon: { width: '32px', height: '32px', marginInlineEnd: tokens.spacingHorizontalS },
  chevron: { fontSize: '16px' },
});

const groups: readonly (readonly [Role, string])[] = [
  ['agent', 'Agents'],
  ['expert', 'Experts'],
  ['supervisor', 'Supervisor'],
  ['employee', 'Employee'],
];

export function PersonPicker({ news }: { news: readonly News[] }) {
  const styles = useStyles();
  const { person } = useYou();
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={styles.button}>
          <PersonAvatar person={person} />
          <span className={styles.words}>
            <span className={styles.label}>You are </span>
            <span>
              {person.name}
              <span className="unseen">, {roleWords[person.role]}. Be somebody else</span>
            </span>
          </span>
          <ChevronDownRegular aria-hidden className={styles.chevron} />
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {groups.map(([role, title], index) => (
            <Fragment key={role}>
              {index > 0 && <MenuDivider />}
              <MenuGroup>
                <MenuGroupHeader>{title}</MenuGroupHeader>
                {news
                  .filter((one) => one.person.role === role)
                  .map((one) => (
                    <PersonItem key={one.person.id} news={one} />
                  ))}
              </MenuGroup>
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function PersonItem({ news }: { news: News }) {
  const { person } = news;
  const count = countOf(news);
  const styles = useStyles();
  const [route] = useRoute();
  return (
    <MenuItemLink
      className={styles.item}
      href={formatRoute(routeOf(route, handleOf(person), placeOf(news)))}
      icon={{
        className: styles.icon,
        children: <PersonAvatar person={person} size={32} />,
      }}
    >
      <span className={styles.person}>
        <span>
          {person.name}
          {count > 0 && (
            <>
              {' '}
              <Badge size="small" color="brand" aria-label={`${count} unread`}>
                {count}
              </Badge>
            </>
          )}
        </span>
        <span className={styles.job}>
          {person.jobTitle}, {presenceWords[person.availability]}
        </span>
      </span>
    </MenuItemLink>
  );
}

/** The call on the table stays when one changes sides; otherwise one goes to what is new. */
function routeOf(route: Route, person: string, newest: string | undefined): Route {
  if (route.view === 'contact-center') return { ...route, person };
  if (newest !== undefined) return { person, view: 'teams', selected: newest };
  return {
    person,
    view: route.view,
    selected: route.view === 'dynamics' ? route.selected : undefined,
  };
}
