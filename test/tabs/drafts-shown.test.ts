import assert from 'node:assert/strict';
import type { WaitingDraftView } from '../../bot/contract/home-view.ts';
import { eachOnce, isMoreToReview, notPublished } from '../../tabs/src/home/drafts-shown.ts';
import { noon } from '../support/builders.ts';

const draft = (id: string, more: Partial<WaitingDraftView> = {}): WaitingDraftView => ({
  ...{ id, title: id, by: 'Anna', at: noon },
  ...more,
});
const returned = { by: 'Mia', at: noon, note: 'Shorter.', isBack: true };
const ids = (drafts: readonly WaitingDraftView[]) => drafts.map(({ id }) => id).join('');

describe('which drafts Home shows', () => {
  it('has each once, as it was read last, where it stands by now', () => {
    const pages = [
      { drafts: [draft('b'), draft('c'), draft('d')], more: 2 },
      { drafts: [draft('e'), draft('c', { returned })], more: 0 },
    ];
    const shown = eachOnce([draft('a'), draft('b', { refused: 'http-403' })], pages);
    assert.equal(ids(shown), 'abdec');
    assert.deepEqual([shown[1]?.refused, shown[4]?.returned], ['http-403', returned]);
  });

  it('leaves out what was published here, until Dynamics refuses it', () => {
    const published = new Map(['a', 'b'].map((id) => [id, draft(id)]));
    const left = notPublished(
      [draft('a'), draft('b', { refused: 'http-403' }), draft('c')],
      published,
    );
    assert.equal(ids(left), 'bc');
  });

  it('says that there is more to review only where it may be', () => {
    const back = draft('b', { returned });
    const again = draft('b', { returned: { ...returned, isBack: false } });
    assert.equal(isMoreToReview([draft('a'), again], 3), true);
    assert.equal(isMoreToReview([draft('a'), back], 3), false, 'what follows is back as well');
    assert.equal(isMoreToReview([draft('a')], 0), false);
  });
});
