import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  Menu,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { BeakerRegular, WeatherMoonRegular, WeatherSunnyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { resetSandbox } from '../api/actions.ts';
import { useResources } from '../api/use-resource.ts';
import { phone } from '../parts/panes.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { usePending } from '../parts/use-pending.ts';
import { forgetSeen } from '../teams/unread.ts';
import type { ThemeName } from '../theme/use-theme.ts';
import { useRoute } from '../use-route.ts';

const useStyles = makeStyles({
  root: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorBrandBackgroundPressed,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [phone]: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}` },
  },
  icon: { fontSize: '16px', flex: 'none', display: 'inline-flex' },
  notice: { flexGrow: 1, textWrap: 'balance' },
  control: {
    minWidth: 'auto',
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightRegular,
    ':hover': {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundHover,
    },
    ':hover:active': {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundSelected,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorNeutralForegroundOnBrand}` },
  },
  glyph: { '& .fui-Button__icon': { color: tokens.colorNeutralForegroundOnBrand } },
});

const services = [
  ['connector', 'Bot Connector'],
  ['graph', 'Microsoft Graph'],
  ['dataverse', 'Dataverse'],
  ['ccaas', 'Contact center'],
  ['entra', 'Entra ID'],
  ['bot', 'What reached the bot'],
] as const;

export function Ribbon(props: { theme: ThemeName; onFlipTheme: () => void }) {
  const styles = useStyles();
  const isDark = props.theme === 'dark';
  return (
    <aside className={styles.root} aria-label="About this sandbox">
      <span className={styles.icon} aria-hidden>
        <BeakerRegular />
      </span>
      <p className={styles.notice}>
        Sandbox: everyone here is invented, nothing leaves this machine.
      </p>
      <JournalMenu />
      <ResetDialog />
      <Button
        appearance="transparent"
        size="small"
        className={mergeClasses(styles.control, styles.glyph)}
        icon={isDark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
        aria-label={isDark ? 'Use the light theme' : 'Use the dark theme'}
        onClick={props.onFlipTheme}
      />
    </aside>
  );
}

function JournalMenu() {
  const styles = useStyles();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="transparent" size="small" className={styles.control}>
          Journal
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {services.map(([service, name]) => (
            <MenuItemLink
              key={service}
              href={`/_journal.har?service=${service}`}
              target="_blank"
              rel="noreferrer"
            >
              {name}
            </MenuItemLink>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function ResetDialog() {
  const styles = useStyles();
  const resources = useResources();
  const [, go] = useRoute();
  const [isOpen, setOpen] = useState(false);
  const { isBusy, trouble, run } = usePending();
  const reset = async () => {
    const isDone = await run(resetSandbox);
    if (!isDone) return;
    forgetSeen();
    resources.refresh();
    setOpen(false);
    go({});
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_, data) => {
        setOpen(data.open);
      }}
    >
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="transparent" size="small" className={styles.control}>
          Reset
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Begin anew?</DialogTitle>
          <DialogContent>
            Cases, chats and calls go back to how they were on the first day. The bot keeps what it
            remembers: to begin anew there too, start with <code>npm start -- --fresh</code>.
            <TroubleBar trouble={trouble} />
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>Keep everything</Button>
            </DialogTrigger>
            <Button appearance="primary" disabled={isBusy} onClick={() => void reset()}>
              Reset the sandbox
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
