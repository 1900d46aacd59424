import { makeStyles, tokens } from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import { useEffect, type ReactNode } from 'react';
import { peopleQuery } from '../api/queries.ts';
import type { Person } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { ContactCenter } from '../contact-center/ContactCenter.tsx';
import { Dynamics } from '../dynamics/Dynamics.tsx';
import { Empty } from '../parts/Empty.tsx';
import type { Route, View } from '../route.ts';
import { Teams } from '../teams/Teams.tsx';
import type { ThemeName } from '../theme/use-theme.ts';
import { useRoute } from '../use-route.ts';
import { Header } from './Header.tsx';
import { Ribbon } from './Ribbon.tsx';
import { handleOf, usesDynamics, YouContext } from './you.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100dvh' },
  main: { flexGrow: 1, minHeight: 0, backgroundColor: tokens.colorNeutralBackground1 },
  lost: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
  },
});

const lastPersonKey = 'case-swarm.person';

type Props = { theme: ThemeName; onFlipTheme: () => void; isConnected: boolean };

export function Shell({ theme, onFlipTheme, isConnected }: Props) {
  const styles = useStyles();
  const { data: people, trouble } = useResource(peopleQuery);
  const [route] = useRoute();
  const person = people && chosen(people, route.person);
  useEffect(() => {
    if (person) localStorage.setItem(lastPersonKey, handleOf(person));
  }, [person]);
  if (!people || !person) {
    return trouble ? (
      <Empty
        icon={<PlugDisconnectedRegular />}
        what={trouble.message}
        why="Start it with npm start, then this page goes on by itself."
      />
    ) : null;
  }
  const view = viewFor(person, route.view);
  return (
    <YouContext value={{ person, people }}>
      <div className={styles.root}>
        <Ribbon theme={theme} onFlipTheme={onFlipTheme} />
        <Header view={view} />
        <div role="status" aria-live="polite">
          {!isConnected && (
            <p className={styles.lost}>The sandbox does not answer. You see what it said last.</p>
          )}
        </div>
        <main className={styles.main}>{content(view, route)}</main>
      </div>
    </YouContext>
  );
}

function content(view: View, { selected, tab, sub }: Route): ReactNode {
  switch (view) {
    case 'dynamics':
      return <Dynamics selected={selected} />;
    case 'teams':
      return <Teams selected={selected} tab={tab} sub={sub} />;
    case 'contact-center':
      return <ContactCenter selected={selected} />;
  }
}

/** Whom the address names, else whoever one was last, else the first. */
function chosen(people: readonly Person[], handle: string): Person | undefined {
  const wanted = handle || localStorage.getItem(lastPersonKey);
  return people.find((one) => handleOf(one) === wanted) ?? people[0];
}

/** Where a person's work begins, unless they asked for a place that is theirs. */
function viewFor(person: Person, asked: View | undefined): View {
  if (asked === undefined || (asked === 'dynamics' && !usesDynamics(person))) {
    return usesDynamics(person) ? 'dynamics' : 'teams';
  }
  return asked;
}
