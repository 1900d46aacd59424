import assert from 'node:assert/strict';
import { caseId, type PersonId } from '../../bot/domain/ids.ts';
import type { CaseRecord } from '../../bot/ports/case-records.ts';
import { contactsInHand } from '../../bot/usecases/contacts-in-hand.ts';
import { casesOfContact, nameCase } from '../../bot/usecases/name-case.ts';
import { readCase } from '../../bot/usecases/read-case.ts';
import { suggestExperts } from '../../bot/usecases/suggest-experts.ts';
import { boilers, espressoCase, kenji, priya, tenant, tom, warranty } from '../support/builders.ts';
import { happens, offerWorld, started, talksWith, tomsMail } from '../support/offers.ts';
import { espressoRecord, recordOf } from '../support/swarm-world.ts';

const customer = { type: 'customer-named', customer: { name: 'Eva', phone: '+49 30 1' } } as const;

/** Tom has Eva on the line, and asked nobody yet. */
async function panelWorld() {
  const world = await offerWorld();
  const asked: PersonId[] = [];
  const seen: string[] = [];
  const mailsOf = (_tenant: string, person: PersonId) => {
    asked.push(person);
    return Promise.resolve(person === tom.id ? [tomsMail] : ['other@contoso.example']);
  };
  let ms = world.clock.now();
  const inHand = contactsInHand({
    clock: { now: () => ms },
    contacts: world.store.contacts,
    people: { mailsOf },
    store: world.store.swarms,
  });
  const deps = {
    ...world.deps,
    inHand,
    intake: world.store.intake,
    interactions: world.store.interactions,
    gatherSoon: () => seen.push('gather'),
    cases: {
      ...world.deps.cases,
      openCasesOf: () => Promise.resolve([espressoRecord, recordOf('CAS-7'), recordOf('CAS-8')]),
    },
  };
  await world.tell([started, happens('named', 0, customer), talksWith('a-1', 1, tomsMail)]);
  const call = await world.call();
  const mine = { tenantId: tenant, by: tom, interactionId: call.id };
  return {
    ...world,
    asked,
    seen,
    inHand,
    later: (minutes: number) => {
      ms += minutes * 60_000;
    },
    mine,
    cases: world.cases,
    casesOf: casesOfContact(deps),
    name: nameCase(deps),
    read: readCase(deps),
    suggest: suggestExperts({
      ...deps,
      policyOf: () => Promise.resolve({ silenceMs: 5 * 60_000, swarmsAtOnce: 2 }),
    }),
  };
}
const numbersOf = (cases: readonly CaseRecord[] | 'not-yours') =>
  typeof cases === 'string' ? cases : cases.map((one) => one.number);

describe('the customer an agent has on the line', () => {
  it('is found by who the agent is in the contact center, who is asked for once', async () => {
    const { inHand, asked, later } = await panelWorld();
    const found = await inHand({ tenantId: tenant, person: tom.id });
    assert.deepEqual(
      found.map((one) => one.interaction.externalId),
      ['call-1'],
    );
    await inHand({ tenantId: tenant, person: tom.id });
    assert.deepEqual(await inHand({ tenantId: tenant, person: priya.id }), []);
    assert.deepEqual(asked, [tom.id, priya.id]);
    later(11);
    await inHand({ tenantId: tenant, person: tom.id });
    assert.deepEqual(asked, [tom.id, priya.id, tom.id]);
  });

  it('has the open cases that the agent may open, told to nobody else', async () => {
    const { casesOf, cases, mine } = await panelWorld();
    cases.set(espressoCase.id, espressoRecord);
    cases.set(caseId('id of CAS-7'), 'forbidden');
    assert.deepEqual(numbersOf(await casesOf(mine)), [espressoCase.number]);
    assert.equal(await casesOf({ ...mine, by: priya }), 'not-yours');
  });

  it('is about the case that the agent names, and its swarm shows it', async () => {
    const { name, mine, gatherAll, seen, opened, call, deps } = await panelWorld();
    const swarm = await opened();
    const named = await name({ ...mine, case: espressoCase.number });
    assert.equal(typeof named === 'string' ? named : named.number, espressoCase.number);
    assert.deepEqual(seen, ['gather']);
    await gatherAll();
    assert.equal((await call()).caseNumber, espressoCase.number);
    const shown = await deps.store.swarmOfInteraction(tenant, mine.interactionId);
    assert.equal(shown?.id, swarm.id);
  });

  it('is named by its own agent only, a case they can open, and not away from a swarm', async () => {
    const { name, mine, cases, gatherAll, opened } = await panelWorld();
    const wish = { ...mine, case: espressoCase.number };
    assert.equal(await name({ ...wish, by: priya }), 'not-yours');
    assert.equal(await name({ ...wish, case: 'CAS-404' }), 'case-not-found');
    cases.set('CAS-7', recordOf('CAS-7'));
    cases.set('CAS-8', 'forbidden');
    assert.equal(await name({ ...wish, case: 'CAS-8' }), 'case-forbidden');
    await opened();
    await name(wish);
    await gatherAll();
    assert.equal(await name({ ...wish, case: 'CAS-7' }), 'already-named');
  });
});

describe('a case, read for a request', () => {
  it('comes with what was said, its subjects, and the swarm that runs on it', async () => {
    const { read, tell, opened } = await panelWorld();
    const about = { type: 'case-named', caseNumber: espressoCase.number } as const;
    const text = 'Is the boiler still under warranty?';
    await tell([
      happens('case', 2, about),
      happens('line', 3, {
        type: 'line',
        segmentId: 's',
        speaker: 'customer',
        text,
        isFinal: true,
      }),
    ]);
    const wish = { tenantId: tenant, by: tom, case: espressoCase.number };
    const found = await read(wish);
    assert.ok(typeof found !== 'string');
    assert.match(
      found.draft.request,
      /Espresso machine leaks\nWater under the machine\.\n“Is the boiler/,
    );
    assert.deepEqual(found.draft.skills, [boilers, warranty]);
    assert.equal(found.swarm, undefined);
    // Who does not have the customer is not told what the customer said.
    const others = await read({ ...wish, by: priya });
    assert.ok(typeof others !== 'string' && !others.draft.request.includes('boiler'));
    const { id } = await opened();
    const again = await read(wish);
    assert.equal(typeof again === 'string' ? again : again.swarm?.id, id);
  });

  it('is refused as Dynamics refuses it', async () => {
    const { read, cases } = await panelWorld();
    cases.set('CAS-8', 'forbidden');
    assert.equal(await read({ tenantId: tenant, by: tom, case: 'CAS-8' }), 'case-forbidden');
    assert.equal(await read({ tenantId: tenant, by: tom, case: 'CAS-9' }), 'case-not-found');
  });
});

describe('who would be asked', () => {
  const wish = {
    tenantId: tenant,
    by: tom,
    case: espressoCase.number,
    request: 'Is the boiler under warranty?',
    skillIds: undefined,
  };

  it('is who is asked then: the same rule, before anybody is told', async () => {
    const { suggest, opened, invite, swarm, effects } = await panelWorld();
    const before = await effects();
    const suggested = await suggest(wish);
    assert.ok(typeof suggested !== 'string');
    assert.deepEqual(suggested.suggested, [boilers, warranty]);
    assert.deepEqual(await effects(), before);
    const { id } = await opened();
    const key = { tenantId: tenant, swarmId: id };
    await invite(key);
    const invited = (await swarm(key)).invitations.map((one) => one.person.name);
    assert.deepEqual(
      suggested.choice.chosen.map((one) => one.person.name),
      invited,
    );
  });

  it('follows the subjects that were chosen, and says why others are not', async () => {
    const { suggest, presence } = await panelWorld();
    presence.set(priya.id, 'offline');
    const suggested = await suggest({ ...wish, skillIds: [boilers.id] });
    assert.ok(typeof suggested !== 'string');
    assert.deepEqual(
      suggested.choice.chosen.map((one) => one.person),
      [kenji],
    );
    assert.deepEqual(
      suggested.choice.passedOver.map(({ person, why }) => [person, why]),
      [[priya, 'is offline']],
    );
    const nobody = await suggest({ ...wish, skillIds: [] });
    assert.deepEqual(typeof nobody === 'string' ? nobody : nobody.choice.chosen, []);
  });
});
