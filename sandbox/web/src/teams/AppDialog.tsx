import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Skeleton,
  SkeletonItem,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CardAction } from '../api/actions.ts';
import { askDialog, sendForm, type AppDialog, type DialogSource } from '../api/dialogs.ts';
import { useResources } from '../api/use-resource.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { usePending } from '../parts/use-pending.ts';
import { drawCard, replaceCard } from './draw-card.ts';
import { botName } from './words.ts';
import './card.css';

const useStyles = makeStyles({
  surface: { maxWidth: '600px' },
  content: { display: 'grid', gap: tokens.spacingVerticalM, alignContent: 'start' },
  waiting: { display: 'grid', gap: tokens.spacingVerticalM },
  /** The card brings its own edges. */
  form: {
    '& .ac-adaptiveCard': { padding: '4px 0 8px !important' },
    '& textarea': { minHeight: '120px' },
  },
});

/** A dialog of the app over the chat: asked for when it opens, sent off by its form's button. */
export function AppDialogView({ source, onClose }: { source: DialogSource; onClose: () => void }) {
  const styles = useStyles();
  const { shown, isBusy, trouble, onAct } = useAppDialog(source, onClose);
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                aria-label="Close"
                icon={<DismissRegular />}
                onClick={onClose}
              />
            }
          >
            {shown?.kind === 'form' ? shown.title : botName}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <TroubleBar trouble={trouble} />
            {shown?.kind === 'said' && <p role="status">{shown.sentence}</p>}
            {shown?.kind === 'form' && <Form card={shown.card} isBusy={isBusy} onAct={onAct} />}
            {!shown && !trouble && <Waiting />}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Waiting() {
  const styles = useStyles();
  return (
    <Skeleton className={styles.waiting} aria-label="The app is asked">
      <SkeletonItem size={24} />
      <SkeletonItem size={96} />
    </Skeleton>
  );
}

function useAppDialog(source: DialogSource, onClose: () => void) {
  const resources = useResources();
  const { isBusy, trouble, run } = usePending();
  const [shown, setShown] = useState<AppDialog>();
  const show = (answer: AppDialog) => {
    if (answer.kind === 'closed') onClose();
    else setShown(answer);
  };
  useEffect(() => {
    void run(async () => {
      show(await askDialog(source));
    });
    // Asked once, for what opened it.
  }, []);
  const onAct = ({ type, data }: CardAction) => {
    if (isBusy || type !== 'Action.Submit') return;
    void run(async () => {
      show(await sendForm(source, data));
      resources.hear({ service: 'teams', kind: 'message', id: source.chatId });
    });
  };
  return { shown, isBusy, trouble, onAct };
}

type FormProps = { card: unknown; isBusy: boolean; onAct: (action: CardAction) => void };

function Form({ card, isBusy, onAct }: FormProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const act = useRef(onAct);
  useEffect(() => {
    act.current = onAct;
  });
  useLayoutEffect(() => {
    const drawn = drawCard(card, {
      act: (action) => {
        act.current(action);
      },
      open: (url) => {
        window.open(url, '_blank', 'noopener');
      },
    });
    if (place.current && drawn) replaceCard(place.current, drawn);
  }, [card]);
  return <div ref={place} className={`card ${styles.form}`} aria-busy={isBusy} />;
}
