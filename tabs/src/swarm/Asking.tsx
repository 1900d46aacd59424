import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalM },
});

type Props = {
  isOpen: boolean;
  title: string;
  children: ReactNode;
  actions: ReactNode;
  onClose: () => void;
  /** It is gone from the screen. */
  onClosed: () => void;
  /** Makes it a form that Enter sends. */
  onSubmit?: () => void;
};

/**
 * A dialog that stays in the page while it is shut: taken out while it stands open, it would leave the
 * page behind it hidden from who listens to it.
 */
export function Asking({ isOpen, title, children, actions, onClose, onClosed, onSubmit }: Props) {
  const styles = useStyles();
  const body = (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={styles.content}>{children}</DialogContent>
      <DialogActions>{actions}</DialogActions>
    </DialogBody>
  );
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <Presence onGone={onClosed} />
        {onSubmit ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              onSubmit();
            }}
          >
            {body}
          </form>
        ) : (
          body
        )}
      </DialogSurface>
    </Dialog>
  );
}

/** Tells when what it stands in is taken off the screen. */
function Presence({ onGone }: { onGone: () => void }) {
  useEffect(() => onGone, [onGone]);
  return null;
}
