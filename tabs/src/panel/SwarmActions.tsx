import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { ChatRegular, CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { PanelSwarmView } from '../../../bot/contract/panel-view.ts';
import { copyText } from '../components/copy-text.ts';
import { useWords } from '../words/use-words.ts';
import { useBlocked } from './blocked.ts';
import { MoreMenu } from './MoreMenu.tsx';
import { StickyActions } from './StickyActions.tsx';
import { swarmPage } from './swarm-page.ts';
import { usePanelStyles } from './use-panel-styles.ts';
import { usePanelWords } from './words.ts';

type Props = {
  view: PanelSwarmView;
  onResolve: () => void;
  onAskAgain: () => void;
  /** Cancelling it, or taking it up again. */
  onEnding: () => void;
};

/** What one does next; what one rarely does is behind the dots. */
export function SwarmActions({ view, onResolve, onAskAgain, onEnding }: Props) {
  const words = useWords();
  const isOff = useBlocked() !== undefined;
  const isActive = view.state === 'active';
  const page = swarmPage(view.id);
  const [copied, setCopied] = useState<boolean>();
  return (
    <StickyActions>
      {isActive ? (
        <Button
          appearance="primary"
          icon={<CheckmarkCircleRegular />}
          disabledFocusable={isOff}
          data-opens="resolve"
          onClick={onResolve}
        >
          {words.resolve}
        </Button>
      ) : (
        <Button onClick={onAskAgain}>{words.ask}</Button>
      )}
      {view.chatUrl !== undefined && (
        <Button as="a" icon={<ChatRegular />} href={view.chatUrl} target="_blank" rel="noreferrer">
          {words.openChat}
        </Button>
      )}
      <MoreMenu
        page={page}
        ending={isActive ? 'cancel' : 'reactivate'}
        isOff={isOff}
        onEnding={onEnding}
        onCopy={() => void copyText(page).then(setCopied)}
      />
      <Copied isCopied={copied} link={page} />
    </StickyActions>
  );
}

/** What came of copying. Where the browser forbids it the link stands there to be taken by hand. */
function Copied({ isCopied, link }: { isCopied: boolean | undefined; link: string }) {
  const look = usePanelStyles();
  const words = usePanelWords();
  return (
    <>
      <p role="status" className={mergeClasses(look.line, look.quiet, look.small)}>
        {isCopied === true && words.copied}
        {isCopied === false && words.copyByHand}
      </p>
      {isCopied === false && (
        <Field className={look.line}>
          <Input
            readOnly
            value={link}
            aria-label={words.link}
            onFocus={({ target }) => {
              target.select();
            }}
          />
        </Field>
      )}
    </>
  );
}
