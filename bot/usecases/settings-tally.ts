import type { TenantId } from '../domain/ids.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import type { ConnectionBook, ConnectionNews } from '../ports/settings.ts';

type Told = { readonly tenantId: TenantId; readonly connection: string };

/**
 * What webhooks brought, by connection: counted here and written now and then, so that no webhook waits
 * for it. A process that dies loses the counts of a few seconds, never an event.
 */
export class ConnectionTally {
  readonly #deps: { readonly connections: ConnectionBook; readonly clock: Pick<Clock, 'now'> };
  #news = new Map<string, ConnectionNews>();

  constructor(deps: { readonly connections: ConnectionBook; readonly clock: Pick<Clock, 'now'> }) {
    this.#deps = deps;
  }

  brought(told: Told, events: number): void {
    this.#note(told, (known) => ({
      ...known,
      events: known.events + events,
      eventAt: nowOf(this.#deps.clock),
    }));
  }

  refused(told: Told, code: string): void {
    this.#note(told, (known) => ({
      ...known,
      refusals: known.refusals + 1,
      refusal: { at: nowOf(this.#deps.clock), code },
    }));
  }

  async flush(): Promise<void> {
    const news = this.#news;
    if (news.size === 0) return;
    this.#news = new Map();
    try {
      await this.#deps.connections.add([...news.values()]);
    } catch (error) {
      for (const one of news.values()) this.#note(one, (known) => together(one, known));
      throw error;
    }
  }

  #note({ tenantId, connection }: Told, change: (known: ConnectionNews) => ConnectionNews): void {
    const known = this.#news.get(connection) ?? {
      tenantId,
      connection,
      events: 0,
      eventAt: undefined,
      refusals: 0,
      refusal: undefined,
    };
    this.#news.set(connection, change(known));
  }
}

/** What could not be written is not forgotten. */
const together = (older: ConnectionNews, newer: ConnectionNews): ConnectionNews => ({
  ...newer,
  events: older.events + newer.events,
  eventAt: newer.eventAt ?? older.eventAt,
  refusals: older.refusals + newer.refusals,
  refusal: newer.refusal ?? older.refusal,
});
