import assert from 'node:assert/strict';
import { composedFrom } from '../../bot/domain/helpdesk/composed.ts';

const passages = [
  { title: 'VPN', text: 'Open https://portal.example/vpn and reset it.', url: 'https://a/1' },
  { title: 'Phones', text: 'Ask for a phone.', url: 'https://a/2' },
];
const of = (said: string) => composedFrom(said, passages);

describe('an answer in a model’s words', () => {
  it('is shown with what it cites, each once', () => {
    const composed = of('  Reset it [1]. Then ask [2], and reset it again [1].  ');
    assert.equal(composed?.text, 'Reset it [1]. Then ask [2], and reset it again [1].');
    assert.deepEqual(
      composed.cited.map(({ position, url }) => [position, url]),
      [
        [1, 'https://a/1'],
        [2, 'https://a/2'],
      ],
    );
  });

  for (const [what, said] of [
    ['says nothing', '   '],
    ['cites nothing', 'Reset it.'],
    ['cites what was not given', 'Reset it [1], then call [3].'],
    ['has no answer', 'NO_ANSWER [1]'],
    ['is longer than a card', `${'word '.repeat(400)}[1]`],
    ['brings an address of its own', 'Go to https://evil.example/vpn [1].'],
  ] as const) {
    it(`is not shown when it ${what}`, () => {
      assert.equal(of(said), undefined);
    });
  }

  it('may say an address that a passage says', () => {
    assert.ok(of('Open https://portal.example/vpn. [1]'));
  });
});
