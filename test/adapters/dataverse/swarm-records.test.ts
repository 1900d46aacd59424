import assert from 'node:assert/strict';
import { currentColumns, firstColumns } from '../../../bot/adapters/dataverse/swarm-row.ts';
import { caseId, chatId, personId, swarmId } from '../../../bot/domain/ids.ts';
import type { SwarmEvent } from '../../../bot/domain/swarm/swarm-events.ts';
import type { Person as Member, Skill, Swarm } from '../../../bot/domain/swarm/swarm.ts';
import type { Author } from '../../../bot/domain/swarm/timeline.ts';
import { rebuild } from '../../../bot/domain/swarm/apply-event.ts';
import { skillId } from '../../../bot/domain/ids.ts';
import { anna, paul, rosa, sofia, tom, type Person } from '../../../sandbox/people.ts';
import {
  accepted,
  askedOf,
  declined,
  espressoCase,
  invited,
  minutesPast,
  opening,
  timelineOf,
} from '../../support/builders.ts';
import { fails, tenantId } from '../../support/outside.ts';
import { startDataverse, type DataverseRig, type Row } from './rig.ts';

const id = swarmId('0b54c1de-5d6a-4d0f-9a53-1f2b3c4d5e6f');
const member = ({ id: who, name }: Person): Member => ({ id: personId(who), name });
const chat: SwarmEvent = {
  type: 'chat-opened',
  chatId: chatId('19:0b54c1de5d6a4d0f9a531f2b3c4d5e6f@thread.v2'),
  webUrl: 'https://teams.example/chat',
};
const resolved: SwarmEvent = {
  type: 'swarm-resolved',
  resolution: 'Dry gasket',
  closesCase: false,
};
const cancelled: SwarmEvent = { type: 'swarm-cancelled', reason: 'Customer hung up' };

describe('swarms in Dataverse', () => {
  let rig: DataverseRig;
  let skills: readonly Skill[];
  beforeEach(async () => {
    rig = await startDataverse();
    skills = (await rig.experts.skills(tenantId)).slice(0, 2);
  });
  afterEach(() => rig.close());

  type Told = readonly (SwarmEvent | readonly [SwarmEvent, Author])[];
  const swarmAfter = (...told: Told): Swarm => {
    const [first] = rig.sandbox.dataverse.cases('', anna.id);
    assert.ok(first);
    const about = { ...espressoCase, id: caseId(first.id) };
    const opened = opening({ agent: member(anna), case: about, skills });
    const key = { tenantId, swarmId: id };
    return rebuild(timelineOf([opened, ...told], key));
  };
  const row = async (): Promise<Row> => {
    const [found] = await rig.rows(`msdyn_swarms?$filter=msdyn_swarmid eq ${id}`);
    assert.ok(found);
    return found;
  };
  const states = async () => [(await row())['statecode'], (await row())['statuscode']];
  const participants = () =>
    rig.rows(
      `msdyn_swarmparticipants?$filter=_msdyn_swarmid_value eq ${id}&$expand=msdyn_swarmroleid($select=msdyn_name)`,
    );
  const saved = async (swarm: Swarm, person: Person): Promise<Row> => {
    await rig.swarms.saveSwarm(swarm);
    assert.equal(await rig.swarms.saveParticipant(swarm, personId(person.id)), 'saved');
    const [found, second] = await participants();
    assert.ok(found);
    assert.equal(second, undefined);
    return found;
  };
  const by = (person: Person, event: SwarmEvent): readonly [SwarmEvent, Author] => [
    event,
    member(person),
  ];
  const asked = (person: Person) => invited(member(person), { skills: [...skills] });

  it('stand there with our id, their case, their template and their agent', async () => {
    const swarm = swarmAfter(chat);
    await rig.swarms.saveSwarm(swarm);
    const found = await row();
    assert.equal(found['msdyn_title'], swarm.request);
    assert.equal(found['msdyn_description'], swarm.stepsTried);
    assert.equal(found['msdyn_teamsconversationid'], swarm.chat?.id);
    assert.equal(found['_msdyn_swarmrelatedrecordid_value'], swarm.case.id);
    assert.ok(found['_msdyn_swarmtemplateid_value']);
    const [owner] = await rig.rows(
      `systemusers?$filter=systemuserid eq ${String(found['_ownerid_value'])}`,
    );
    assert.equal(owner?.['azureactivedirectoryobjectid'], anna.id);
    assert.deepEqual(await states(), [0, 192350000]);
  });

  it('end as resolved, with the answer', async () => {
    await rig.swarms.saveSwarm(swarmAfter());
    await rig.swarms.saveSwarm(swarmAfter(by(anna, resolved)));
    assert.deepEqual(await states(), [1, 192350001]);
    assert.equal((await row())['msdyn_resolution'], 'Dry gasket');
  });

  it('end as cancelled, with what they were cancelled for', async () => {
    await rig.swarms.saveSwarm(swarmAfter(by(anna, cancelled)));
    assert.deepEqual(await states(), [2, 192350003]);
    assert.equal((await row())['msdyn_resolution'], 'Cancelled: Customer hung up');
    const helped = swarmAfter(asked(paul), accepted(member(paul)), by(anna, cancelled));
    assert.equal(currentColumns(helped).statuscode, 192350006);
  });

  it('are written once more only where something changed', async () => {
    await rig.swarms.saveSwarm(swarmAfter(chat));
    await rig.swarms.saveSwarm(swarmAfter(chat));
    const patches = rig.asked('dataverse').filter((one) => one.startsWith('PATCH'));
    assert.equal(patches.length, 1);
  });

  it('belong to the people there: their changes stay', async () => {
    await rig.swarms.saveSwarm(swarmAfter());
    const path = `msdyn_swarms(${id})`;
    await rig.patch(path, { msdyn_title: 'Better words', statecode: 2, statuscode: 192350004 });
    await rig.swarms.saveSwarm(swarmAfter(chat, by(anna, resolved)));
    assert.deepEqual(await states(), [2, 192350004]);
    const found = await row();
    assert.equal(found['msdyn_title'], 'Better words');
    assert.ok(found['msdyn_teamsconversationid']);
  });

  it('stand there once even when the answer was lost', async () => {
    rig.inject({ method: 'PATCH', kind: 'lost-response' });
    await fails(rig.swarms.saveSwarm(swarmAfter()), 'retry');
    await rig.swarms.saveSwarm(swarmAfter());
    assert.equal(
      (await rig.rows('msdyn_swarms')).filter((one) => one['msdyn_swarmid'] === id).length,
      1,
    );
  });

  it('keep a request that is longer than their title', () => {
    const long = { ...swarmAfter(), request: 'x'.repeat(2_000) };
    const columns = firstColumns(long, {});
    assert.equal(String(columns['msdyn_title']).length, 500);
    assert.match(String(columns['msdyn_description']), /Descaled it\.\n\nSwarm request: x{2000}$/);
  });

  it('have a row for each skill, with how many were asked', async () => {
    await rig.swarms.saveSwarm(swarmAfter());
    await rig.swarms.saveSkills(swarmAfter());
    await rig.swarms.saveSkills(swarmAfter(asked(paul), asked(tom)));
    const found = await rig.rows(`msdyn_swarmskills?$filter=_msdyn_swarmid_value eq ${id}`);
    assert.deepEqual(
      found.map((one) => [one['_msdyn_skillid_value'], one['msdyn_numberofinvites']]).toSorted(),
      skills.map((one) => [one.id, 2]).toSorted(),
    );
    assert.ok(found.every((one) => one['msdyn_suggestiontype'] === 100000000));
  });

  it('have who is asked, who came, who could not and who was silent', async () => {
    const { id: asking } = { id: askedOf(member(paul)) };
    const cases: readonly (readonly [Told, number, number, string | null])[] = [
      [[asked(paul)], 0, 192350003, null],
      [[asked(paul), declined(member(paul))], 2, 192350004, 'In a call'],
      [
        [asked(paul), { type: 'invitation-expired', invitationId: asking }],
        2,
        192350004,
        'No answer',
      ],
      [
        [asked(paul), { type: 'invitation-withdrawn', invitationId: asking, because: 'covered' }],
        2,
        192350004,
        'Withdrawn: the subject is covered',
      ],
      // A late yes takes the no away.
      [[asked(paul), accepted(member(paul))], 1, 192350001, null],
    ];
    for (const [told, statecode, statuscode, reason] of cases) {
      const found = await saved(swarmAfter(...told), paul);
      assert.deepEqual([found['statecode'], found['statuscode']], [statecode, statuscode]);
      assert.equal(found['msdyn_rejectedreason'], reason);
      assert.equal(found['msdyn_rejectedon'] !== null, statecode === 2);
      assert.equal(found['msdyn_acceptedon'] !== null, statecode === 1);
      assert.deepEqual((found['msdyn_swarmroleid'] as Row)['msdyn_name'], 'Expert');
    }
    const [last] = await participants();
    assert.equal(last?.['msdyn_acceptedon'], minutesPast(2).replace('.000', ''));
  });

  it('have the agent as an observer, who was not asked', async () => {
    const found = await saved(swarmAfter(), anna);
    assert.deepEqual([found['statecode'], found['statuscode']], [1, 192350002]);
    assert.equal((found['msdyn_swarmroleid'] as Row)['msdyn_name'], 'Observer');
  });

  it('leave out who has no user row there', async () => {
    const swarm = swarmAfter({ type: 'participant-added', person: member(rosa) });
    await rig.swarms.saveSwarm(swarm);
    assert.equal(await rig.swarms.saveParticipant(swarm, personId(rosa.id)), 'not-in-dynamics');
    assert.deepEqual(await participants(), []);
    await assert.rejects(rig.swarms.saveParticipant(swarm, personId(sofia.id)), /nobody/);
  });

  it('are asked for again after what may pass, and given up where it is refused', async () => {
    const swarm = swarmAfter();
    await rig.swarms.saveSwarm(swarm);
    for (const [fault, verdict] of [
      [{ kind: 'status', status: 429, retryAfter: 1.5 }, 'retry'],
      [{ kind: 'status', status: 502 }, 'retry'],
      [{ kind: 'reset' }, 'retry'],
      [{ kind: 'status', status: 403 }, 'refused'],
    ] as const) {
      rig.inject(fault);
      await fails(rig.swarms.saveParticipant(swarm, personId(anna.id)), verdict);
    }
    const strange = { ...swarm, skills: [{ id: skillId(sofia.id), name: 'No such skill' }] };
    await fails(rig.swarms.saveSkills(strange), 'refused');
  });
});
