import assert from 'node:assert/strict';
import { channelOfLink, linkOfChannel } from '../../bot/domain/helpdesk/channel-link.ts';
import { tenantId } from '../../bot/domain/ids.ts';

const tenant = tenantId('0a1b');
const id = '19:c0ffee5a11ithelpdesk@thread.tacv2';
const link = (rest: string) => `https://teams.microsoft.com/l/channel/${rest}`;

describe('the link of a channel', () => {
  it('names the channel, as Teams gives it away', () => {
    const given = link('19%3Ac0ffee5a11ithelpdesk%40thread.tacv2/IT%20Help%20Desk?groupId=7&');
    assert.deepEqual(channelOfLink(`  ${given}tenantId=0A1B `, tenant), {
      id,
      name: 'IT Help Desk',
    });
  });

  it('is read again as it was made', () => {
    const channel = { id, name: 'Fragen & Antworten / IT' };
    assert.deepEqual(channelOfLink(linkOfChannel(channel, tenant), tenant), channel);
  });

  const others = [
    '',
    'IT Help Desk',
    `http://teams.microsoft.com/l/channel/${id}/IT`,
    'https://teams.microsoft.com/l/chat/19:x@thread.v2/conversations',
    'https://teams.microsoft.com/l/team/19:x@thread.tacv2/conversations',
    link('19:x@thread.v2/Chat'),
    link('19%3Ax%ZZ@thread.tacv2/Broken'),
    link(`${id}/IT?tenantId=another`),
    `javascript:/l/channel/${id}/IT`,
  ];
  for (const other of others) {
    it(`is not “${other}”`, () => {
      assert.equal(channelOfLink(other, tenant), undefined);
    });
  }
});
