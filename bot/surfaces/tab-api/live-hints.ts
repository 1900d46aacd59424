import type { IsoTime, PersonId, SwarmId } from '../../domain/ids.ts';
import type { LiveSwarm } from '../../ports/live-swarms.ts';

/** `nth` counts up in this process only. */
export type LiveHint = {
  readonly nth: number;
  readonly swarmId: SwarmId;
  readonly members: readonly PersonId[];
};

/** Of swarms; who is so far behind that more have changed meanwhile may miss a hint. */
const kept = 1_000;

/** Which swarms' contacts have changed, the newest change of each: who is behind is told once of each. */
export class LiveHints {
  #seen: ReadonlyMap<SwarmId, IsoTime> = new Map();
  /** By age: a swarm that changes again goes to the end. */
  readonly #newest = new Map<SwarmId, LiveHint>();
  #last = 0;

  get last(): number {
    return this.#last;
  }

  /** @param swarms all that were gathered in the time looked back @returns whether any changed */
  take(swarms: readonly LiveSwarm[]): boolean {
    const changed = swarms.filter((one) => this.#seen.get(one.swarmId) !== one.gatheredAt);
    this.#seen = new Map(swarms.map((one) => [one.swarmId, one.gatheredAt]));
    for (const { swarmId, members } of changed) {
      this.#last += 1;
      this.#newest.delete(swarmId);
      this.#newest.set(swarmId, { nth: this.#last, swarmId, members });
    }
    for (const swarmId of this.#newest.keys()) {
      if (this.#newest.size <= kept) break;
      this.#newest.delete(swarmId);
    }
    return changed.length > 0;
  }

  after(nth: number): readonly LiveHint[] {
    if (nth >= this.#last) return [];
    return [...this.#newest.values()].filter((one) => one.nth > nth);
  }
}
