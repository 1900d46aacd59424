import { useCallback, useEffect, useState } from 'react';
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
  /** When a look of ours began; until an answer from after that says that it is over, it goes on. */
  const [begunAt, setBegunAt] = useState<number>();
  const [trouble, setTrouble] = useState<string>();
  const [state, lookNow] = useFresh<DoctorView>(client, path, pauseMs);
  const isRunning = goesOn(state, begunAt);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(lookNow, pauseWhileRunningMs);
    return () => {
      clearInterval(timer);
    };
  }, [isRunning, lookNow]);
  const look = useCallback(
    (check?: string) => {
      setBegunAt(Number.POSITIVE_INFINITY);
      setTrouble(undefined);
      client
        .post<DoctorView>('/api/v1/doctor/run', check === undefined ? {} : { check })
        .then(() => {
          setBegunAt(Date.now());
        })
        .catch((failure: unknown) => {
          setBegunAt(undefined);
          setTrouble(failureText(failure));
        });
    },
    [client, failureText],
  );
  return { state, isRunning, trouble, look, tryAgain: lookNow };
}

function goesOn(state: Fresh<DoctorView>, begunAt: number | undefined): boolean {
  if (state.kind !== 'shown') return begunAt !== undefined;
  return state.value.isRunning || (begunAt !== undefined && state.asOf <= begunAt);
}
