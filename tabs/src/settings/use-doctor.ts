import { useCallback, useState } from 'react';
import type { DoctorView } from '../../../bot/contract/doctor-view.ts';
import { useFresh, type Fresh } from '../api/use-fresh.ts';
import { useLanguage } from '../frame/language-context.ts';
import { useInSettings } from './in-settings.ts';
import { useFailure } from './use-failure.ts';

const pauseMs = 60_000;
const pauseWhileRunningMs = 1_000;

export type DoctorHand = {
  readonly state: Fresh<DoctorView>;
  readonly isRunning: boolean;
  /** Why the last wish was not granted. */
  readonly trouble: string | undefined;
  /** @param check one alone; absent: all */
  readonly look: (check?: string) => void;
  readonly tryAgain: () => void;
};

export function useDoctor(): DoctorHand {
  const { client } = useInSettings();
  const failureText = useFailure();
  const language = useLanguage();
  const [path] = useState(`/api/v1/doctor?language=${language}`);
  const [isAsked, setAsked] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [seenRunning, setSeenRunning] = useState(false);
  const isRunning = isAsked || seenRunning;
  const [state, lookNow] = useFresh<DoctorView>(
    client,
    path,
    isRunning ? pauseWhileRunningMs : pauseMs,
  );
  const runs = state.kind === 'shown' && state.value.isRunning;
  if (runs !== seenRunning) setSeenRunning(runs);
  const look = useCallback(
    (check?: string) => {
      setAsked(true);
      setTrouble(undefined);
      const wish = check === undefined ? {} : { check };
      client
        .post<DoctorView>('/api/v1/doctor/run', wish)
        .catch((failure: unknown) => {
          setTrouble(failureText(failure));
        })
        .finally(() => {
          lookNow();
          setAsked(false);
        });
    },
    [client, failureText, lookNow],
  );
  return { state, isRunning, trouble, look, tryAgain: lookNow };
}
