import assert from 'node:assert/strict';
import { stemEnglish } from '../../../bot/domain/knowledge/language/english-stem.ts';
import { stemsGerman } from '../../../bot/domain/knowledge/language/german-stem.ts';
import { languageOf } from '../../../bot/domain/knowledge/language/language.ts';
import { partsOf } from '../../../bot/domain/knowledge/reading/compound.ts';
import { fold } from '../../../bot/domain/knowledge/reading/fold.ts';
import { wholesOf } from '../../../bot/domain/knowledge/reading/parting.ts';
import { readerOf } from '../../../bot/domain/knowledge/reading/reader.ts';
import { sentencesOf } from '../../../bot/domain/knowledge/reading/sentences.ts';
import { tokensOf } from '../../../bot/domain/knowledge/reading/tokens.ts';
import { editsBetween } from '../../../bot/domain/knowledge/shelf/edits.ts';
import { createWordForms } from '../../../bot/domain/knowledge/shelf/word-forms.ts';

describe('reading a text for its words', () => {
  for (const [text, tokens] of [
    ['The VPN-client, please!', ['The', 'VPN', 'client', 'please']],
    ['E-Mail und E-Rezept', ['E-Mail', 'und', 'E-Rezept']],
    ['CM-400 shows E12', ['CM-400', 'shows', 'E12']],
    ["can't, can’t", ["can't", 'can’t']],
    ['🙂 … ---', []],
  ] as const) {
    it(`parts it into words: ${text}`, () => {
      assert.deepEqual(tokensOf(text), tokens);
    });
  }

  for (const [text, sentences] of [
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['Am 3. Mai ist um 9. Danach frei.', ['Am 3. Mai ist um 9. Danach frei.']],
    ['Press the key. Then wait. Done.', ['Press the key.', 'Then wait.', 'Done.']],
    ['Dies gilt z. B. für Drucker. Sonst nicht.', ['Dies gilt z. B. für Drucker.', 'Sonst nicht.']],
    ['Rufen Sie Nr. 110 an. Es hilft.', ['Rufen Sie Nr. 110 an.', 'Es hilft.']],
    ['First line\nsecond line\n\n', ['First line', 'second line']],
    ['', []],
  ] as const) {
    it(`parts it into sentences: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(sentencesOf(text), sentences);
    });
  }

  it('reads German the same with ä, ae and a', () => {
    for (const word of ['zurücksetzen', 'zuruecksetzen', 'zurucksetzen', 'Zurücksetzen']) {
      assert.equal(fold(word, 'de'), 'zurucksetzen');
    }
    assert.equal(fold('Straße', 'de'), 'strasse');
    assert.equal(fold('neue Steuer', 'de'), 'neue steuer');
    assert.equal(fold('queue', 'en'), 'queue');
  });

  it('knows the language by its tag', () => {
    assert.deepEqual(['de', 'de-AT', 'EN_us', 'fr'].map(languageOf), ['de', 'de', 'en', 'other']);
  });

  it('finds an E-Rezept by Rezept', () => {
    assert.ok(readerOf('de').wordsOf('E-Rezept')[0]?.stems.includes('rezept'));
  });
});

describe('stems', () => {
  for (const words of [
    ['install', 'installs', 'installed', 'installing', 'installation'],
    ['cancel', 'cancelled', 'cancellation'],
    ['copy', 'copies'],
    ['lock', 'locks', 'locked', 'locking'],
    ['approve', 'approval', 'approved'],
  ]) {
    it(`are one in English for ${words.join(', ')}`, () => {
      assert.equal(new Set(words.map(stemEnglish)).size, 1, words.map(stemEnglish).join(' '));
    });
  }

  it('keep apart what only sounds alike', () => {
    assert.notEqual(stemEnglish('training'), stemEnglish('trains'));
    assert.notEqual(stemEnglish('thing'), stemEnglish('th'));
  });

  for (const words of [
    ['anmelden', 'angemeldet', 'anzumelden', 'Anmeldung'],
    ['zurücksetzen', 'zurückgesetzt', 'zurückzusetzen', 'Zurücksetzung'],
    ['sperren', 'gesperrt', 'sperrt', 'Sperrung'],
    ['Raum', 'Räume', 'Räumen'],
    ['installieren', 'Installation', 'installiert'],
  ]) {
    it(`have one in common in German for ${words.join(', ')}`, () => {
      const [first = [], ...others] = words.map((word) => stemsGerman(fold(word, 'de')));
      const common = first.filter((stem) => others.every((stems) => stems.includes(stem)));
      assert.ok(common.length > 0, JSON.stringify([first, ...others]));
    });
  }
});

describe('German compounds', () => {
  const known = new Set(['passwort', 'rucksetz', 'urlaub', 'antrag', 'kart', 'sperr', 'netz']);
  const parts = (word: string) => partsOf(word, (part) => known.has(part));

  it('are taken apart, linking sounds and all', () => {
    assert.deepEqual(parts('passwortrucksetz'), ['passwort', 'rucksetz']);
    assert.deepEqual(parts('urlaubsantrag'), ['urlaub', 'antrag']);
    assert.deepEqual(parts('kartensperr'), ['kart', 'sperr']);
  });

  it('stay whole where a part is not known', () => {
    assert.equal(parts('urlaubsreise'), undefined);
    assert.equal(parts('netz'), undefined);
  });

  it('find what parted from its verb', () => {
    const reader = readerOf('de');
    const words = reader.wordsOf('melde mich am Portal an');
    assert.ok(wholesOf(words, 0, reader).includes('anmeld'));
  });
});

describe('typing errors', () => {
  for (const [a, b, edits] of [
    ['password', 'pasword', 1],
    ['password', 'passwrod', 1],
    ['printer', 'prinetr', 1],
    ['monitor', 'moniter', 1],
    ['kitten', 'sitting', 3],
    ['same', 'same', 0],
  ] as const) {
    it(`are ${edits} between ${a} and ${b}`, () => {
      assert.equal(editsBetween(a, b, 3), edits);
      assert.equal(editsBetween(b, a, 3), edits);
    });
  }

  it('are not counted beyond what is asked', () => {
    assert.equal(editsBetween('kitten', 'sitting', 2), 3);
    assert.equal(editsBetween('a', 'abcdef', 2), 3);
  });

  it('lead to the words nearby', () => {
    const forms = createWordForms();
    for (const word of ['authenticator', 'password', 'passwords', 'port']) forms.add(word);
    assert.deepEqual(forms.misspelt('autenticatr'), [{ word: 'authenticator', edits: 2 }]);
    assert.deepEqual(
      forms.misspelt('pasword').map(({ word }) => word),
      ['password'],
    );
    assert.deepEqual(forms.misspelt('por'), []);
  });

  it('do not hide longer words and words of the same family', () => {
    const forms = createWordForms();
    for (const word of ['firmennetzwerk', 'netzwerk', 'netzwerkdrucker', 'registration']) {
      forms.add(word);
    }
    assert.deepEqual([...forms.longer('netzwerk')].sort(), ['firmennetzwerk', 'netzwerkdrucker']);
    assert.deepEqual(forms.kin('registrations'), ['registration']);
  });
});
