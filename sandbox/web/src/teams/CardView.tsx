import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { act, type CardAction } from '../api/actions.ts';
import { useResources } from '../api/use-resource.ts';
import { usePending } from '../parts/use-pending.ts';
import { useYou } from '../shell/you.ts';
import { drawCard, replaceCard, type CardEvents } from './draw-card.ts';
import './card.css';

const useStyles = makeStyles({
  frame: {
    width: '100%',
    maxWidth: '480px',
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
    maxWidth: '480px',
  },
});

type Props = { chatId: string; messageId: string; content: unknown; label: string };

/** A live card: redrawn only when its content changes, and clickable. */
export function CardView({ chatId, messageId, content, label }: Props) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const { isBusy, said, onAct } = useCardAction(chatId, messageId);
  const { person } = useYou();
  const events = useRef<CardEvents>({ act: onAct, open: () => undefined });
  useEffect(() => {
    events.current = {
      act: onAct,
      open: (url) => {
        window.open(withHint(url, person.mail), '_blank', 'noopener');
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
  return (
    <div>
      <div
        ref={place}
        className={`card ${styles.frame}`}
        role="group"
        aria-label={label}
        aria-busy={isBusy}
      />
      <p role="status" className={styles.said} hidden={said === undefined}>
        {said}
      </p>
    </div>
  );
}

function useCardAction(chatId: string, messageId: string) {
  const { person } = useYou();
  const resources = useResources();
  const { isBusy, trouble, run } = usePending();
  const [answer, setAnswer] = useState<string>();
  const onAct = (action: CardAction) => {
    if (isBusy) return;
    setAnswer(undefined);
    void run(async () => {
      setAnswer(await act({ chatId, from: person.id, messageId, action }));
      resources.hear({ service: 'teams', kind: 'message', id: chatId });
    });
  };
  return { isBusy, said: trouble?.message ?? answer, onAct };
}

/** Our own pages then know who wants to sign in: people here are one person in one browser. */
function withHint(address: string, mail: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (!url.pathname.startsWith('/tabs/')) return address;
  url.searchParams.set('login_hint', mail);
  return url.href;
}
