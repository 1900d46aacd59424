import assert from 'node:assert/strict';
import { levelOf } from '../../../bot/adapters/dataverse/expert-directory.ts';
import { personId } from '../../../bot/domain/ids.ts';
import type { Skill } from '../../../bot/domain/swarm/swarm.ts';
import { anna, mia, mikkel, paul, sofia, tom, ben } from '../../../sandbox/people.ts';
import { fails, tenantId } from '../../support/outside.ts';
import { startDataverse, type DataverseRig } from './rig.ts';

describe('experts in Dataverse', () => {
  let rig: DataverseRig;
  let now = Date.UTC(2026, 10, 22);
  beforeEach(async () => {
    rig = await startDataverse({ now: () => now });
  });
  afterEach(() => rig.close());

  const skillCalls = () => rig.asked('dataverse').filter((one) => one.includes('/characteristics'));
  const named = async (name: string): Promise<Skill> => {
    const skill = (await rig.experts.skills(tenantId)).find((one) => one.name === name);
    assert.ok(skill, name);
    return skill;
  };

  it('have skills from one list, read once a minute', async () => {
    const names = (await rig.experts.skills(tenantId)).map((one) => one.name);
    assert.deepEqual(names, names.toSorted());
    assert.ok(names.includes('Boiler hydraulics') && names.includes('Warranty'));
    await rig.experts.skills(tenantId);
    assert.equal(skillCalls().length, 1);
    now += 60_000;
    await rig.experts.skills(tenantId);
    assert.equal(skillCalls().length, 2);
  });

  it('are everybody with at least one of the skills, with their levels', async () => {
    const boilers = await named('Boiler hydraulics');
    const warranty = await named('Warranty');
    const found = await rig.experts.experts(tenantId, [boilers, warranty]);
    const levels = Object.fromEntries(found.map((one) => [one.person.id, one.levels]));
    assert.deepEqual(levels[mikkel.id], { [boilers.id]: 5 });
    assert.deepEqual(levels[paul.id], { [boilers.id]: 4 });
    assert.deepEqual(levels[tom.id], { [boilers.id]: 3 });
    assert.deepEqual(levels[sofia.id], { [warranty.id]: 5 });
    assert.equal(found.find((one) => one.person.id === paul.id)?.person.name, paul.name);
    assert.deepEqual(await rig.experts.experts(tenantId, []), []);
  });

  it('are found for as many skills as a swarm may need', async () => {
    const skills = (await rig.experts.skills(tenantId)).slice(0, 10);
    assert.ok(skills.length >= 8);
    assert.ok((await rig.experts.experts(tenantId, skills)).length >= 6);
  });

  it('and agents have a supervisor, when Dynamics names one', async () => {
    const supervisorOf = (person: string) => rig.experts.supervisorOf(tenantId, personId(person));
    assert.deepEqual(await supervisorOf(anna.id), { id: mia.id, name: mia.name });
    assert.equal(await supervisorOf(mia.id), undefined);
    assert.equal(await supervisorOf(ben.id), undefined);
  });

  it('are asked for again when Dataverse is busy', async () => {
    rig.inject({ kind: 'status', status: 429, retryAfter: 1.5 });
    assert.equal((await fails(rig.experts.skills(tenantId), 'retry')).retryAfterMs, 1_500);
    assert.ok((await rig.experts.skills(tenantId)).length > 0);
  });
});

describe('a declared level', () => {
  const rated = (value: number, minratingvalue: number, maxratingvalue: number) =>
    levelOf({ value, RatingModel: { minratingvalue, maxratingvalue } });

  it('is 1 to 5, whatever the organization rates on', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((value) => rated(value, 1, 5)),
      [1, 2, 3, 4, 5],
    );
    assert.deepEqual(
      [1, 2, 3].map((value) => rated(value, 1, 3)),
      [1, 3, 5],
    );
    assert.deepEqual(
      [0, 50, 100].map((value) => rated(value, 0, 100)),
      [1, 3, 5],
    );
  });

  it('is the least when nobody rated it', () => {
    assert.equal(levelOf(undefined), 1);
    assert.equal(levelOf({ value: null }), 1);
    assert.equal(rated(3, 3, 3), 1);
  });
});
