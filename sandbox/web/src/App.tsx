import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { listenLive } from './api/live.ts';
import { Resources } from './api/resources.ts';
import { ResourcesContext } from './api/use-resource.ts';
import { MarkSymbol } from './parts/Avatars.tsx';
import { Shell } from './shell/Shell.tsx';
import { darkTheme, lightTheme } from './theme/theme.ts';
import { useTheme } from './theme/use-theme.ts';

export function App() {
  const [theme, flipTheme] = useTheme();
  const [resources] = useState(() => new Resources());
  const isConnected = useLive(resources);
  useEffect(() => {
    document.documentElement.style.colorScheme = theme;
  }, [theme]);
  return (
    <FluentProvider theme={theme === 'dark' ? darkTheme : lightTheme}>
      <ResourcesContext value={resources}>
        <MarkSymbol />
        <Shell theme={theme} onFlipTheme={flipTheme} isConnected={isConnected} />
      </ResourcesContext>
    </FluentProvider>
  );
}

/** Keeps what is shown fresh. What was missed while the stream was lost is read when it is back. */
function useLive(resources: Resources): boolean {
  const [isConnected, setConnected] = useState(true);
  useEffect(
    () =>
      listenLive({
        notice: (notice) => {
          // A reset is news about everything.
          if (notice.kind === 'reset') resources.refresh();
          else resources.hear(notice);
        },
        connection: (isThere) => {
          setConnected(isThere);
          if (isThere) resources.refresh();
        },
      }),
    [resources],
  );
  return isConnected;
}
