import assert from 'node:assert/strict';
import { startDataverse, type DataverseRig, type Json } from './dataverse-rig.ts';

const story = 'ca5e0000-0000-4000-8000-000000001189';
const template = '5a400000-0000-4000-8000-000000000001';
const expertRole = '401e0000-0000-4000-8000-000000000002';
const paul = '05e40000-0000-4000-8000-000000000004';
const boilerSkill = '5c111000-0000-4000-8000-000000000001';
const swarmId = '11111111-2222-4333-8444-555555555555';
const accountOfStory = 'acc00000-0000-4000-8000-000000000001';

const swarmBody = {
  msdyn_title: 'Where does the water come from?',
  msdyn_description: 'Descaled twice, valve replaced',
  'msdyn_swarmrelatedrecordid_incident@odata.bind': `/incidents(${story})`,
  'msdyn_swarmtemplateid@odata.bind': `/msdyn_swarmtemplates(${template})`,
};

describe("writing to the sandbox's Dataverse", () => {
  let dataverse: DataverseRig;
  const get: DataverseRig['get'] = (...args) => dataverse.get(...args);
  const post: DataverseRig['post'] = (...args) => dataverse.post(...args);
  const patch: DataverseRig['patch'] = (...args) => dataverse.patch(...args);
  const openSwarm = () => patch(`msdyn_swarms(${swarmId})`, swarmBody);
  const newCase = (extra: Json = {}) =>
    post(
      'incidents',
      {
        title: 'Handle loose',
        'customerid_account@odata.bind': `/accounts(${accountOfStory})`,
        ...extra,
      },
      { headers: { Prefer: 'return=representation' } },
    );

  before(async () => {
    dataverse = await startDataverse();
  });
  beforeEach(() => {
    dataverse.sandbox.reset();
  });
  after(() => dataverse.close());

  describe('creating', () => {
    it('answers 204 with the address of the new row', async () => {
      const created = await post('tasks', { subject: 'Call back' });
      assert.equal(created.status, 204);
      const address = String(created.headers.get('odata-entityid'));
      assert.match(address, /\/api\/data\/v9\.2\/tasks\([0-9a-f-]{36}\)$/);
      assert.equal((await get(address)).body['subject'], 'Call back');
    });

    it('answers 201 with the row when asked, numbered and stamped by the server', async () => {
      const { status, headers, body } = await newCase();
      assert.equal(status, 201);
      assert.equal(headers.get('odata-entityid'), null);
      assert.equal(body['ticketnumber'], 'CAS-01190');
      assert.equal(body['statuscode'], 1);
      assert.equal(body['_accountid_value'], accountOfStory);
      assert.match(String(body['createdon']), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      assert.equal(body['_ownerid_value'], body['_createdby_value']);
    });

    it('takes an id the caller chose, once', async () => {
      const body = { annotationid: swarmId, subject: 'Answer' };
      assert.equal((await post('annotations', body)).status, 204);
      const again = await post('annotations', body);
      assert.equal(again.status, 412);
      assert.equal(again.code, '0x80040237');
    });

    it('creates rows of its collections with it, or nothing at all', async () => {
      const nav = 'msdyn_msdyn_swarm_msdyn_swarmskill_swarmid';
      const skill = { 'msdyn_skillid@odata.bind': `/characteristics(${boilerSkill})` };
      const created = await post('msdyn_swarms', { ...swarmBody, [nav]: [skill] });
      assert.equal(created.status, 204);
      assert.equal((await get('msdyn_swarmskills')).rows.length, 1);
      const refused = await post('msdyn_swarms', { ...swarmBody, [nav]: [skill, { wrong: 1 }] });
      assert.equal(refused.status, 400);
      assert.equal((await get('msdyn_swarms')).rows.length, 1);
    });

    it('refuses what the server would', async () => {
      const cases: readonly (readonly [Json, number, string])[] = [
        [{ subjectline: 'x' }, 400, '0x80048d19'],
        [{ createdon: '2026-01-01T00:00:00Z' }, 400, '0x80040203'],
        [{ title: 'x'.repeat(201) }, 400, '0x80044331'],
        [{ prioritycode: 9 }, 400, '0x8004431A'],
        [{ prioritycode: 'High' }, 400, '0x80048d19'],
        [{ isescalated: 'yes' }, 400, '0x80048d19'],
        [{ followupby: 'tomorrow' }, 400, '0x80048d19'],
        [{ statuscode: 5 }, 400, '0x80048408'],
        [{ customerid: accountOfStory }, 400, '0x80048d19'],
        [{ 'CustomerId_Account@odata.bind': `/accounts(${accountOfStory})` }, 400, '0x80048d19'],
        [{ 'primarycontactid@odata.bind': `/accounts(${accountOfStory})` }, 400, '0x80048d19'],
        [{ 'subjectid@odata.bind': `/subjects(${swarmId})` }, 404, '0x80040217'],
      ];
      for (const [extra, status, code] of cases) {
        const refused = await newCase(extra);
        assert.deepEqual([refused.status, refused.code], [status, code], JSON.stringify(extra));
      }
      const noCustomer = await post('incidents', { title: 'Nobody' });
      assert.equal(noCustomer.message, 'You should specify a parent contact or account.');
    });

    it('says which length was passed, and which bind is unknown', async () => {
      const long = await post('tasks', { subject: 'x'.repeat(201) });
      assert.equal(
        long.message,
        "A validation error occurred. The length of the 'subject' attribute of the 'task' entity exceeded the maximum allowed length of '200'.",
      );
      const bind = await post('tasks', { 'resource@odata.bind': '/accounts(1)' });
      assert.match(bind.message, /An undeclared property 'resource' which only has property annot/);
    });

    it('needs JSON', async () => {
      const headers = { 'Content-Type': 'text/plain' };
      assert.equal((await post('tasks', {}, { headers })).status, 415);
      assert.equal((await post('tasks', [1])).status, 400);
    });
  });

  describe('patching', () => {
    it('creates the row when there is none, and changes it when there is', async () => {
      assert.equal((await openSwarm()).status, 204);
      const changed = await patch(
        `msdyn_swarms(${swarmId})?$select=msdyn_title`,
        { msdyn_title: 'Leak' },
        { headers: { Prefer: 'return=representation' } },
      );
      assert.equal(changed.status, 200);
      assert.equal(changed.body['msdyn_title'], 'Leak');
      assert.equal((await get('msdyn_swarms')).rows.length, 1);
    });

    it('does only the half that the conditions allow', async () => {
      const none = await patch(`msdyn_swarms(${swarmId})`, swarmBody, {
        headers: { 'If-Match': '*' },
      });
      assert.equal(none.status, 404);
      await openSwarm();
      const exists = await patch(`msdyn_swarms(${swarmId})`, swarmBody, {
        headers: { 'If-None-Match': '*' },
      });
      assert.equal(exists.status, 412);
    });

    it('refuses an etag that is no longer the newest', async () => {
      const etag = String((await get(`incidents(${story})`)).headers.get('etag'));
      const headers = { 'If-Match': etag };
      assert.equal((await patch(`incidents(${story})`, { title: 'A' }, { headers })).status, 204);
      const late = await patch(`incidents(${story})`, { title: 'B' }, { headers });
      assert.equal(late.status, 412);
      assert.equal(late.code, '0x80060882');
      assert.equal((await get(`incidents(${story})/title`)).body['value'], 'A');
    });

    it('keeps state and status a valid pair', async () => {
      await openSwarm();
      const status = async (body: Json) => {
        const answer = await patch(`msdyn_swarms(${swarmId})`, body);
        if (answer.status !== 204) return answer.code;
        const { statecode, statuscode } = (await get(`msdyn_swarms(${swarmId})`)).body;
        return [statecode, statuscode];
      };
      assert.deepEqual(await status({ statecode: 1, statuscode: 192350001 }), [1, 192350001]);
      assert.deepEqual(await status({ statecode: 0 }), [0, 192350000]);
      assert.deepEqual(await status({ statecode: 2 }), [2, 192350002], 'case resolved');
      assert.equal(await status({ statuscode: 192350001 }), '0x80048408');
      assert.equal(await status({ statecode: 1, statuscode: 192350003 }), '0x80048408');
    });

    it('has no default status for participants: it must be sent', async () => {
      await openSwarm();
      const body = {
        'msdyn_swarmid@odata.bind': `/msdyn_swarms(${swarmId})`,
        'msdyn_userid@odata.bind': `/systemusers(${paul})`,
        'msdyn_swarmroleid@odata.bind': `/msdyn_swarmroles(${expertRole})`,
      };
      assert.equal((await post('msdyn_swarmparticipants', body)).code, '0x80048408');
      const invited = { ...body, statecode: 0, statuscode: 192350003 };
      assert.equal((await post('msdyn_swarmparticipants', invited)).status, 204);
    });
  });

  describe('single properties and links', () => {
    it('are put, cleared, bound and taken away', async () => {
      const call: DataverseRig['call'] = (...args) => dataverse.call(...args);
      const title = `incidents(${story})/title`;
      assert.equal((await call(title, { method: 'PUT', body: { value: 'New' } })).status, 204);
      assert.equal((await get(title)).body['value'], 'New');
      assert.equal((await call(title, { method: 'DELETE' })).status, 204);
      assert.equal((await get(title)).status, 204);
      const parent = 'ca5e0000-0000-4000-8000-000000001170';
      const link = `incidents(${story})/parentcaseid/$ref`;
      const to = { '@odata.id': `${dataverse.url}/api/data/v9.2/incidents(${parent})` };
      assert.equal((await call(link, { method: 'PUT', body: to })).status, 204);
      const children = `incidents(${parent})/incident_parent_incident`;
      assert.equal((await get(children)).rows.length, 1);
      assert.equal((await call(link, { method: 'DELETE' })).status, 204);
      const from = { '@odata.id': `${dataverse.url}/api/data/v9.2/incidents(${story})` };
      assert.equal((await post(`${children}/$ref`, from)).status, 204);
      assert.equal((await call(`${children}(${story})/$ref`, { method: 'DELETE' })).status, 204);
      assert.equal((await get(children)).rows.length, 0);
    });
  });

  describe('deleting', () => {
    const remove = (path: string) => dataverse.call(path, { method: 'DELETE' });

    it('takes parts along, unlinks others, and stops at what is in use', async () => {
      await openSwarm();
      await post('msdyn_swarmskills', {
        'msdyn_swarmid@odata.bind': `/msdyn_swarms(${swarmId})`,
      });
      const inUse = await remove(`msdyn_swarmtemplates(${template})`);
      assert.equal(inUse.status, 400);
      assert.equal((await remove(`incidents(${story})`)).status, 204);
      const kept = await get(`msdyn_swarms(${swarmId})`);
      assert.equal(kept.body['_msdyn_swarmrelatedrecordid_value'], null);
      assert.equal((await remove(`msdyn_swarms(${swarmId})`)).status, 204);
      assert.equal((await get('msdyn_swarmskills')).rows.length, 0);
      assert.equal((await remove(`msdyn_swarms(${swarmId})`)).status, 404);
    });

    it('is not possible for a whole set', async () => {
      assert.equal((await remove('incidents')).status, 405);
    });
  });

  describe('closing a case', () => {
    const resolution = (extra: Json = {}) => ({
      IncidentResolution: {
        '@odata.type': 'Microsoft.Dynamics.CRM.incidentresolution',
        subject: 'Inlet seal replaced',
        timespent: 30,
        'incidentid@odata.bind': `/incidents(${story})`,
      },
      Status: 5,
      ...extra,
    });

    it('is CloseIncident, which leaves a completed resolution', async () => {
      assert.equal((await post('CloseIncident', resolution())).status, 204);
      const { body } = await get(
        `incidents(${story})?$expand=Incident_IncidentResolutions($select=subject,statecode)`,
      );
      assert.deepEqual([body['statecode'], body['statuscode']], [1, 5]);
      const [left] = body['Incident_IncidentResolutions'] as Json[];
      assert.equal(left?.['subject'], 'Inlet seal replaced');
      assert.equal(left['statecode'], 1);
      assert.equal((await post('CloseIncident', resolution())).status, 400, 'closed already');
    });

    it('lets the server choose the status with -1, and takes none of another state', async () => {
      assert.equal((await post('CloseIncident', resolution({ Status: 6 }))).code, '0x80048408');
      assert.equal((await get(`incidents(${story})`)).body['statecode'], 0);
      assert.equal((await post('CloseIncident', resolution({ Status: -1 }))).status, 204);
      assert.equal((await get(`incidents(${story})`)).body['statuscode'], 5);
    });

    it('is not a PATCH of its state, while reopening and cancelling are', async () => {
      const refused = await patch(`incidents(${story})`, { statecode: 1, statuscode: 5 });
      assert.equal(refused.status, 400);
      assert.match(refused.message, /use the CloseIncidentRequest message instead\.$/);
      await post('CloseIncident', resolution());
      const reopened = await patch(`incidents(${story})`, { statecode: 0, statuscode: 1 });
      assert.equal(reopened.status, 204);
    });

    it('waits for open tasks', async () => {
      await post('tasks', {
        subject: 'Send seal',
        'regardingobjectid_incident_task@odata.bind': `/incidents(${story})`,
      });
      assert.match((await post('CloseIncident', resolution())).message, /open activities/);
    });
  });
});
