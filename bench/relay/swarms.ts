/** Swarms that show a call, written straight into the store: opening thousands over Teams is no part of it. */
import { createStore, type Store } from '../../bot/adapters/store/index.ts';
import { aesSealer } from '../../bot/adapters/system/sealer.ts';
import { systemClock } from '../../bot/adapters/system/clock.ts';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { systemIds } from '../../bot/adapters/system/ids.ts';
import {
  caseId,
  chatId,
  isoTime,
  personId,
  swarmCode,
  swarmId,
  tenantId,
} from '../../bot/domain/ids.ts';
import { rebuild } from '../../bot/domain/swarm/apply-event.ts';
import type { SwarmEvent } from '../../bot/domain/swarm/swarm-events.ts';
import { nextEntry, type TimelineEntry } from '../../bot/domain/swarm/timeline.ts';

export const chatOf = (call: string): string => `19:${call}@thread.v2`;
export const caseOf = (call: string): string => `CAS-${call}`;

/** @param home where PostgreSQL is @param key as the bot's SECRET_SEALING_KEY */
export async function openStore(home: { databaseUrl: string; key: string }): Promise<Store> {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  return createStore({
    databaseUrl: home.databaseUrl,
    clock: systemClock,
    ids: systemIds,
    log,
    sealer: aesSealer([Buffer.from(home.key, 'base64')]),
  });
}

/** An active swarm for each call, its chat ready; the call itself is linked by its case number. */
export async function openSwarms(
  store: Store,
  tenant: string,
  calls: readonly string[],
): Promise<void> {
  for (let at = 0; at < calls.length; at += 100) {
    await Promise.all(calls.slice(at, at + 100).map((call) => open(store, tenant, call)));
  }
}

async function open(store: Store, tenant: string, call: string): Promise<void> {
  const key = { tenantId: tenantId(tenant), swarmId: swarmId(`swarm-${call}`) };
  const agent = { id: personId('00000000-0000-4000-8000-000000000001'), name: 'Anna Berg' };
  const expert = { id: personId('00000000-0000-4000-8000-000000000004'), name: 'Paul Novak' };
  const events: readonly SwarmEvent[] = [
    {
      type: 'swarm-opened',
      code: swarmCode(`S-${call}`),
      case: { id: caseId(`case-${call}`), number: caseOf(call), title: 'It leaks', share: [] },
      agent,
      observers: [expert],
      request: 'What should we check first?',
      stepsTried: '',
      skills: [],
    },
    { type: 'chat-opened', chatId: chatId(chatOf(call)), webUrl: 'https://teams.example' },
    { type: 'chat-ready' },
  ];
  const entries: TimelineEntry[] = [];
  for (const event of events) {
    const by = event.type === 'swarm-opened' ? agent : 'system';
    const at = isoTime(systemClock.now());
    entries.push(nextEntry(entries.at(-1), { ...key, at, by, event }, sha256));
  }
  await store.swarms.transact((tx) => tx.save(rebuild(entries), entries));
}
