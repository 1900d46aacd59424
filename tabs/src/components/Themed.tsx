import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { themes, type ThemeName } from '../theme.ts';

const useStyles = makeStyles({
  root: {
    minHeight: '100dvh',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
});

/** The whole page in the colours of where it is shown. */
export function Themed({ theme, children }: { theme: ThemeName; children: ReactNode }) {
  const styles = useStyles();
  useEffect(() => {
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark';
  }, [theme]);
  return (
    <FluentProvider theme={themes[theme]}>
      <main className={styles.root}>{children}</main>
    </FluentProvider>
  );
}
