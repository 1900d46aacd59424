import type { TenantId } from '../../../bot/domain/ids.ts';
import type { Card } from '../../../bot/ports/cards.ts';
import type { ConversationAddress, Messenger } from '../../../bot/ports/messenger.ts';
import type { Weather } from './weather.ts';

type Posted = {
  readonly id: string;
  shows: string;
  readonly isLost: boolean;
  readonly life: object;
};

/** Teams as the bot reaches it: each post is one more message, and nobody can look them up. */
export class FarTeams implements Messenger {
  readonly conversations = new Map<string, Posted[]>();
  readonly #weather: Weather;
  readonly #life: () => object;
  #posts = 0;

  /** @param life which of ours writes now */
  constructor(weather: Weather, life: () => object) {
    this.#weather = weather;
    this.#life = life;
  }

  chat(tenantId: TenantId, conversationId: string): ConversationAddress {
    return { tenantId, conversationId };
  }

  personal(): Promise<ConversationAddress> {
    return Promise.reject(new Error('every thread of this is in a channel'));
  }

  post({ conversationId }: ConversationAddress, card: Card): Promise<string> {
    return this.#weather.call({ side: 'teams', system: 'teams' }, (fate) => {
      const all = this.conversations.get(conversationId) ?? [];
      this.conversations.set(conversationId, all);
      const id = `m-${(this.#posts += 1)}`;
      const shows = JSON.stringify(card.content);
      all.push({ id, shows, isLost: fate === 'lost', life: this.#life() });
      return id;
    });
  }

  typing(): Promise<void> {
    return Promise.reject(new Error('every thread of this is in a channel'));
  }

  update({ conversationId }: ConversationAddress, messageId: string, card: Card): Promise<void> {
    return this.#weather.call({ side: 'teams', system: 'teams' }, () => {
      const posted = this.conversations.get(conversationId)?.find(({ id }) => id === messageId);
      if (!posted) throw new Error('no such message');
      posted.shows = JSON.stringify(card.content);
    });
  }
}
