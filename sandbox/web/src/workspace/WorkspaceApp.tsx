import { FluentProvider } from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { listenLive } from '../api/live.ts';
import { peopleQuery } from '../api/queries.ts';
import { Resources } from '../api/resources.ts';
import { ResourcesContext, useResource } from '../api/use-resource.ts';
import { MarkSymbol } from '../parts/Avatars.tsx';
import { Empty } from '../parts/Empty.tsx';
import { handleOf, YouContext } from '../shell/you.ts';
import { darkTheme, lightTheme } from '../theme/theme.ts';
import { useTheme } from '../theme/use-theme.ts';
import { useRoute } from '../use-route.ts';
import { Workspace } from './Workspace.tsx';

/** The page of Dynamics 365 Customer Service in which agents work: `/main.aspx#/anna.berg`. */
export function WorkspaceApp() {
  const [theme] = useTheme();
  const [resources] = useState(() => new Resources());
  useEffect(
    () =>
      listenLive({
        notice: (notice) => {
          resources.hear(notice);
        },
        connection: (isThere) => {
          if (isThere) resources.refresh();
        },
      }),
    [resources],
  );
  useEffect(() => {
    document.documentElement.style.colorScheme = theme;
  }, [theme]);
  return (
    <FluentProvider theme={theme === 'dark' ? darkTheme : lightTheme}>
      <ResourcesContext value={resources}>
        <MarkSymbol />
        <Entered />
      </ResourcesContext>
    </FluentProvider>
  );
}

function Entered() {
  const { data: people, trouble } = useResource(peopleQuery);
  const [route] = useRoute();
  const person = people?.find((one) => handleOf(one) === route.person) ?? people?.[0];
  if (people && person) {
    return (
      <YouContext value={{ person, people }}>
        <Workspace key={person.id} />
      </YouContext>
    );
  }
  return trouble ? (
    <Empty
      icon={<PlugDisconnectedRegular />}
      what={trouble.message}
      why="Start it with npm start, then this page goes on by itself."
    />
  ) : null;
}
