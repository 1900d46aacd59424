import assert from 'node:assert/strict';
import type { DeskNote } from '../../../../bot/ports/contact-center.ts';
import { OutsideError } from '../../../../bot/ports/outside-error.ts';
import { noon } from '../../../support/builders.ts';
import { startRig, type Rig } from './rig.ts';

const note = (more: Partial<DeskNote> = {}): DeskNote => ({
  id: 'note-1',
  caseNumber: 'CAS-01001',
  text: 'Replace the seal.',
  from: 'Tom Ek',
  at: noon,
  isResolution: false,
  ...more,
});

describe('a note for the agent at Amazon Connect', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  const tell = (said: DeskNote, externalId = rig.call().id) => {
    assert.ok(rig.center.desk);
    return rig.center.desk.tell({ externalId, leg: 'any' }, said);
  };

  it('stands among the contact’s attributes, the newest one and the resolution', async () => {
    rig.startCall();
    await tell(note({ text: 'Let me look.' }));
    await tell(note());
    await tell(note({ id: 'note-2', text: 'New seal, 10 minutes.', isResolution: true }));
    assert.deepEqual(rig.call().attributes, {
      caseSwarmCase: 'CAS-01001',
      caseSwarmNote: 'Tom Ek: Replace the seal.',
      caseSwarmResolution: 'Tom Ek: New seal, 10 minutes.',
    });
  });

  it('stands once, though it is told twice', async () => {
    rig.startCall();
    await tell(note());
    const once = { ...rig.call().attributes };
    await tell(note());
    assert.deepEqual(rig.call().attributes, once);
  });

  it('is cut where all attributes together would not fit, and says so', async () => {
    rig.startCall();
    const long = 'Täglich prüfen. 😀'.repeat(2_000);
    await tell(note({ text: long }));
    await tell(note({ text: long, isResolution: true }));
    const { caseSwarmNote = '', caseSwarmResolution = '' } = rig.call().attributes;
    for (const text of [caseSwarmNote, caseSwarmResolution]) {
      assert.ok(Buffer.byteLength(text) <= 8_000 && Buffer.byteLength(text) > 7_900);
      assert.match(text, /^Tom Ek: Täglich.* … \(more in Teams\)$/);
      assert.doesNotMatch(text, /\p{Surrogate}/u);
    }
  });

  it('is refused for a contact there is not, and may come again after a failure', async () => {
    rig.startCall();
    const refused = (error: unknown) =>
      error instanceof OutsideError && error.verdict === 'refused';
    await assert.rejects(tell(note(), 'nobody'), refused);
    rig.kernel.faults.add({ service: 'ccaas', kind: 'lost-response' });
    const again = (error: unknown) => error instanceof OutsideError && error.verdict === 'retry';
    await assert.rejects(tell(note()), again);
    assert.equal(rig.call().attributes['caseSwarmNote'], 'Tom Ek: Replace the seal.');
  });
});
