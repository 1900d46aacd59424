import assert from 'node:assert/strict';
import type { SwarmNews } from '../../bot/contract/swarm-news.ts';
import { announcementOf } from '../../tabs/src/panel/announcements.ts';
import { wordsIn } from '../../tabs/src/words/language.ts';

const base = {
  swarmId: 'swarm-1',
  code: 'S-4F7K2',
  at: '2026-11-22T12:00:00Z',
  words: '',
} as const;
const told = (news: Partial<SwarmNews> & Pick<SwarmNews, 'type'>, language: 'en' | 'de' = 'en') =>
  announcementOf({ ...base, ...news }, 'Anna Berg', wordsIn(language));

describe('what is told the agent', () => {
  it('is who joined and who answered, also by the workspace', () => {
    assert.deepEqual(told({ type: 'invitation-accepted', by: 'Tom Ek' }), {
      title: 'Tom Ek joined',
      details: 'Swarm S-4F7K2',
      isForWorkspace: true,
    });
    const update = told({ type: 'update-posted', by: 'Tom Ek', text: 'Reseat it' }, 'de');
    assert.deepEqual([update?.title, update?.details], ['Tom Ek hat geantwortet', 'Reseat it']);
  });

  it('names whose words they are, not who sent them on', () => {
    const note = {
      id: 'n',
      text: 'Reseat it',
      from: 'Tom Ek',
      at: base.at,
      isResolution: false,
      isOnDesk: false,
    };
    assert.equal(told({ type: 'sent-to-agent', by: 'Anna Berg', note })?.title, 'Tom Ek answered');
  });

  it('credits who solved it, whoever wrote the answer down', () => {
    const solvers = ['Tom Ek', 'Ines Roth'];
    const solved = told({ type: 'swarm-resolved', by: 'Mia Schwarz', solvers });
    assert.equal(solved?.title, 'Solved by Tom Ek and Ines Roth');
  });

  it('is who cannot, in the panel alone', () => {
    assert.equal(told({ type: 'invitation-declined', by: 'Tom Ek' })?.isForWorkspace, false);
  });

  it('is not what the agent did, nor what nobody needs to hear', () => {
    assert.equal(told({ type: 'update-posted', by: 'Anna Berg', text: 'x' }), undefined);
    for (const type of ['chat-opened', 'desk-told', 'answer-saved', 'expert-invited'] as const) {
      assert.equal(told({ type, by: 'Tom Ek' }), undefined, type);
    }
  });
});
