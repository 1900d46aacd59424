import { useEffect, useState } from 'react';
import type { SuggestionView } from '../../../bot/contract/panel-view.ts';
import type { Client } from '../api/client.ts';

type Asked = {
  readonly caseId: string;
  readonly request: string;
  readonly skillIds: readonly string[] | undefined;
};

export type Suggested = {
  /** The last answer; stays while a newer one is fetched. */
  readonly view: SuggestionView | undefined;
  readonly isLooking: boolean;
};

/** Somebody is typing: asked once they pause. */
const pauseMs = 400;

/** Who would be asked for what stands in the form now. */
export function useSuggestion(client: Client, asked: Asked): Suggested {
  const [suggested, setSuggested] = useState<Suggested>({ view: undefined, isLooking: true });
  const key = JSON.stringify(asked);
  useEffect(() => {
    let isOver = false;
    setSuggested(({ view }) => ({ view, isLooking: true }));
    const timer = setTimeout(() => {
      client.post<SuggestionView>('/api/v1/suggestions', JSON.parse(key) as Asked).then(
        (view) => {
          if (!isOver) setSuggested({ view, isLooking: false });
        },
        // Asking works without a forecast of who it will be.
        () => {
          if (!isOver) setSuggested(({ view }) => ({ view, isLooking: false }));
        },
      );
    }, pauseMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [client, key]);
  return suggested;
}
