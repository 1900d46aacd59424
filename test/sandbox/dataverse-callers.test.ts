import assert from 'node:assert/strict';
import { DynamicsWebApi } from 'dynamics-web-api';
import { anna, ben, jonas, mia, mikkel, tenantId, type Person } from '../../sandbox/people.ts';
import { changeSetUp } from '../../sandbox/set-up.ts';
import { startDataverse, type DataverseRig, type Json } from './dataverse-rig.ts';

const story = 'ca5e0000-0000-4000-8000-000000001189';
const bankCase = 'ca5e0000-0000-4000-8000-000000001176';

describe("who may do what in the sandbox's Dataverse", () => {
  let dataverse: DataverseRig;
  const linesSeenBy = async (person: Person) => {
    const { rows } = await dataverse.get('incidents?$expand=subjectid($select=title)', {
      as: person,
    });
    return [...new Set(rows.map((row) => (row['subjectid'] as Json)['title']))];
  };

  before(async () => {
    dataverse = await startDataverse();
  });
  beforeEach(() => {
    dataverse.sandbox.reset();
  });
  after(() => dataverse.close());

  it('agents see the cases of their lines, the supervisor all', async () => {
    assert.deepEqual(await linesSeenBy(anna), ['Retail', 'IT helpdesk']);
    assert.deepEqual(await linesSeenBy(jonas), ['Banking', 'Health']);
    assert.equal((await linesSeenBy(mia)).length, 4);
  });

  it("an agent cannot open or change another line's case, nor hang a note on it", async () => {
    const read = await dataverse.get(`incidents(${bankCase})`, { as: anna });
    assert.equal(read.status, 403);
    assert.match(read.message, /does not have ReadAccess right\(s\)/);
    const write = await dataverse.patch(`incidents(${bankCase})`, { title: 'x' }, { as: anna });
    assert.equal(write.status, 403);
    const note = { 'objectid_incident@odata.bind': `/incidents(${bankCase})` };
    assert.equal((await dataverse.post('annotations', note, { as: anna })).status, 403);
  });

  it('what belongs to a case is as visible as the case', async () => {
    await dataverse.post('annotations', {
      subject: 'For the bank only',
      'objectid_incident@odata.bind': `/incidents(${bankCase})`,
    });
    assert.equal((await dataverse.get('annotations', { as: anna })).rows.length, 0);
    assert.equal((await dataverse.get('annotations', { as: jonas })).rows.length, 1);
  });

  it('experts may read no cases at all', async () => {
    const refused = await dataverse.get('incidents', { as: mikkel });
    assert.equal(refused.status, 403);
    assert.equal(refused.code, '0x80040220');
    assert.match(refused.message, /is missing prvReadIncident privilege/);
  });

  it('to publish an article is a right of its own, beside that to write it', async () => {
    const article = '88888888-2222-4333-8444-555555555555';
    changeSetUp(dataverse.sandbox.world, { removedPrivileges: ['prvPublishKnowledgeArticle'] });
    const publish = () =>
      dataverse.patch(`knowledgearticles(${article})`, { statecode: 3, statuscode: 7 });
    const draft = await dataverse.patch(`knowledgearticles(${article})`, { title: 'Printers' });
    assert.equal(draft.status, 204);
    const refused = await publish();
    assert.deepEqual([refused.status, refused.code], [403, '0x80040220']);
    assert.match(refused.message, /is missing prvPublishKnowledgearticle privilege/);
    changeSetUp(dataverse.sandbox.world, { removedPrivileges: [] });
    assert.equal((await publish()).status, 204);
  });

  it('people without a user row are no members', async () => {
    const refused = await dataverse.get('incidents', { as: ben });
    assert.equal(refused.status, 403);
    assert.equal(refused.code, '0x80072560');
  });

  it('work for somebody carries both names', async () => {
    const { body } = await dataverse.post(
      'annotations',
      { subject: 'Answer', 'objectid_incident@odata.bind': `/incidents(${story})` },
      { as: anna, headers: { Prefer: 'return=representation' } },
    );
    const users = await dataverse.get('systemusers?$select=fullname');
    const name = (id: unknown) =>
      users.rows.find((row) => row['systemuserid'] === id)?.['fullname'];
    assert.equal(name(body['_createdby_value']), 'Anna Berg');
    assert.equal(name(body['_createdonbehalfby_value']), '# Case Swarm');
  });

  it('a token that acts for a person has that person’s rights and cannot act for others', async () => {
    const token = await dataverse.sandbox.tokens.mint({
      iss: 'https://login.invalid',
      aud: dataverse.url,
      tid: tenantId,
      oid: anna.id,
      scp: 'user_impersonation',
    });
    assert.equal((await dataverse.get(`incidents(${story})`, { token })).status, 200);
    assert.equal((await dataverse.get(`incidents(${bankCase})`, { token })).status, 403);
    assert.equal((await dataverse.get('WhoAmI', { token, as: jonas })).status, 403);
  });

  it('the page sees lists by person, and a case with all that hangs on it', () => {
    const { sandbox } = dataverse;
    assert.ok(sandbox.dataverse.cases('boiler', anna.id).length > 3);
    assert.equal(sandbox.dataverse.cases('', mikkel.id).length, 0);
    const [newest] = sandbox.dataverse.cases('', undefined);
    assert.equal(newest?.number, 'CAS-01189');
    const detail = sandbox.dataverse.caseDetail(story);
    assert.deepEqual([detail?.customerDetail.tier, detail?.line], ['Silver', 'Retail']);
    assert.ok(sandbox.dataverse.skills().some((skill) => skill.name === 'Boiler hydraulics'));
  });
});

describe('the real client against the sandbox’s Dataverse', () => {
  let dataverse: DataverseRig;
  let client: DynamicsWebApi;

  before(async () => {
    dataverse = await startDataverse();
    client = new DynamicsWebApi({
      serverUrl: dataverse.url,
      dataApi: { version: '9.2' },
      onTokenRefresh: () => dataverse.token(),
    });
  });
  after(() => dataverse.close());

  it('finds, pages, upserts, expands, calls actions and deletes', async () => {
    const found = await client.retrieveMultiple<Json>({
      collection: 'incidents',
      filter: "ticketnumber eq 'CAS-01189'",
      select: ['title'],
      includeAnnotations: '*',
    });
    assert.equal(found.value[0]?.['incidentid'], story);
    const all = await client.retrieveAll<Json>({ collection: 'incidents', select: ['title'] });
    assert.equal(all.value.length, 60);
    const page = await client.retrieveMultiple<Json>({
      collection: 'incidents',
      select: ['title'],
      maxPageSize: 40,
    });
    const next = await client.retrieveMultiple<Json>(
      { collection: 'incidents', select: ['title'], maxPageSize: 40 },
      String(page.oDataNextLink),
    );
    assert.equal(page.value.length + next.value.length, 60);

    const key = '99999999-2222-4333-8444-555555555555';
    const note = {
      subject: 'Answer',
      'objectid_incident@odata.bind': `/incidents(${story})`,
    };
    await client.upsert({ collection: 'annotations', key, data: note });
    await client.upsert({ collection: 'annotations', key, data: note });
    const withNotes = await client.retrieve<Json>({
      collection: 'incidents',
      key: story,
      select: ['title'],
      expand: [{ property: 'Incident_Annotation', select: ['subject'] }],
      impersonateAAD: anna.id,
    });
    assert.equal((withNotes['Incident_Annotation'] as Json[]).length, 1);
    await client.deleteRecord({ collection: 'annotations', key });

    await client.callAction({
      actionName: 'CloseIncident',
      action: {
        IncidentResolution: {
          '@odata.type': 'Microsoft.Dynamics.CRM.incidentresolution',
          subject: 'Resolved in swarm',
          'incidentid@odata.bind': `/incidents(${story})`,
        },
        Status: 5,
      },
    });
    const closed = await client.retrieve<Json>({
      collection: 'incidents',
      key: story,
      select: ['statecode'],
    });
    assert.equal(closed['statecode'], 1);
  });

  it('creates with the id it chose, and gets refusals with code and status', async () => {
    const created = await client.create<Json>({
      collection: 'tasks',
      data: { activityid: '77777777-2222-4333-8444-555555555555', subject: 'Call back' },
    });
    assert.ok(created);
    await assert.rejects(
      client.retrieve({ collection: 'incidents', key: '00000000-0000-4000-8000-00000000dead' }),
      (error: unknown) => {
        const refused = error as { status?: number; code?: string };
        return refused.status === 404 && refused.code === '0x80040217';
      },
    );
  });
});
