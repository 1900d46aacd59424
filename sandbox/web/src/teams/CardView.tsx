import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { act, type CardAction } from '../api/actions.ts';
import { opensDialog, type DialogSource } from '../api/dialogs.ts';
import { appQuery } from '../api/queries.ts';
import { useResource, useResources } from '../api/use-resource.ts';
import { usePending } from '../parts/use-pending.ts';
import { useYou } from '../shell/you.ts';
import { useRoute } from '../use-route.ts';
import { AppDialogView } from './AppDialog.tsx';
import { drawCard, replaceCard, type CardEvents } from './draw-card.ts';
import { destinationOf } from './links.ts';
import './card.css';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 480px) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'start',
    '@media (max-width: 560px)': { columnGap: 0 },
    ':hover > button, :focus-within > button': { opacity: 1 },
  },
  /** There for whoever looks for it; not in the way of whoever reads. */
  refresh: {
    opacity: 0,
    '@media (hover: none)': { opacity: 1 },
    '@media (max-width: 560px)': { display: 'none' },
  },
  frame: {
    width: '100%',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    overflow: 'hidden',
    overflowX: 'auto',
  },
  said: {
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    gridColumn: '1',
  },
});

type Props = { chatId: string; messageId: string; content: unknown; label: string };

/** A live card: redrawn only when its content changes, and clickable. */
export function CardView({ chatId, messageId, content, label }: Props) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const { isBusy, said, asked, onAct, onTell, onClose } = useCardAction(chatId, messageId);
  const { person } = useYou();
  const { data: app } = useResource(appQuery);
  const [, go] = useRoute();
  const events = useRef<CardEvents>({ act: onAct, open: () => undefined });
  useEffect(() => {
    events.current = {
      act: onAct,
      open: (url) => {
        const destination = destinationOf(url, person, app);
        if (destination.kind === 'here') go(destination.route);
        else if (destination.kind === 'closed') onTell(destination.why);
        else window.open(destination.url, '_blank', 'noopener');
      },
    };
  });
  useLayoutEffect(() => {
    const drawn = drawCard(content, {
      act: (action) => {
        events.current.act(action);
      },
      open: (url) => {
        events.current.open(url);
      },
    });
    if (place.current && drawn) replaceCard(place.current, drawn);
  }, [content]);
  const refresh = refreshOf(content);
  return (
    <div className={styles.root}>
      <div
        ref={place}
        className={`card ${styles.frame}`}
        role="group"
        aria-label={label}
        aria-busy={isBusy}
      />
      {refresh && (
        <Tooltip content="Refresh card" relationship="label">
          <Button
            className={styles.refresh}
            appearance="subtle"
            icon={<ArrowClockwiseRegular />}
            disabledFocusable={isBusy}
            onClick={() => {
              onAct(refresh);
            }}
          />
        </Tooltip>
      )}
      <p role="status" className={styles.said} hidden={said === undefined}>
        {said}
      </p>
      {asked && <AppDialogView source={asked} onClose={onClose} />}
    </div>
  );
}

/** What the message's menu offers for a card that says how it is drawn anew. */
function refreshOf(content: unknown): CardAction | undefined {
  const { refresh } = content as { refresh?: { action?: CardAction } };
  return refresh?.action;
}

function useCardAction(chatId: string, messageId: string) {
  const { person } = useYou();
  const resources = useResources();
  const { isBusy, trouble, run } = usePending();
  const [answer, setAnswer] = useState<string>();
  const [asked, setAsked] = useState<DialogSource>();
  const onAct = (action: CardAction) => {
    if (isBusy) return;
    if (opensDialog(action)) {
      setAsked({ chatId, messageId, person: person.id, by: { kind: 'button', action } });
      return;
    }
    setAnswer(undefined);
    void run(async () => {
      setAnswer(await act({ chatId, from: person.id, messageId, action }));
      resources.hear({ service: 'teams', kind: 'message', id: chatId });
    });
  };
  const onClose = () => {
    setAsked(undefined);
  };
  const said = trouble?.message ?? answer;
  return { isBusy, said, asked, onAct, onTell: setAnswer, onClose };
}
