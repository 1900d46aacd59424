import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PanelLeftContractRegular, PanelLeftExpandRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useResource } from '../api/use-resource.ts';
import { useYou } from '../shell/you.ts';
import { hostPanel, mannerIn } from './cif-host.ts';
import { modes } from './model.ts';
import { originsOf, providerQuery, type ChannelProvider } from './provider.ts';
import { useStore, useWorkspace } from './use-workspace.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `0 ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalM}`,
    minHeight: '40px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  frame: { border: 'none', width: '100%', height: '100%' },
  gone: { display: 'none' },
});

const german = 1031;
const english = 1033;

const lcidIn = (search: string): number =>
  new URLSearchParams(search).get('sandbox_language') === 'de' ? german : english;

export function PanelFrame() {
  const { data: provider } = useResource(providerQuery);
  return provider ? <Framed provider={provider} /> : null;
}

function Framed({ provider }: { provider: ChannelProvider }) {
  const styles = useStyles();
  const store = useStore();
  const { mode, width } = useWorkspace();
  const isDocked = mode === modes.docked;
  const frame = usePanel(provider);
  return (
    <section
      className={mergeClasses(styles.root, mode === modes.hidden && styles.gone)}
      style={{ width: isDocked ? `${width}px` : '48px' }}
      aria-label="Communication panel"
    >
      <div className={styles.head}>
        {isDocked && <span>{provider.msdyn_label}</span>}
        <Button
          appearance="subtle"
          size="small"
          icon={isDocked ? <PanelLeftContractRegular /> : <PanelLeftExpandRegular />}
          aria-label={isDocked ? 'Minimize the panel' : 'Dock the panel'}
          onClick={() => {
            store.change((now) => ({ ...now, mode: isDocked ? modes.minimized : modes.docked }));
          }}
        />
      </div>
      <iframe
        ref={frame}
        title={provider.msdyn_label}
        src={provider.msdyn_channelurl}
        className={mergeClasses(styles.frame, !isDocked && styles.gone)}
      />
    </section>
  );
}

/** Answers the page in the frame, which comes from another origin, as in life. */
function usePanel(provider: ChannelProvider) {
  const frame = useRef<HTMLIFrameElement>(null);
  const store = useStore();
  const { person } = useYou();
  useEffect(() => {
    const { contentWindow } = frame.current ?? {};
    if (!contentWindow) return undefined;
    const { search } = window.location;
    const shop = {
      store,
      provider: provider.msdyn_uniquename,
      customParams: provider.msdyn_customparams,
      person: { id: person.id, name: person.name, handle: person.mail },
      lcid: lcidIn(search),
    };
    return hostPanel(
      shop,
      { window: contentWindow, origins: originsOf(provider) },
      mannerIn(search),
    );
  }, [store, provider, person]);
  return frame;
}
