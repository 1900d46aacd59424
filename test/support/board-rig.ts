/** The supervisor's board: the whole product, the whole sandbox, a browser, and swarms that need somebody. */
import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import {
  caseId,
  deliveryId,
  invitationId,
  isoTime,
  personId,
  skillId,
  swarmCode,
  swarmId,
  tenantId as toTenantId,
  type SwarmId,
} from '../../bot/domain/ids.ts';
import { applyEvent } from '../../bot/domain/swarm/apply-event.ts';
import type { SwarmEvent } from '../../bot/domain/swarm/swarm-events.ts';
import type { Person as Member, Skill, Swarm } from '../../bot/domain/swarm/swarm.ts';
import { nextEntry, type TimelineEntry } from '../../bot/domain/swarm/timeline.ts';
import type { SwarmStore } from '../../bot/ports/swarm-store.ts';
import {
  anna,
  ines,
  jonas,
  mia,
  mikkel,
  priya,
  tenantId,
  tom,
  type Person,
} from '../../sandbox/people.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import type { SkillList } from '../../bot/contract/swarm-view.ts';
import { lives } from './board-timelines.ts';
import { openBrowser, watchOutside } from './browser.ts';
import { bearerOf } from './events-rig.ts';
import { startProduct, type Product } from './product.ts';
import { rememberingSignIns } from './signed-in.ts';

const waitMs = 20_000;
const tenant = toTenantId(tenantId);
const minuteMs = 60_000;

export const member = ({ id, name }: Person): Member => ({ id: personId(id), name });

export type BoardRig = {
  readonly product: Product;
  readonly page: Page;
  readonly ids: BoardSwarms;
  readonly open: (query?: string, as?: Person) => Promise<void>;
  readonly swarm: (id: SwarmId) => Promise<Swarm>;
  /** Something happens in a swarm now. */
  readonly happens: (id: SwarmId, event: SwarmEvent, by?: Person) => Promise<void>;
  /** One more swarm, opened now. */
  readonly opens: (nth: number, title: string) => Promise<SwarmId>;
};

type BoardSwarms = Readonly<Record<'late' | 'helped' | 'young' | 'stuck', SwarmId>>;

/** One product for a whole file; a new browser context for each test. @param past swarms of two weeks */
export function useBoard({ locale = 'en-GB', past = 0 } = {}): BoardRig {
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let outside: readonly string[];
  let broken: string[];
  let ids: BoardSwarms;
  let skills: Skills;
  const signIns = rememberingSignIns();

  before(async function () {
    this.timeout(120_000);
    await buildWeb();
    product = await startProduct();
    browser = await openBrowser();
    skills = await skillsOf(product);
    ids = await seedBoard(product.app.store.swarms, skills, past);
  });
  after(async () => {
    await browser.close();
    await product.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({
      viewport: { width: 1366, height: 900 },
      locale,
      acceptDownloads: true,
    });
    context.setDefaultTimeout(waitMs);
    page = await context.newPage();
    outside = await watchOutside(page);
    broken = [];
    page.on('pageerror', (error) => broken.push(error.message));
  });
  afterEach(async () => {
    await context.close();
    product.sandbox.faults.clear();
    assert.deepEqual(outside, [], 'nothing but this machine is asked');
    assert.deepEqual(broken, [], 'no script breaks');
  });

  const store = () => product.app.store.swarms;
  return {
    get product() {
      return product;
    },
    get page() {
      return page;
    },
    get ids() {
      return ids;
    },
    async open(query = '', as = mia) {
      await signIns.open(page, `${product.url}/tabs/board?${query}`, as);
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
    },
    async swarm(id) {
      const found = await store().findSwarm({ tenantId: tenant, swarmId: id });
      assert.ok(found);
      return found;
    },
    happens: (id, event, by = anna) => record(store(), id, [[0, event, by]]),
    async opens(nth, title) {
      const id = swarmId(`new-${nth}`);
      await record(store(), id, [
        [0, openingOf({ skills, code: `new-${nth}`, nth: 90 + nth, title }), anna],
      ]);
      return id;
    },
  };
}

const names = {
  boiler: 'Boiler hydraulics',
  electronics: 'Electronics',
  fraud: 'Card fraud',
  warranty: 'Warranty',
} as const;
type Skills = Readonly<Record<keyof typeof names, Skill>>;

/** As Dynamics has them: who is to be named is looked for there. */
async function skillsOf({ sandbox, url }: Product): Promise<Skills> {
  const authorization = await bearerOf({ sandbox }, member(mia));
  const answer = await fetch(`${url}/api/v1/skills`, { headers: { authorization } });
  const { skills } = (await answer.json()) as SkillList;
  const named = (name: string): Skill => {
    const found = skills.find((one) => one.name === name);
    assert.ok(found, name);
    return { id: skillId(found.id), name };
  };
  return {
    boiler: named(names.boiler),
    electronics: named(names.electronics),
    fraud: named(names.fraud),
    warranty: named(names.warranty),
  };
}

function openingOf({ skills, code, nth, title, product = 'EM-400' }: Opening) {
  return {
    type: 'swarm-opened',
    code: swarmCode(`S-${code.toUpperCase()}`),
    case: {
      id: caseId(`case-${nth}`),
      number: `CAS-0${1180 + nth}`,
      title,
      share: product === '' ? [] : [{ label: 'Product', value: product }],
    },
    agent: member(anna),
    observers: [],
    request: 'Water under the boiler. What to check first?',
    stepsTried: 'Descaled twice; valve replaced',
    skills: [skills.boiler, skills.electronics],
  } as const satisfies SwarmEvent;
}

type Opening = {
  readonly skills: Skills;
  readonly code: string;
  readonly nth: number;
  readonly title: string;
  readonly product?: string;
};

/** Minutes ago, what, and who; `system` by nobody. */
type Happened = readonly [ago: number, event: SwarmEvent, by: Person | 'system'];

const asked = (id: string, person: Person, skill: Skill, inMinutes: number) =>
  ({
    type: 'expert-invited',
    invitationId: invitationId(id),
    person: member(person),
    skills: [skill],
    why: `${person.name} knows ${skill.name}`,
    answerBy: isoTime(Date.now() + inMinutes * minuteMs),
  }) as const satisfies SwarmEvent;

const joined = (id: string) =>
  ({ type: 'invitation-accepted', invitationId: invitationId(id) }) as const;

/** Four that run, each for another reason on the board, and as many as wanted that are over. */
async function seedBoard(store: SwarmStore, skills: Skills, past: number): Promise<BoardSwarms> {
  const [late, helped, young, stuck] = ['late', 'helped', 'young', 'stuck'].map(swarmId);
  assert.ok(late && helped && young && stuck);
  await record(store, late, [
    [
      12,
      openingOf({
        skills,
        code: '4F7K2',
        nth: 9,
        title: 'Machine leaks at the boiler after descaling',
      }),
      anna,
    ],
    [
      11.8,
      {
        type: 'experts-searched',
        passedOver: [],
        unmatchedSkills: [skills.electronics],
      },
      'system',
    ],
    [11.7, asked('late-1', mikkel, skills.boiler, -6), 'system'],
    [
      7,
      { type: 'invitation-declined', invitationId: invitationId('late-1'), reason: 'in-a-call' },
      mikkel,
    ],
    [6.8, asked('late-2', tom, skills.boiler, 1), 'system'],
    [2, { type: 'customer-on-hold', since: isoTime(Date.now() - 2 * minuteMs) }, 'system'],
  ]);
  const fraud = openingOf({
    skills,
    code: '8RT3W',
    nth: 21,
    title: 'Two card payments not recognised',
    product: 'Debit card',
  });
  await record(store, helped, [
    [4, { ...fraud, agent: member(jonas), skills: [skills.fraud] }, jonas],
    [3.9, asked('helped-1', priya, skills.fraud, 1), 'system'],
    [2.7, joined('helped-1'), priya],
  ]);
  await record(store, young, [
    [
      3,
      openingOf({
        skills,
        code: '2GHP9',
        nth: 33,
        title: 'Grinder stalls on dark roast',
        product: 'Grinder Pro',
      }),
      anna,
    ],
    [2.9, asked('young-1', tom, skills.boiler, 2), 'system'],
  ]);
  const stuckOpening = openingOf({
    skills,
    code: '6MNZ4',
    nth: 40,
    title: 'Warranty question: pump replaced by a third party',
  });
  await record(store, stuck, [
    [26, { ...stuckOpening, skills: [skills.warranty] }, anna],
    [25.5, asked('stuck-1', ines, skills.warranty, -20), 'system'],
    [24, joined('stuck-1'), ines],
    [20, { type: 'participant-added', person: member(tom) }, ines],
    [
      5,
      {
        type: 'delivery-parked',
        deliveryId: deliveryId('nothing-real'),
        what: 'post-update',
      },
      'system',
    ],
  ]);
  await recordPast(store, past);
  return { late, helped, young, stuck };
}

async function record(
  store: SwarmStore,
  id: SwarmId,
  happened: readonly Happened[],
): Promise<void> {
  const key = { tenantId: tenant, swarmId: id };
  const entries: TimelineEntry[] = [];
  await store.transact(async (tx) => {
    let swarm = await tx.lockSwarm(key);
    let last: Pick<TimelineEntry, 'seq' | 'hash'> | undefined = await tx.lastEntry(key);
    for (const [ago, event, by] of happened) {
      const at = isoTime(Date.now() - ago * minuteMs);
      const author = by === 'system' ? by : member(by);
      const entry = nextEntry(last, { ...key, at, by: author, event }, sha256);
      swarm = applyEvent(swarm, { ...entry, event });
      entries.push(entry);
      last = entry;
    }
    assert.ok(swarm);
    await tx.save(swarm, entries);
  });
}

/** Two weeks in which swarms were opened and solved. */
async function recordPast(store: SwarmStore, count: number): Promise<void> {
  const now = isoTime(Date.now());
  const options = { seed: 3, count, now, days: 14, experts: 40, running: 0, tenant };
  for (const { swarm, entries } of lives(options)) {
    await store.transact((tx) => tx.save(swarm, entries));
  }
}
