import assert from 'node:assert/strict';
import { isoTime, msOf } from '../../bot/domain/ids.ts';
import type { InteractionEvent } from '../../bot/domain/interaction/facts.ts';
import { defaultMaskPolicy, type Segment } from '../../bot/domain/interaction/masking/index.ts';
import type { Told } from '../../bot/ports/interaction-news.ts';
import { gatherNews } from '../../bot/usecases/gather-news.ts';
import { noon, tenant } from '../support/builders.ts';
import { openSharedStore, type TestStore } from '../support/store.ts';
import { swarmWorld } from '../support/swarm-world.ts';
import { maskingCorpus } from './corpus.ts';
import { smallTalk } from './live.ts';
import { score } from './score.ts';
import { silentLog } from '../support/log.ts';

/** Of the corpus, so many conversations through the store: taken in, sealed, gathered, shown. */
const taken = 200;
const secondsBetween = 2;

const lineId = (n: number): string => `line ${n}`;

function told(call: string, n: number, { role, text }: Segment): Told {
  const fact = { type: 'line', segmentId: lineId(n), speaker: role, text, isFinal: true } as const;
  const at = isoTime(msOf(noon) + n * secondsBetween * 1_000);
  const events: readonly InteractionEvent[] = [{ id: lineId(n), at, fact }];
  const address = { tenantId: tenant, connection: 'desk', externalId: call };
  return { address, events, isThin: false };
}

/** Every so many of the corpus. */
function someOfCorpus() {
  const whole = maskingCorpus();
  const every = Math.floor(whole.conversations.length / taken);
  const isTaken = (_: unknown, n: number) => n % every === 0;
  return {
    ...whole,
    conversations: whole.conversations.filter(isTaken),
    keys: whole.keys.filter(isTaken),
  };
}
type Some = ReturnType<typeof someOfCorpus>;

/** All at the same time, line by line, each gathered as it comes; talk goes on after the last. */
async function hearAll({ conversations }: Some) {
  const { store, deps, clock } = await swarmWorld();
  const gather = gatherNews({
    ...deps,
    maskPolicies: () => Promise.resolve(() => defaultMaskPolicy),
    capabilitiesOf: () => undefined,
    log: silentLog,
    hidden: () => undefined,
  });
  const turns = conversations.map(({ segments }) => [...segments, ...smallTalk(20)]);
  const longest = Math.max(...turns.map((one) => one.length));
  for (let n = 0; n < longest; n += 1) {
    await clock.tick(secondsBetween * 1_000);
    await store.intake.take(
      conversations.flatMap(({ id }, place) => {
        const line = turns[place]?.[n];
        return line ? [told(id, n, line)] : [];
      }),
    );
    while ((await gather()) > 0);
  }
  return store;
}

/** How each line of a call is shown. */
async function linesIn({ db }: TestStore): Promise<(call: string, n: number) => string> {
  const rows = await db
    .selectFrom('interaction_events')
    .select(['external_id', 'id', 'fact_json'])
    .execute();
  const shown = new Map(
    rows.map(({ external_id: call, id, fact_json: fact }) => [
      `${call} ${id}`,
      fact?.type === 'line' ? fact.text : '',
    ]),
  );
  return (call, n) => shown.get(`${call} ${lineId(n)}`) ?? '';
}

/** Values in digits, hidden in their own line. */
const hiddenIn = ({ keys }: Some, lineOf: (call: string, n: number) => string) =>
  keys.flatMap(({ id, secrets }) =>
    secrets
      .flatMap(({ pieces }) => pieces)
      .filter(({ text }) => /\d{5}/.test(text))
      .filter(({ segment, text }) => !lineOf(id, segment).includes(text))
      .map(({ text }) => text),
  );

describe('masking, in what is stored and shown', function () {
  this.timeout(240_000);
  before(openSharedStore);

  it('leaves no value readable: not in a line, not in a picture, not in a memory', async () => {
    const some = someOfCorpus();
    const store = await hearAll(some);
    const lineOf = await linesIn(store);
    const masked = some.conversations.map(({ id, segments }) => ({
      id,
      segments: segments.map((_, n) => lineOf(id, n)),
    }));
    const { values, leaked } = score(some, masked).overall;
    assert.ok(values > 200, `only ${values} values`);
    assert.ok((values - leaked) / values >= 0.98, `${leaked} of ${values} can be read`);

    const pictures = JSON.stringify(
      await store.db.selectFrom('interactions').select(['state_json', 'memory_json']).execute(),
    );
    const hidden = hiddenIn(some, lineOf);
    assert.ok(hidden.length > 30, `only ${hidden.length} in digits`);
    assert.deepEqual(
      hidden.filter((text) => pictures.includes(text)),
      [],
    );
  });
});
