import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  mergeClasses,
  OverlayDrawer,
  tokens,
} from '@fluentui/react-components';
import { ChatRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { BoardSwarmView, BoardView } from '../../../bot/contract/board-view.ts';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import { useFresh, type Fresh } from '../api/use-fresh.ts';
import { KeptTogether } from '../components/KeptTogether.tsx';
import { Waiting } from '../components/Waiting.tsx';
import { useTimes } from '../swarm/use-times.ts';
import { ActMenu } from './ActMenu.tsx';
import { Customer, RiskBadge, Worries } from './cells.tsx';
import { useOnBoard } from './on-board.ts';
import { Given } from './Parked.tsx';
import { SwarmDetail } from './SwarmDetail.tsx';
import { useBoardStyles } from './use-board-styles.ts';
import { useBoardWords } from './words/index.ts';

const useStyles = makeStyles({
  drawer: { width: 'min(560px, 100vw)' },
  body: {
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalXXXL,
  },
  title: { overflowWrap: 'anywhere' },
});

const pauseMs = 5_000;

/** One swarm, beside the list it came from. */
export function SwarmDrawer({ id, view }: { id: string; view: BoardView }) {
  const styles = useStyles();
  const words = useBoardWords();
  const { client, go } = useOnBoard();
  const [isOpen, setOpen] = useState(true);
  const [state] = useFresh<SwarmView>(client, `/api/v1/swarms/${encodeURIComponent(id)}`, pauseMs);
  const row = view.swarms.find((one) => one.id === id);
  const close = () => {
    setOpen(false);
  };
  const title = state.kind === 'shown' ? state.value.case.title : (row?.case.title ?? '');
  return (
    <OverlayDrawer
      position="end"
      open={isOpen}
      className={styles.drawer}
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
      surfaceMotion={null}
      backdropMotion={null}
    >
      <Gone
        onGone={() => {
          go({ swarm: '' });
        }}
      />
      <DrawerHeader>
        <DrawerHeaderTitle
          className={styles.title}
          action={
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={words.close}
              onClick={close}
            />
          }
        >
          {title === '' ? (row?.code ?? '…') : title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>
        <Parts state={state} row={row} view={view} id={id} />
      </DrawerBody>
    </OverlayDrawer>
  );
}

type PartsProps = {
  state: Fresh<SwarmView>;
  row: BoardSwarmView | undefined;
  view: BoardView;
  id: string;
};

function Parts({ state, row, view, id }: PartsProps) {
  const words = useBoardWords();
  switch (state.kind) {
    case 'loading':
    case 'signed-out':
      return <Waiting label={words.looking} shape="narrow" />;
    case 'refused':
      return <p role="status">{words.drawer.gone}</p>;
    case 'unreachable':
      return <p role="status">{words.drawer.noAnswer}</p>;
    case 'shown':
      return (
        <>
          <Head swarm={state.value} row={row} />
          {view.parked
            .filter((one) => one.swarmId === id)
            .map((one) => (
              <Given key={one.id} one={one} />
            ))}
          <SwarmDetail swarm={state.value} />
        </>
      );
  }
}

function Head({ swarm, row }: { swarm: SwarmView; row: BoardSwarmView | undefined }) {
  const looks = useBoardStyles();
  const words = useBoardWords();
  const times = useTimes();
  return (
    <>
      <div className={looks.line}>
        {row && <RiskBadge swarm={row} />}
        {row && <Customer swarm={row} />}
        <span className={looks.quiet}>
          <KeptTogether>{swarm.case.number}</KeptTogether> · {swarm.code} ·{' '}
          {words.opened(times.zoned(swarm.openedAt), swarm.agent)}
        </span>
      </div>
      {row && <Worries swarm={row} />}
      <div className={mergeClasses(looks.line)}>
        <ActMenu swarm={swarm} isWide />
        {swarm.chatUrl !== undefined && swarm.me.isMember && (
          <Button
            as="a"
            icon={<ChatRegular />}
            href={swarm.chatUrl}
            target="_blank"
            rel="noreferrer"
          >
            {words.drawer.openChat}
          </Button>
        )}
      </div>
    </>
  );
}

/** Tells when the drawer is off the screen: its address goes with it, and the keyboard is back by then. */
function Gone({ onGone }: { onGone: () => void }) {
  const latest = useRef(onGone);
  latest.current = onGone;
  useEffect(
    () => () => {
      latest.current();
    },
    [],
  );
  return null;
}
