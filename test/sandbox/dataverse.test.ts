import assert from 'node:assert/strict';
import { tenantId } from '../../sandbox/people.ts';
import { startDataverse, type DataverseRig, type Json } from './dataverse-rig.ts';

const story = 'ca5e0000-0000-4000-8000-000000001189';
const formatted = 'OData.Community.Display.V1.FormattedValue';

describe("reading the sandbox's Dataverse", () => {
  let dataverse: DataverseRig;
  const get: DataverseRig['get'] = (...args) => dataverse.get(...args);
  const titles = async (query: string) =>
    (await get(`incidents?$select=title&${query}`)).rows.map((row) => row['title']);
  const numbers = async (filter: string) =>
    (await get(`incidents?$select=ticketnumber&$filter=${encodeURIComponent(filter)}`)).rows.map(
      (row) => row['ticketnumber'],
    );

  before(async () => {
    dataverse = await startDataverse();
  });
  after(() => dataverse.close());

  describe('the seeded organisation', () => {
    it('has 20 open and 40 resolved cases in four lines', async () => {
      const count = async (filter: string) =>
        (await get(`incidents?$filter=${filter}&$count=true&$top=1`)).body['@odata.count'];
      assert.equal(await count('statecode eq 0'), 20);
      assert.equal(await count('statecode eq 1'), 40);
      for (const line of ['Retail', 'Banking', 'Health', 'IT helpdesk']) {
        assert.ok(Number(await count(`subjectid/title eq '${line}'`)) >= 10, line);
      }
    });

    it('has the case of the first story with customer, contact and product', async () => {
      const { body } = await get(
        `incidents(${story})?$select=ticketnumber,title,prioritycode&$expand=customerid_account($select=name,accountcategorycode),primarycontactid($select=fullname),productid($select=name)`,
        { headers: { Prefer: 'odata.include-annotations="*"' } },
      );
      assert.equal(body['ticketnumber'], 'CAS-01189');
      assert.equal(body['title'], 'Machine leaks at the boiler after descaling');
      assert.equal(body[`prioritycode@${formatted}`], 'High');
      const account = body['customerid_account'] as Json;
      assert.equal(account['name'], 'Café Morgenrot');
      assert.equal(account[`accountcategorycode@${formatted}`], 'Silver');
      assert.equal((body['primarycontactid'] as Json)['fullname'], 'Eva Morgen');
      assert.equal((body['productid'] as Json)['name'], 'EM-400 espresso machine');
    });

    it('knows the skills of the experts with their levels', async () => {
      const { rows } = await get(
        `bookableresourcecharacteristics?$filter=Characteristic/name eq 'Boiler hydraulics'&$expand=Resource($select=name),RatingValue($select=value)`,
      );
      const levels = rows.map((row) => [
        (row['Resource'] as Json)['name'],
        (row['RatingValue'] as Json)['value'],
      ]);
      assert.deepEqual(levels, [
        ['Mikkel Holm', 5],
        ['Paul Novak', 4],
        ['Tom Ek', 3],
      ]);
    });

    it('has no user row for those without one, and one for the application', async () => {
      const { rows } = await get('systemusers?$select=fullname');
      const names = rows.map((row) => row['fullname']);
      assert.ok(!names.includes('Rosa Silva') && !names.includes('Ben Carter'));
      assert.ok(names.includes('# Case Swarm'));
      assert.ok((await get('WhoAmI')).body['UserId']);
    });

    it('says for each resolved case how and by whom', async () => {
      const { rows } = await get(
        "incidentresolutions?$select=subject&$expand=incidentid($select=statecode),createdby_incidentresolution($select=fullname)&$filter=contains(subject,'seal')",
      );
      assert.equal(rows.length, 1);
      assert.equal((rows[0]?.['incidentid'] as Json)['statecode'], 1);
      assert.equal((rows[0]?.['createdby_incidentresolution'] as Json)['fullname'], 'Paul Novak');
    });
  });

  describe('a filter', () => {
    it('compares text without case and accents', async () => {
      assert.deepEqual(
        await numbers("customerid_account/name eq 'CAFE MORGENROT' and statecode eq 0"),
        ['CAS-01189'],
      );
      assert.deepEqual(await numbers("contains(title,'BOILER AFTER')"), ['CAS-01189']);
      assert.deepEqual(await numbers("startswith(title,'machine leaks')"), ['CAS-01189']);
      assert.deepEqual(await numbers("endswith(title,'after descaling') and statecode eq 0"), [
        'CAS-01189',
      ]);
    });

    it('takes wildcards in contains, and quotes doubled', async () => {
      assert.deepEqual(await numbers("contains(title,'leaks%after')"), ['CAS-01189']);
      assert.deepEqual(await numbers("contains(title,'dentist''s')"), ['CAS-01182']);
    });

    it('joins with and, or, not and parentheses', async () => {
      const both = await numbers(
        "(ticketnumber eq 'CAS-01189' or ticketnumber eq 'CAS-01170') and not (prioritycode eq 2)",
      );
      assert.deepEqual(both, ['CAS-01189']);
    });

    it('knows lookups by id, null, dates and lists', async () => {
      assert.deepEqual(
        await numbers(
          `_customerid_value eq acc00000-0000-4000-8000-000000000001 and statecode eq 0`,
        ),
        ['CAS-01189'],
      );
      assert.equal((await numbers('escalatedon ne null')).length, 0);
      assert.equal((await numbers('escalatedon eq null')).length, 60);
      assert.deepEqual(await numbers('createdon gt 2026-11-20T06:00:00Z'), ['CAS-01189']);
      const listed = await numbers(
        `Microsoft.Dynamics.CRM.In(PropertyName='ticketnumber',PropertyValues=["CAS-01170","CAS-01189"])`,
      );
      assert.deepEqual(listed, ['CAS-01170', 'CAS-01189']);
    });

    it('asks about related rows with any and all', async () => {
      const { rows } = await get(
        "bookableresources?$select=name&$filter=bookableresource_bookableresourcecharacteristic_Resource/any(s:s/Characteristic/name eq 'Warranty' and s/RatingValue/value ge 5)",
      );
      assert.deepEqual(
        rows.map((row) => row['name']),
        ['Sofia Lind'],
      );
    });

    it('refuses unknown columns, mixed types and broken syntax', async () => {
      const unknown = await get("incidents?$filter=Title eq 'x'");
      assert.equal(unknown.status, 400);
      assert.equal(unknown.code, '0x80060888');
      assert.equal(
        unknown.message,
        "Could not find a property named 'Title' on type 'Microsoft.Dynamics.CRM.incident'.",
      );
      const mixed = await get("incidents?$filter=prioritycode eq '1'");
      assert.equal(mixed.status, 400);
      assert.match(mixed.message, /'Edm.Int32' and 'Edm.String' for operator kind 'Equal'/);
      assert.equal((await get('incidents?$filter=statecode eq')).status, 400);
      assert.equal((await get('incidents?$filter=statecode is 0')).status, 400);
    });
  });

  describe('query options', () => {
    it('select always brings the key, and lookups by their value name', async () => {
      const { body } = await get(`incidents(${story})?$select=title,_ownerid_value`);
      assert.deepEqual(Object.keys(body), [
        '@odata.context',
        '@odata.etag',
        'title',
        '_ownerid_value',
        'incidentid',
      ]);
      assert.equal((await get(`incidents(${story})?$select=ownerid_x`)).code, '0x80060888');
    });

    it('order and cut', async () => {
      assert.deepEqual(await titles('$orderby=createdon desc&$top=1'), [
        'Machine leaks at the boiler after descaling',
      ]);
      const sorted = await titles('$orderby=prioritycode asc,title&$filter=statecode eq 0');
      assert.equal(sorted[0], 'Brew temperature drops during rush hour');
    });

    it('expand collections with their own options and a nextLink', async () => {
      const { body } = await get(
        'accounts(acc00000-0000-4000-8000-000000000001)?$select=name&$expand=incident_customer_accounts($select=title;$orderby=ticketnumber desc;$top=1)',
      );
      const cases = body['incident_customer_accounts'] as Json[];
      assert.deepEqual(
        cases.map((row) => row['title']),
        ['Machine leaks at the boiler after descaling'],
      );
      const next = String(body['incident_customer_accounts@odata.nextLink']);
      assert.equal((await get(next)).status, 200);
    });

    it('expand within an expand, where $top is not allowed', async () => {
      const nested = await get(
        'bookableresources?$expand=bookableresource_bookableresourcecharacteristic_Resource($select=name;$expand=Characteristic($select=name)),UserId($select=fullname)&$top=1',
      );
      const skills = nested.rows[0]?.['bookableresource_bookableresourcecharacteristic_Resource'];
      assert.ok(((skills as Json[])[0]?.['Characteristic'] as Json)['name']);
      const refused = await get('incidents?$expand=primarycontactid($top=1)');
      assert.equal(refused.status, 400);
      assert.match(refused.message, /^Only \$select and \$filter clause can be provided/);
    });

    it('refuse what Dataverse has not, and name what the sandbox has not', async () => {
      assert.equal((await get('incidents?$skip=10')).status, 400);
      assert.equal((await get('incidents?$search=boiler')).status, 400);
      const unbuilt = await get('incidents?$apply=groupby((statecode))');
      assert.equal(unbuilt.status, 501);
      assert.match(unbuilt.message, /\$apply/);
      assert.equal((await get('phonecalls')).status, 501);
      assert.equal((await get('$metadata')).status, 501);
      const unknown = await get('cases');
      assert.equal(unknown.status, 404);
      assert.equal(unknown.message, "Resource not found for the segment 'cases'.");
    });

    it('page by cookie until there is no nextLink', async () => {
      const headers = { Prefer: 'odata.maxpagesize=25' };
      const seen: unknown[] = [];
      let page = await get('incidents?$select=ticketnumber&$orderby=ticketnumber', { headers });
      assert.equal(page.headers.get('preference-applied'), 'odata.maxpagesize=25');
      for (let pages = 1; ; pages += 1) {
        seen.push(...page.rows.map((row) => row['ticketnumber']));
        const next = page.body['@odata.nextLink'];
        if (typeof next !== 'string') {
          assert.equal(pages, 3);
          break;
        }
        page = await get(next, { headers });
      }
      assert.equal(new Set(seen).size, 60);
      assert.equal((await get('incidents?$skiptoken=2')).status, 400);
    });
  });

  describe('one record', () => {
    it('is found by id or by its named key, not by its number', async () => {
      assert.equal((await get(`incidents(incidentid=${story})`)).body['incidentid'], story);
      const byNumber = await get("incidents(ticketnumber='CAS-01189')");
      assert.equal(byNumber.status, 400);
      const missing = await get('incidents(00000000-0000-4000-8000-00000000dead)');
      assert.equal(missing.status, 404);
      assert.equal(missing.code, '0x80040217');
      assert.equal((await get('incidents(42)')).status, 400);
    });

    it('carries annotations only when asked, and says of what kind a lookup is', async () => {
      const plain = await get(`incidents(${story})?$select=_customerid_value`);
      assert.ok(!Object.keys(plain.body).some((key) => key.includes('@Microsoft')));
      const { body } = await get(`incidents(${story})?$select=_customerid_value,statuscode`, {
        headers: { Prefer: 'odata.include-annotations="*"' },
      });
      const of = '_customerid_value';
      assert.equal(body[`${of}@Microsoft.Dynamics.CRM.lookuplogicalname`], 'account');
      assert.equal(
        body[`${of}@Microsoft.Dynamics.CRM.associatednavigationproperty`],
        'customerid_account',
      );
      assert.equal(body[`${of}@${formatted}`], 'Café Morgenrot');
      assert.equal(body[`statuscode@${formatted}`], 'In Progress');
    });

    it('answers 304 to its own etag', async () => {
      const first = await get(`incidents(${story})`);
      const etag = String(first.headers.get('etag'));
      assert.match(etag, /^W\/"\d+"$/);
      const again = await get(`incidents(${story})`, { headers: { 'If-None-Match': etag } });
      assert.equal(again.status, 304);
    });

    it('gives single properties and what it points at', async () => {
      const title = await get(`incidents(${story})/title`);
      assert.equal(title.body['value'], 'Machine leaks at the boiler after descaling');
      const raw = await get(`incidents(${story})/title/$value`);
      assert.equal(raw.body['text'], 'Machine leaks at the boiler after descaling');
      const account = await get(`incidents(${story})/customerid_account?$select=name`);
      assert.equal(account.body['name'], 'Café Morgenrot');
      assert.equal((await get(`incidents(${story})/parentcaseid`)).status, 204);
      assert.equal((await get('incidents/$count')).body['text'], '60');
    });
  });

  describe('a caller', () => {
    const claims = { iss: 'https://login.invalid', tid: tenantId, appid: 'someone-else' };

    it('without a valid token gets 401 and is told where to get one', async () => {
      const response = await fetch(`${dataverse.url}/api/data/v9.2/WhoAmI`);
      assert.equal(response.status, 401);
      assert.match(String(response.headers.get('www-authenticate')), /^Bearer authorization_uri=/);
      const token = await dataverse.sandbox.tokens.mint({
        ...claims,
        aud: 'https://other.invalid',
      });
      assert.equal((await get('WhoAmI', { token })).status, 401);
    });

    it('that is no application user of the organisation gets 403', async () => {
      const token = await dataverse.sandbox.tokens.mint({ ...claims, aud: dataverse.url });
      const refused = await get('WhoAmI', { token });
      assert.equal(refused.status, 403);
      assert.equal(refused.code, '0x80072560');
    });
  });
});
