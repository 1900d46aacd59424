import assert from 'node:assert/strict';
import type { ContactCustomer } from '../../../bot/domain/interaction/facts.ts';
import { tenantId } from '../../support/outside.ts';
import { startDataverse, type DataverseRig, type Row } from './rig.ts';

const evaId = 'c0a7ac70-0000-4000-8000-000000000001';
const cafeId = 'acc00000-0000-4000-8000-000000000001';
/** Roastery Nord and Finn Hansen, who works there: one open case, on the company. */
const finn = 'contacts(c0a7ac70-0000-4000-8000-000000000004)';
const roastery = 'accounts(acc00000-0000-4000-8000-000000000004)';
const grinder = 'Grinder stalls on dark roast';
/** A customer without a company. */
const greta = 'contacts(c0a7ac70-0000-4000-8000-000000000010)';
const leaks = 'Machine leaks after descaling';

describe('the open cases of a customer', () => {
  let rig: DataverseRig;
  beforeEach(async () => {
    rig = await startDataverse();
  });
  afterEach(() => rig.close());

  const of = (customer: ContactCustomer) => rig.cases.openCasesOf({ tenantId, customer });
  const titlesOf = async (customer: ContactCustomer) =>
    (await of(customer)).map((one) => one.title);
  const create = (collection: string, columns: Row) => rig.create(collection, columns);

  it('are those of the company that a person of it calls for, newest first', async () => {
    const found = await of({ mail: 'd.reuter@hotel-aurelia.example' });
    assert.deepEqual(
      found.map((one) => one.title),
      ['Milk unit does not foam after cleaning cycle', 'Brew temperature drops during rush hour'],
    );
    assert.match(found[0]?.number ?? '', /^CAS-\d{5}$/);
    assert.match(found[0]?.id ?? '', /^ca5e0000-/);
  });

  it('are found by phone whatever format either side writes', async () => {
    const ways = [
      '+494066969104',
      '0049 40 66969104',
      '040 / 66 96 91 04',
      '(040) 66969-104',
      'tel:+49-40-66969104',
      'sip:+494066969104@carrier.example;user=phone',
      '+49 (0)40 66969 104',
      '494066969104',
    ];
    for (const phone of ways) assert.deepEqual(await titlesOf({ phone }), [grinder], phone);
    await rig.patch(roastery, { telephone1: null });
    const writings = [
      '+494066969104',
      '040/66 96 91 04',
      '+49 (0) 40-66969-104',
      '0049-40-66969104',
    ];
    for (const written of writings) {
      await rig.patch(finn, { telephone1: null, mobilephone: written });
      for (const phone of ways) {
        assert.deepEqual(await titlesOf({ phone }), [grinder], `${phone} for ${written}`);
      }
    }
  });

  it('are found by each number and each address there is a column for', async () => {
    const phone = '+49 171 000 4321';
    for (const column of ['telephone1', 'telephone2', 'telephone3', 'mobilephone']) {
      await rig.patch(finn, { [column]: '0171 0004321' });
      assert.deepEqual(await titlesOf({ phone }), [grinder], column);
      await rig.patch(finn, { [column]: null });
    }
    for (const column of ['telephone1', 'telephone2', 'telephone3']) {
      await rig.patch(roastery, { [column]: '0171 0004321' });
      assert.deepEqual(await titlesOf({ phone }), [grinder], `account ${column}`);
      await rig.patch(roastery, { [column]: null });
    }
    const mail = 'workshop@roastery-nord.example';
    for (const path of [finn, roastery]) {
      for (const column of ['emailaddress1', 'emailaddress2', 'emailaddress3']) {
        await rig.patch(path, { [column]: 'Workshop@Roastery-Nord.example' });
        assert.deepEqual(await titlesOf({ mail }), [grinder], `${path} ${column}`);
        await rig.patch(path, { [column]: null });
      }
    }
  });

  it('are found by the contact center’s own id, which decides before mail and phone', async () => {
    await rig.patch(finn, { externaluseridentifier: 'ext|Finn' });
    assert.deepEqual(await titlesOf({ externalId: 'EXT|finn' }), [grinder]);
    const others = { mail: 'd.reuter@hotel-aurelia.example', phone: '+49 221 4710 332' };
    assert.deepEqual(await titlesOf({ externalId: 'ext|finn', ...others }), [grinder]);
    // It may be the row's own id.
    const [, id = ''] = /\((.*)\)/.exec(finn) ?? [];
    assert.deepEqual(await titlesOf({ externalId: id.toUpperCase() }), [grinder]);
    const [, account = ''] = /\((.*)\)/.exec(roastery) ?? [];
    assert.deepEqual(await titlesOf({ externalId: account }), [grinder]);
    // A contact center's id that nobody in Dynamics has leaves mail and phone to decide.
    assert.deepEqual(await titlesOf({ externalId: 'ext|x', phone: '040 66969104' }), [grinder]);
  });

  it('are also those of the person alone, and those of a company that name the person', async () => {
    await create('incidents', {
      title: leaks,
      'customerid_contact@odata.bind': `/${finn}`,
    });
    assert.deepEqual(await titlesOf({ mail: 'finn@roastery-nord.example' }), [leaks, grinder]);
    await create('incidents', {
      title: 'Asked for another branch',
      'customerid_account@odata.bind': `/accounts(${cafeId})`,
      'primarycontactid@odata.bind': `/${finn}`,
    });
    const titles = await titlesOf({ phone: '040 66969104' });
    assert.deepEqual(titles.toSorted(), ['Asked for another branch', grinder, leaks]);
  });

  it('are none when more than one person is known by it', async () => {
    await create('contacts', {
      lastname: 'Colleague',
      mobilephone: '040-66969104',
      'parentcustomerid_account@odata.bind': `/${roastery}`,
    });
    assert.deepEqual(await of({ phone: '+494066969104' }), []);
    assert.deepEqual(await titlesOf({ mail: 'finn@roastery-nord.example' }), [grinder]);
  });

  it('are none when a person and a company that is not theirs are known by it', async () => {
    await rig.patch(roastery, { telephone1: null });
    await rig.patch(`accounts(${cafeId})`, { telephone3: '+49 40 66969 104' });
    assert.deepEqual(await of({ phone: '+494066969104' }), []);
  });

  it('are those of a company of which no person is known', async () => {
    await rig.patch(finn, { telephone1: null });
    assert.deepEqual(await titlesOf({ phone: '+494066969104' }), [grinder]);
  });

  it('are none when one has the number with its country, and another without', async () => {
    await create('contacts', { lastname: 'Perhaps abroad', telephone1: '040 66969104' });
    assert.deepEqual(await of({ phone: '+494066969104' }), []);
  });

  it('are none of who is no customer any more', async () => {
    await rig.patch(finn, { statecode: 1, statuscode: 2 });
    await rig.patch(roastery, { statecode: 1, statuscode: 2 });
    assert.deepEqual(await of({ phone: '+494066969104' }), []);
  });

  it('are five at most, and none that is closed', async () => {
    for (let n = 1; n <= 6; n += 1) {
      await create('incidents', {
        title: `No. ${n}`,
        'customerid_contact@odata.bind': `/${greta}`,
      });
    }
    const mail = 'greta.olsen@post.example';
    assert.equal((await of({ mail })).length, 5);
    for (const { id } of await of({ mail })) {
      await rig.cases.close({ tenantId, caseId: id, subject: 'Solved', description: 'x' });
    }
    const closed = await of({ mail });
    assert.ok(closed.length > 0 && closed.length < 5, String(closed.length));
  });

  it('are none for nobody, whatever is told, and no filter is broken by it', async () => {
    const odd = [
      "o'brien",
      "x' or statecode eq 0 or fullname eq '",
      '%',
      '_',
      '[a-z]%',
      '',
      ' ',
      'ü€😀&$top=1',
    ];
    for (const told of odd) {
      assert.deepEqual(await of({ externalId: told, mail: told, phone: told }), [], told);
    }
    for (const phone of [
      '%%%%%%%',
      '12%34%56%78',
      "040'66969104' or 1 eq 1",
      '1112',
      'anonymous',
    ]) {
      assert.deepEqual(await of({ phone }), [], phone);
    }
    assert.deepEqual(await of({}), []);
    await rig.patch(finn, { emailaddress2: "o'brien+x%y@post.example" });
    assert.deepEqual(await titlesOf({ mail: "O'Brien+x%y@post.example" }), [grinder]);
  });

  it('cost three questions, and none when there is nothing to know the customer by', async () => {
    const before = rig.asked('dataverse').length;
    await of({ externalId: evaId, mail: 'finn@roastery-nord.example', phone: '040 66969104' });
    assert.equal(rig.asked('dataverse').length - before, 3);
    await of({ name: 'Finn Hansen', phone: '4711' });
    assert.equal(rig.asked('dataverse').length - before, 3);
  });

  it('are none where so many have a number like it that not all were looked at', async () => {
    const phone = '+49 40 66969 104';
    for (let n = 0; n < 47; n += 1) {
      await create('contacts', { lastname: `No. ${n}`, telephone2: `${phone}${n}` });
    }
    assert.deepEqual(await titlesOf({ phone }), [grinder]);
    await create('contacts', { lastname: 'No. 48', telephone2: `${phone}48` });
    await create('contacts', { lastname: 'No. 49', telephone2: `${phone}49` });
    assert.deepEqual(await of({ phone }), []);
  });
});
