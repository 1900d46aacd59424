import { Button, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useBlocked } from './blocked.ts';

type Props = {
  isBusy: boolean;
  icon: ReactElement;
  words: string;
  /** Instead, while it is on its way. */
  busyWords: string;
};

/** What sends a form. It keeps the focus while it is busy. */
export function SubmitButton({ isBusy, icon, words, busyWords }: Props) {
  const blocked = useBlocked();
  return (
    <Button
      type="submit"
      appearance="primary"
      disabledFocusable={isBusy || blocked !== undefined}
      icon={isBusy ? <Spinner size="tiny" /> : icon}
    >
      {isBusy ? busyWords : words}
    </Button>
  );
}
