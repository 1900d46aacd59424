import assert from 'node:assert/strict';
import { dataverseHelpdeskCases } from '../../../bot/adapters/dataverse/helpdesk-cases.ts';
import { systemIds } from '../../../bot/adapters/system/ids.ts';
import { caseId, personId, tenantId } from '../../../bot/domain/ids.ts';
import type { DeskCase, DeskCases } from '../../../bot/ports/helpdesk-cases.ts';
import { systemUserId } from '../../../sandbox/dataverse/seeds/ids.ts';
import { ines } from '../../../sandbox/people.ts';
import { patientMs } from '../../support/outside.ts';
import { startDataverse, type DataverseRig } from './rig.ts';

const id = caseId('3d6f0b52-1c1e-4f0a-9a59-4c1b7f0d5a01');
const desk: DeskCase = {
  tenantId: tenantId('tenant-1'),
  caseId: id,
  title: 'The label printer smokes',
  description: 'Since today.',
  employee: { id: personId('rosa'), name: 'Rosa Martin', mail: 'rosa.martin@nowhere.example' },
  isClosed: false,
  resolution: '',
};

describe('an employee’s case in Dataverse', () => {
  let rig: DataverseRig;
  let cases: DeskCases;
  before(async () => {
    rig = await startDataverse();
    cases = dataverseHelpdeskCases({
      dataverseUrl: rig.sandbox.urls.dataverse,
      token: rig.tokens.dataverse,
      timeoutMs: patientMs,
      clock: { now: () => Date.now() },
      ids: systemIds,
    });
  });
  after(() => rig.close());

  const stands = async () => {
    const [state] = await cases.states([id]);
    assert.ok(state);
    return [state.state, state.isClosed, state.isCancelled];
  };
  const becomes = (statecode: number, statuscode: number) =>
    rig.patch(`incidents(${id})`, { statecode, statuscode });

  it('is one however often it is saved, with its employee as a contact', async () => {
    const [one, other] = [await cases.save(desk), await cases.save(desk)];
    assert.deepEqual(one, other);
    assert.match(one.number, /^CAS-/);
    const contacts = await rig.rows(
      "contacts?$select=fullname&$filter=emailaddress1 eq 'rosa.martin@nowhere.example'",
    );
    assert.equal(contacts.length, 1);
  });

  it('is found among many that are asked for', async () => {
    const others = Array.from({ length: 60 }, (_, n) =>
      caseId(systemIds.derivedId('case', `${n}`)),
    );
    const found = await cases.states([...others, id]);
    assert.deepEqual(
      found.map((one) => one.caseId),
      [id],
    );
  });

  it('tells the states that every Dynamics has, by names that are always the same', async () => {
    await cases.save(desk);
    assert.deepEqual(await stands(), ['In Progress', false, false]);
    await becomes(0, 2);
    assert.deepEqual(await stands(), ['On Hold', false, false]);
    await becomes(2, 6);
    assert.deepEqual(await stands(), ['Canceled', true, true]);
    await becomes(0, 1);
    await cases.save({ ...desk, isClosed: true, resolution: 'Solved.' });
    assert.deepEqual(await stands(), ['Problem Solved', true, false]);
  });

  it('tells whose it is by name', async () => {
    const { owner } = await cases.save(desk);
    assert.ok(owner?.name);
    await rig.patch(`incidents(${id})`, {
      'ownerid@odata.bind': `/systemusers(${systemUserId(ines)})`,
    });
    const [state] = await cases.states([id]);
    assert.deepEqual(state?.owner, { id: systemUserId(ines), name: ines.name });
  });

  it('keeps what is written beside it as a note, once, and as words whatever they look like', async () => {
    await cases.save(desk);
    const noteId = '8f0b52d6-1c1e-4f0a-9a59-4c1b7f0d5a02';
    const note = {
      ...{ tenantId: desk.tenantId, caseId: id, noteId },
      ...{ subject: 'Rosa Martin wrote in Teams', text: 'It says <E7>' },
    };
    await cases.addNote(note);
    await cases.addNote(note);
    const rows = await rig.rows(
      `annotations?$select=subject,notetext&$filter=_objectid_value eq ${id}`,
    );
    assert.deepEqual(
      rows.map(({ subject, notetext }) => [subject, notetext]),
      [['Rosa Martin wrote in Teams', 'It says &lt;E7&gt;']],
    );
  });
});
