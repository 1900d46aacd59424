import assert from 'node:assert/strict';
import { plainTextOf } from '../../../bot/domain/knowledge/plain-text.ts';

describe('the words of an article', () => {
  for (const [what, html, words] of [
    ['paragraphs, one a line', '<p>One.</p><p>Two.</p>', 'One.\nTwo.'],
    ['a heading with what it is about', '<h2>Why?</h2><p>So.</p><p>And.</p>', 'Why: So.\nAnd.'],
    ['a heading with nothing behind it, bare', '<p>Text.</p><h2>End</h2>', 'Text.\nEnd'],
    ['points of a list, one a line', '<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    [
      'entities as they are read',
      '&Uuml;ber &quot;A&amp;B&quot; &#8364; &#x41;&nbsp;&hellip;',
      'Über "A&B" € A …',
    ],
    ['nothing that would run', 'a<script>alert("</p>")</script>b<style>p{}</style>', 'a b'],
    ['nothing of a script that never ends', 'a<script>alert(1)', 'a'],
    ['nothing of a comment', 'a<!-- <b>no</b> -->b', 'a b'],
    ['a tag that is written about as text', '&lt;script&gt; is a tag', '<script> is a tag'],
    ['no character that is none', '&#0;&#xD800;&#99999999;a', '&#99999999;a'],
    ['signs that only look like tags', 'a < b and 3 > 2', 'a < b and 3 > 2'],
  ] as const) {
    it(`are ${what}`, () => {
      assert.equal(plainTextOf(html), words);
    });
  }

  it('are found in time, whatever the HTML is', () => {
    const nasty = `${'<p'.repeat(20_000)}${'<!--'.repeat(20_000)}${'&#'.repeat(20_000)}`;
    const begun = performance.now();
    plainTextOf(nasty);
    assert.ok(performance.now() - begun < 2_000);
  });
});
