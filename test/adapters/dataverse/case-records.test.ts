import assert from 'node:assert/strict';
import { caseId, personId, type CaseId } from '../../../bot/domain/ids.ts';
import { defaultMaskPolicy } from '../../../bot/domain/interaction/masking/index.ts';
import { shareOf } from '../../../bot/adapters/dataverse/case-share.ts';
import {
  anna,
  ben,
  jonas,
  mikkel,
  people as everybody,
  type Person,
} from '../../../sandbox/people.ts';
import { fails, slowMs, tenantId } from '../../support/outside.ts';
import { startDataverse, type DataverseRig } from './rig.ts';

const noteId = '7b1f0f8e-5d6a-4d0f-9a53-1f2b3c4d5e6f';

describe('cases in Dataverse', () => {
  let rig: DataverseRig;
  beforeEach(async () => {
    rig = await startDataverse();
  });
  afterEach(() => rig.close());

  const find = (name: string, viewer: Person = anna) =>
    rig.cases.find({ tenantId, case: name, viewer: personId(viewer.id) });
  const openCase = (viewer: Person = anna): { id: CaseId; number: string } => {
    const open = rig.sandbox.dataverse
      .cases('', viewer.id)
      .find((one) => one.status === 'In Progress');
    assert.ok(open);
    return { id: caseId(open.id), number: open.number };
  };
  /** Of a customer who is no company. */
  const caseOfPerson = () => {
    const [found] = everybody.flatMap((viewer) =>
      rig.sandbox.dataverse
        .cases('Newborn to be added', viewer.id)
        .map(({ id }) => ({ id, viewer })),
    );
    assert.ok(found);
    return found;
  };
  const notes = () => rig.rows(`annotations?$filter=annotationid eq ${noteId}`);
  const addNote = async (text = 'The gasket was dry.') => {
    const { id } = openCase();
    await rig.cases.addNote({ tenantId, caseId: id, id: noteId, subject: 'Solved', text });
    return id;
  };
  const state = (id: string) =>
    rig.rows(`incidents?$select=statecode,statuscode&$filter=incidentid eq ${id}`);

  it('are found by ticket number and by id, with the share and nothing else', async () => {
    const { id, number } = openCase();
    const found = await find(number);
    assert.ok(typeof found === 'object');
    assert.deepEqual(await find(id), found);
    assert.deepEqual(await find(` ${number.toLowerCase()} `), found);
    assert.equal(found.id, id);
    assert.equal(found.number, number);
    assert.equal(found.isOpen, true);
    assert.ok(found.title && found.description);
    const labels = found.share.map((one) => one.label);
    assert.deepEqual(labels.slice(0, 3), ['Customer', 'Product', 'Priority']);
    assert.match(found.share[2]?.value ?? '', /^(High|Normal|Low)$/);
  });

  it('show of their customer what the tenant does not hide at that moment', async () => {
    const { id, viewer } = caseOfPerson();
    const customerSeen = async () => {
      const found = await find(id, viewer);
      assert.ok(typeof found === 'object');
      return found.share.find((one) => one.label === 'Customer')?.value;
    };
    assert.match((await customerSeen()) ?? '', /^\p{Lu}\p{Ll}+ \p{Lu}\.$/u);
    rig.hide({ mail: true, phone: true, name: true });
    assert.equal(await customerSeen(), undefined);
  });

  it('are seen as Dataverse lets the viewer see them', async () => {
    const bank = openCase(jonas);
    assert.equal(await find(bank.number, anna), 'forbidden');
    assert.equal(await find(bank.id, anna), 'forbidden');
    assert.equal(typeof (await find(bank.number, jonas)), 'object');
    // An expert without rights there, and somebody without a user row.
    assert.equal(await find(bank.number, mikkel), 'forbidden');
    assert.equal(await find(bank.number, ben), 'forbidden');
  });

  it('are not found when there is none, whatever is asked', async () => {
    for (const odd of ['CAS-99999', "'", "x' or statecode eq 0 or title eq '", '', '%', 'ü€😀']) {
      assert.equal(await find(odd), 'not-found', odd);
    }
    assert.equal(await find('11111111-2222-4333-8444-555555555555'), 'not-found');
  });

  it('take a note once, as text, with the id we chose', async () => {
    const id = await addNote('Dry gasket <script>alert(1)</script> & scale\nGrüße 😀');
    await addNote('another text');
    const [note, second] = await notes();
    assert.equal(second, undefined);
    assert.equal(note?.['_objectid_value'], id);
    assert.equal(note['subject'], 'Solved');
    assert.equal(
      note['notetext'],
      'Dry gasket &lt;script&gt;alert(1)&lt;/script&gt; &amp; scale\nGrüße 😀',
    );
  });

  it('take a note once even when its answer was lost', async () => {
    rig.inject({ method: 'PATCH', kind: 'lost-response' });
    await fails(addNote(), 'retry');
    await addNote();
    assert.equal((await notes()).length, 1);
  });

  it('are resolved once; closed already is as good', async () => {
    const { id } = openCase();
    const close = () =>
      rig.cases.close({ tenantId, caseId: id, subject: 'Solved', description: 'Dry gasket' });
    rig.inject({ method: 'POST', path: '/api/data/v9.2/CloseIncident', kind: 'lost-response' });
    // Its answer is lost, and the look after it sees the case closed.
    await close();
    await close();
    const [row] = await state(id);
    assert.deepEqual([row?.['statecode'], row?.['statuscode']], [1, 5]);
    const resolutions = await rig.rows(`incidentresolutions?$filter=_incidentid_value eq ${id}`);
    assert.deepEqual(
      resolutions.map((one) => one['description']),
      ['Dry gasket'],
    );
  });

  it('are closed already when an earlier try lands after the look', async () => {
    const { id } = openCase();
    const close = () =>
      rig.cases.close({ tenantId, caseId: id, subject: 'Solved', description: 'x' });
    await close();
    // The look before says that it is open still.
    rig.inject({ method: 'GET', path: `/api/data/v9.2/incidents*`, kind: 'stale-read', times: 1 });
    await close();
  });

  it('wait as long as Dataverse says, and are asked for again after what may pass', async () => {
    const { id, number } = openCase();
    rig.inject({ kind: 'status', status: 429, retryAfter: 2.5 });
    assert.equal((await fails(find(number), 'retry')).retryAfterMs, 2_500);
    const passing = [
      { kind: 'status', status: 503 },
      { kind: 'reset' },
      { kind: 'lost-response' },
      // The library alone would end the process here.
      { kind: 'malformed' },
    ];
    for (const fault of passing) {
      rig.inject(fault);
      await fails(find(id), 'retry');
      rig.sandbox.faults.clear();
    }
    rig.inject({ kind: 'delay', ms: slowMs });
    const search = { tenantId, case: id, viewer: personId(anna.id) };
    await fails(rig.hastyCases.find(search), 'retry');
    assert.equal(typeof (await find(id)), 'object');
  });

  it('are given up where Dataverse refuses for good', async () => {
    rig.inject({ method: 'PATCH', kind: 'status', status: 403 });
    await fails(addNote(), 'refused');
    const nowhere = caseId('11111111-2222-4333-8444-555555555555');
    const close = rig.cases.close({ tenantId, caseId: nowhere, subject: 'x', description: 'x' });
    assert.equal((await fails(close, 'refused')).code, '0x80040217');
  });

  it('take a new token once when the old one is refused', async () => {
    const { number } = openCase();
    rig.inject({ kind: 'status', status: 401 });
    assert.equal(typeof (await find(number)), 'object');
    rig.inject({ kind: 'status', status: 401, times: 2 });
    await fails(find(number), 'refused');
  });
});

describe('what a swarm sees of a case', () => {
  const shown = { mail: false, phone: false, name: false };
  const lena = { customerid_contact: { firstname: 'Lena', lastname: 'Vogt' } };
  const pump = {
    productid: { name: 'Pump, call +49 30 1234567 or write to lena@contoso.example' },
  };

  it('is masked as its tenant wants it', () => {
    const look = { timeZone: 'UTC', policy: shown };
    assert.deepEqual(shareOf({ ...lena, ...pump }, look), [
      { label: 'Customer', value: 'Lena V.' },
      { label: 'Product', value: pump.productid.name },
    ]);
    const all = { timeZone: 'UTC', policy: { mail: true, phone: true, name: true } };
    assert.deepEqual(shareOf({ ...lena, ...pump }, all), [
      {
        label: 'Product',
        value: 'Pump, call [phone number hidden] or write to [mail address hidden]',
      },
    ]);
  });

  it('names a company also where names of people are hidden', () => {
    const look = { timeZone: 'UTC', policy: { ...shown, name: true } };
    const company = { customerid_account: { name: 'Kiosk' } };
    assert.deepEqual(shareOf(company, look), [{ label: 'Customer', value: 'Kiosk' }]);
  });

  it('is the customer by first name and initial, and no number of theirs', () => {
    const share = shareOf(
      {
        prioritycode_Formatted: 'High',
        customerid_contact: { firstname: 'Lena', lastname: 'Vogt' },
        productid: { name: 'EM-400, call +49 30 1234567' },
        resolveby: new Date(Date.UTC(2026, 10, 22, 13, 30)),
      },
      { timeZone: 'Europe/Berlin', policy: defaultMaskPolicy },
    );
    assert.deepEqual(share, [
      { label: 'Customer', value: 'Lena V.' },
      { label: 'Product', value: 'EM-400, call [phone number hidden]' },
      { label: 'Priority', value: 'High' },
      { label: 'Due', value: '22 Nov 2026, 14:30' },
    ]);
  });

  it('leaves out what is not there', () => {
    const utc = { timeZone: 'UTC', policy: defaultMaskPolicy };
    assert.deepEqual(shareOf({}, utc), []);
    const company = shareOf({ customerid_account: { name: 'Kiosk' } }, utc);
    assert.deepEqual(company, [{ label: 'Customer', value: 'Kiosk' }]);
  });
});
