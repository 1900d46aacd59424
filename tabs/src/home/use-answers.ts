import { useCallback, useState } from 'react';
import type { AnswerView, AskView } from '../../../bot/contract/home-view.ts';
import { useInHome } from './in-home.ts';
import { useTrouble } from './use-trouble.ts';

export type Reason = 'in-a-call' | 'off-work' | 'not-my-subject' | 'someone-else';

/** What was answered last, as it is shown: at once, and put right when it comes out otherwise. */
export type Answered = { readonly ask: AskView; readonly outcome: AnswerView['outcome'] };

type Troubles = Readonly<Record<string, string>>;

/** Answers to invitations: shown before they have arrived, taken back when they do not. */
export function useAnswers() {
  const { client, lookNow, onSignedOut } = useInHome();
  const troubleOf = useTrouble(onSignedOut);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [answered, setAnswered] = useState<Answered>();
  const [troubles, setTroubles] = useState<Troubles>({});
  const send = useCallback(
    async (ask: AskView, answer: { verb: string; body: object; hoped: AnswerView['outcome'] }) => {
      const { invitationId: id, swarmId } = ask;
      setGone((now) => new Set(now).add(id));
      setTroubles(({ [id]: _, ...others }) => others);
      setAnswered({ ask, outcome: answer.hoped });
      try {
        const path = `/api/v1/me/invitations/${encodeURIComponent(swarmId)}/${encodeURIComponent(id)}`;
        const { outcome } = await client.post<AnswerView>(`${path}/${answer.verb}`, answer.body);
        setAnswered({ ask, outcome });
        lookNow();
      } catch (failure) {
        const trouble = troubleOf(failure);
        setGone((now) => new Set([...now].filter((one) => one !== id)));
        setAnswered(undefined);
        if (trouble !== undefined) setTroubles((now) => ({ ...now, [id]: trouble }));
      }
    },
    [client, lookNow, troubleOf],
  );
  return {
    answered,
    troubles,
    isGone: (ask: AskView) => gone.has(ask.invitationId),
    join: (ask: AskView) => void send(ask, { verb: 'acceptance', body: {}, hoped: 'joined' }),
    decline: (ask: AskView, reason: Reason) =>
      void send(ask, { verb: 'refusal', body: { reason }, hoped: 'declined' }),
    dismiss: () => {
      setAnswered(undefined);
    },
  };
}
export type Answers = ReturnType<typeof useAnswers>;
