import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { maskingCorpus } from './corpus.ts';
import type { Corpus, Key, Lang, Masked, Segment } from './corpus-types.ts';
import { score } from './score.ts';
import { scoreTable } from './score-table.ts';

const FIXED = 'b7160255e04f35352a22d4af364cd0d9016f2d8a182f79153649ee3de811e4a0';

const said = (...lines: readonly (readonly [Segment['role'], string])[]): readonly Segment[] =>
  lines.map(([role, text]) => ({ role, text }));

/** A corpus of one conversation, its key found by the words given. */
function corpusOf(segments: readonly Segment[], key: Omit<Key, 'id'>, lang: Lang = 'en'): Corpus {
  return {
    conversations: [{ id: 'one', lang, channel: 'voice', segments }],
    keys: [{ id: 'one', ...key }],
  };
}

function piece(segments: readonly Segment[], segment: number, text: string) {
  const start = segments[segment]?.text.indexOf(text) ?? -1;
  assert.notEqual(start, -1, text);
  return { segment, start, text };
}

const out = (...segments: readonly string[]): readonly Masked[] => [{ id: 'one', segments }];

describe('the masking scorer', function () {
  this.timeout(60_000);
  const corpus = maskingCorpus();

  it('sees everything leak from a masker that masks nothing', () => {
    const found = score(
      corpus,
      corpus.conversations.map(({ id, segments }) => ({
        id,
        segments: segments.map(({ text }) => text),
      })),
    );
    assert.equal(found.overall.leaked, found.overall.values);
    assert.deepEqual(
      found.secrets.filter(({ values, leaked }) => values !== leaked),
      [],
    );
    assert.equal(found.ordinary.touched, 0);
    assert.equal(
      found.kept.reduce((sum, { lost }) => sum + lost, 0),
      0,
    );
    assert.equal(found.collateral.changed, 0);
  });

  it('sees everything touched by a masker that replaces every word', () => {
    const found = score(
      corpus,
      corpus.conversations.map(({ id, segments }) => ({
        id,
        segments: segments.map(({ text }) => text.replace(/[\p{L}\d]+/gu, '█')),
      })),
    );
    assert.equal(found.overall.leaked, 0);
    assert.equal(found.ordinary.touched, found.ordinary.lines);
    assert.deepEqual(
      found.kept.filter(({ values, lost }) => values !== lost),
      [],
    );
    assert.equal(found.collateral.changed, found.collateral.words);
  });

  it('finds no leak and no damage where exactly the key is masked', () => {
    const found = score(
      corpus,
      corpus.conversations.map(({ id, segments }, place) => ({
        id,
        segments: segments.map(({ text }, segment) =>
          (corpus.keys[place]?.secrets ?? [])
            .flatMap(({ pieces }) => pieces)
            .filter((one) => one.segment === segment)
            .sort((a, b) => b.start - a.start)
            .reduce(
              (rest, { start, text: { length } }) =>
                `${rest.slice(0, start)}███${rest.slice(start + length)}`,
              text,
            ),
        ),
      })),
    );
    assert.equal(found.overall.leaked, 0);
    assert.equal(found.ordinary.touched, 0);
    assert.equal(found.cases.lost, 0);
    assert.equal(found.collateral.changed, 0);
  });

  it('calls three digits in a row a leak, fewer not', () => {
    const segments = said(['customer', 'it is 4029 1357 8642 9117 yes']);
    const one = corpusOf(segments, {
      secrets: [
        { kind: 'card', shape: 'digits', pieces: [piece(segments, 0, '4029 1357 8642 9117')] },
      ],
      kept: [],
      free: [],
    });
    const leaked = (text: string) => score(one, out(text)).overall.leaked;
    assert.equal(leaked('it is [hidden] 17 yes'), 0);
    assert.equal(leaked('it is [hidden] 117 yes'), 1);
    assert.equal(leaked('it is 40[hidden] 13[hidden] yes'), 0);
    assert.equal(leaked('it is **** **** **** 9117 yes'), 1);
  });

  it('counts number words by their digits, over segments too', () => {
    const segments = said(
      ['customer', 'vierzig elf'],
      ['agent', 'ja'],
      ['customer', 'doppel vier'],
    );
    const secret = {
      kind: 'card',
      shape: 'digits',
      pieces: [piece(segments, 0, 'vierzig elf'), piece(segments, 2, 'doppel vier')],
    } as const;
    const one = corpusOf(segments, { secrets: [secret], kept: [], free: [] }, 'de');
    assert.equal(score(one, out('vierzig [x]', 'ja', '[x]')).overall.leaked, 0);
    assert.equal(score(one, out('vierzig elf', 'ja', '[x]')).overall.leaked, 1);
    assert.equal(score(one, out('[x] elf', 'ja', 'doppel [x]')).overall.leaked, 1);
  });

  it('calls one word of a password a leak', () => {
    const segments = said(['customer', 'my password is Tulip-Garden7 okay']);
    const one = corpusOf(segments, {
      secrets: [
        { kind: 'password', shape: 'words', pieces: [piece(segments, 0, 'Tulip-Garden7')] },
      ],
      kept: [],
      free: [],
    });
    const found = score(one, out('my password is [x]-Garden7 okay'));
    assert.equal(found.overall.leaked, 1);
    assert.equal(score(one, out('my password is [x] okay')).overall.leaked, 0);
    assert.deepEqual(score(one, out('my [x] is [x] okay')).collateral, { words: 4, changed: 1 });
  });

  it('counts a case number as lost when a part of it goes', () => {
    const segments = said(['customer', 'it is CAS-01189-K4']);
    const one = corpusOf(segments, {
      secrets: [],
      kept: [{ kind: 'case', pieces: [piece(segments, 0, 'CAS-01189-K4')] }],
      free: [],
    });
    assert.equal(score(one, out('it is CAS-01189-K4')).cases.lost, 0);
    assert.deepEqual(score(one, out('it is CAS-[x]-K4')).cases, {
      kind: 'case',
      values: 1,
      lost: 1,
    });
    assert.equal(score(one, out('it is CAS-[x]-K4')).ordinary.touched, 1);
  });

  it('refuses an output that lacks a segment', () => {
    assert.throws(
      () => score(corpusOf(said(['agent', 'hello']), { secrets: [], kept: [], free: [] }), out()),
      /0 segments came back of 1/,
    );
  });

  it('prints a line for every kind and language', () => {
    const empty = corpusOf(said(['agent', 'hello']), { secrets: [], kept: [], free: [] });
    assert.ok(
      scoreTable(score(empty, out('hello'))).some((line) => line.startsWith('ordinary lines')),
    );
  });
});

describe('the masking corpus', function () {
  this.timeout(60_000);
  const { conversations, keys } = maskingCorpus();

  it('is still the one fixed before the masker: who mends its key says so here', () => {
    const digest = createHash('sha256')
      .update(JSON.stringify({ conversations, keys }))
      .digest('hex');
    assert.equal(digest, FIXED);
  });

  it('holds enough values and ordinary lines in both languages and channels', () => {
    const values = { en: 0, de: 0, voice: 0, chat: 0 };
    const ordinary = { en: 0, de: 0 };
    for (const [place, { lang, channel, segments }] of conversations.entries()) {
      const secrets = keys[place]?.secrets.filter(({ kind }) => kind !== 'name').length ?? 0;
      values[lang] += secrets;
      values[channel] += secrets;
      if (secrets === 0) ordinary[lang] += segments.length;
    }
    assert.ok(values.en + values.de >= 6000, JSON.stringify(values));
    assert.ok(
      Math.min(values.en, values.de, values.voice, values.chat) >= 2700,
      JSON.stringify(values),
    );
    assert.ok(ordinary.en + ordinary.de >= 6000, JSON.stringify(ordinary));
  });

  it('marks every piece where it stands', () => {
    for (const [place, { id, segments }] of conversations.entries()) {
      const key = keys[place];
      assert.equal(key?.id, id);
      for (const { segment, start, text } of [...key.secrets, ...key.kept].flatMap(
        ({ pieces }) => pieces,
      )) {
        assert.equal(segments[segment]?.text.slice(start, start + text.length), text);
      }
    }
  });

  it('leaves no mark and no empty segment in the text', () => {
    const odd = conversations.flatMap(({ segments }) =>
      segments.filter(({ text }) => /[«»␞{}|~]|^\s*$/u.test(text)),
    );
    assert.deepEqual(odd, []);
  });
});
