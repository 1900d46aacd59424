import assert from 'node:assert/strict';
import type { ContactView } from '../../bot/contract/panel-view.ts';
import { contactAbout, inHand, type Chosen } from '../../tabs/src/panel/in-hand.ts';

const contact = (id: string, caseNumber?: string): ContactView => ({
  id,
  ...(caseNumber !== undefined && { caseNumber }),
  interaction: {
    phase: 'talking',
    phaseSince: '2026-11-22T12:00:00Z',
    updatedAt: '2026-11-22T12:00:00Z',
    channel: 'voice',
    lines: [],
  },
});
const none: Chosen = { cases: new Map(), named: new Map(), contactId: undefined };
const nowhere = { session: undefined, caseId: undefined };
const inSession = (contactId: string) => ({ session: { id: 's', contactId }, caseId: 'front' });
const two = { contacts: [contact('new', 'CAS-2'), contact('old', 'CAS-1')] };

describe('what the panel is about', () => {
  it('is the newest contact and its case', () => {
    const { contact: found, caseName } = inHand(two, nowhere, none, undefined);
    assert.deepEqual([found?.id, caseName], ['new', 'CAS-2']);
  });

  it('follows the session in front, also to one that is over, with the case it was about', () => {
    assert.equal(inHand(two, inSession('old'), none, undefined).caseName, 'CAS-1');
    const named = new Map([['gone', 'CAS-9']]);
    const over = inHand(two, inSession('gone'), { ...none, named }, undefined);
    assert.deepEqual([over.contact, over.isOver, over.caseName], [undefined, true, 'CAS-9']);
  });

  it('is the contact somebody chose, where no session says otherwise', () => {
    const chosen = { ...none, contactId: 'old' };
    assert.equal(inHand(two, nowhere, chosen, undefined).contact?.id, 'old');
    assert.equal(inHand(two, inSession('new'), chosen, undefined).contact?.id, 'new');
  });

  it('asks which case a contact is about rather than taking the form in front', () => {
    const one = { contacts: [contact('new')] };
    assert.equal(inHand(one, { ...nowhere, caseId: 'front' }, none, undefined).caseName, undefined);
    const chosen = { ...none, cases: new Map([['new', 'CAS-3']]) };
    assert.equal(inHand(one, nowhere, chosen, undefined).caseName, 'CAS-3');
  });

  it('is the form in front when nobody is on the line', () => {
    const quiet = inHand({ contacts: [] }, { ...nowhere, caseId: 'front' }, none, undefined);
    assert.deepEqual([quiet.isOver, quiet.caseName], [false, 'front']);
  });

  it('is the case of the form it stands beside, whoever is on the line', () => {
    const beside = inHand(two, nowhere, none, 'case-id');
    assert.deepEqual([beside.contact, beside.caseName], [undefined, 'case-id']);
  });

  it('is beside a form the customer who calls about that very case, by its number or its record', () => {
    const about = (id: string, number?: string) => contactAbout(two, { id, number })?.id;
    assert.equal(about('record', 'CAS-1'), 'old');
    assert.equal(about('cas-2'), 'new');
    assert.equal(about('record', 'CAS-3'), undefined);
    assert.equal(
      contactAbout({ contacts: [contact('x')] }, { id: 'record', number: undefined }),
      undefined,
    );
  });
});
