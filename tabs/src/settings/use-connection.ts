import { useEffect, useState } from 'react';
import type { ConnectionTestView, ConnectionView } from '../../../bot/contract/settings-view.ts';
import { useInSettings } from './in-settings.ts';
import { useFailure } from './use-failure.ts';

type Tested = ConnectionTestView | 'testing' | undefined;

export type ConnectionHand = {
  /** As it is, or as it was just wished to be. */
  readonly connection: ConnectionView;
  readonly isPaused: boolean;
  readonly tested: Tested;
  /** Why the last wish was not granted, as far as we were told. */
  readonly trouble: string | undefined;
  readonly isSending: boolean;
  readonly test: () => void;
  readonly pause: (isPaused: boolean) => void;
};

/** What is done to one connection. A pause counts at once and is taken back when it is refused. */
export function useConnection(known: ConnectionView): ConnectionHand {
  const { client, lookNow } = useInSettings();
  const failureText = useFailure();
  const [answered, setAnswered] = useState<ConnectionView>();
  const [wished, setWished] = useState<boolean>();
  const [tested, setTested] = useState<Tested>();
  const [trouble, setTrouble] = useState<string>();
  // What the page hears later is newer than what the press was answered.
  useEffect(() => {
    setAnswered(undefined);
  }, [known]);
  const connection = answered ?? known;
  const path = `/api/v1/settings/connections/${encodeURIComponent(known.id)}`;
  const test = async () => {
    setTested('testing');
    setTrouble(undefined);
    try {
      setTested(await client.post<ConnectionTestView>(`${path}/test`, {}));
    } catch (failure) {
      setTested(undefined);
      setTrouble(failureText(failure));
    }
  };
  const pause = async (isPaused: boolean) => {
    setWished(isPaused);
    setTested(undefined);
    setTrouble(undefined);
    try {
      setAnswered(await client.post<ConnectionView>(`${path}/pause`, { isPaused }));
    } catch (failure) {
      setTrouble(failureText(failure));
    } finally {
      setWished(undefined);
      // Where no answer came it may have been done all the same.
      lookNow();
    }
  };
  return {
    connection,
    isPaused: wished ?? connection.paused !== undefined,
    tested,
    trouble,
    isSending: wished !== undefined || tested === 'testing',
    test: () => void test(),
    pause: (isPaused) => void pause(isPaused),
  };
}
