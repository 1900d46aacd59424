import { useState } from 'react';
import type { DesksView } from '../../../bot/contract/desks-view.ts';
import { Refused } from '../api/refusal.ts';
import { useFresh, type Fresh } from '../api/use-fresh.ts';
import { useInSettings } from './in-settings.ts';
import { useFailure } from './use-failure.ts';

const path = '/api/v1/settings/desks';
const pauseMs = 30_000;

/** `isOld`: what is shown is not what is there. */
export type NotDone = { readonly why: string; readonly isOld: boolean };

export type DesksHand = {
  readonly state: Fresh<DesksView>;
  readonly isSending: boolean;
  /** @param to below the desks, such as `/<id>/pause` @returns what went wrong, if anything did */
  readonly send: (to: string, body: object) => Promise<NotDone | undefined>;
  readonly lookNow: () => void;
};

/** The desks, asked for again and again, and what is done to them. */
export function useDesks(): DesksHand {
  const { client } = useInSettings();
  const failureText = useFailure();
  const [state, lookNow] = useFresh<DesksView>(client, path, pauseMs);
  const [isSending, setSending] = useState(false);
  const send: DesksHand['send'] = async (to, body) => {
    setSending(true);
    try {
      await client.post(path + to, body);
      lookNow();
      return undefined;
    } catch (failure) {
      const isOld =
        failure instanceof Refused &&
        ['settings-changed', 'not-found'].includes(failure.problem.code);
      return { why: failureText(failure) ?? '', isOld };
    } finally {
      setSending(false);
    }
  };
  return { state, isSending, send, lookNow };
}
