import assert from 'node:assert/strict';
import { type Article, createKnowledge } from '../../../bot/domain/knowledge/index.ts';
import { seeded } from '../../support/seeded.ts';

const article = (
  id: string,
  title: string,
  body: string,
  more: Partial<Article> = {},
): Article => ({
  id,
  scope: 'it',
  language: 'en',
  title,
  body,
  ...more,
});

const vpn = article(
  'vpn',
  'Connecting from home with the VPN client',
  'Start the client beside the clock. Choose the gateway Headquarters and sign in. The tunnel closes after ten hours.',
);
const drops = article(
  'drops',
  'VPN connection drops',
  'Use a cable instead of the wireless network. On mobile tethering set the packet size to 1300.',
);
const password = article(
  'password',
  'Forgotten password: resetting it yourself',
  'Open the reset page and prove who you are. Then choose a new password of fourteen characters.',
);
const printer = article(
  'printer',
  'Adding an office printer',
  'Open the printer finder and choose your floor. Swollen paper goes into the side tray.',
);
const german = [
  article(
    'kennwort',
    'Kennwort vergessen: selbst zurücksetzen',
    'Öffnen Sie die Seite für Kennwörter und weisen Sie sich aus. Danach gilt das neue Kennwort überall.',
    { language: 'de' },
  ),
  article(
    'drucker',
    'Bürodrucker hinzufügen',
    'Öffnen Sie den Druckerfinder und wählen Sie die Etage. Administratorrechte sind nicht nötig.',
    { language: 'de-AT' },
  ),
  article(
    'urlaub',
    'Urlaub beantragen',
    'Wählen Sie Neue Abwesenheit und die Tage. Ihre Führungskraft hat fünf Arbeitstage Zeit.',
    { language: 'de' },
  ),
];
const english = [vpn, drops, password, printer];

function knowledgeWith(articles: readonly Article[] = [...english, ...german]) {
  const knowledge = createKnowledge();
  for (const one of articles) knowledge.put(one);
  const ask = (text: string, language?: string, scope = 'it') =>
    knowledge.ask({ text, scope, top: 3, ...(language === undefined ? {} : { language }) });
  const best = (text: string, language?: string) => ask(text, language).ranked[0]?.id;
  return { knowledge, ask, best };
}

describe('an answer', () => {
  it('is the article that speaks of it, with the sentences that do', () => {
    const { ask } = knowledgeWith();
    const { ranked, answers, confidence } = ask('which gateway do I choose when signing in', 'en');
    assert.equal(ranked[0]?.id, 'vpn');
    assert.equal(ranked[0].title, vpn.title);
    assert.equal(ranked[0].passage, 'Choose the gateway Headquarters and sign in.');
    assert.ok(answers);
    assert.ok(confidence > 0.5 && confidence <= 1);
  });

  it('shows more than one sentence where it takes them, and no more than a card holds', () => {
    const wordy = (word: string) => `The ${word} ${'goes on and on '.repeat(8)}here.`;
    const long = article(
      'long',
      'Gears',
      `${wordy('sprocket')} ${wordy('flange')} ${wordy('rivet')}`,
    );
    const short = article('short', 'Pumps', 'Turn the valve. Wait for the gauge. Drink something.');
    const { ask } = knowledgeWith([...english, long, short]);
    assert.equal(
      ask('valve and gauge', 'en').ranked[0]?.passage,
      'Turn the valve. Wait for the gauge.',
    );
    const passage = ask('sprocket, flange, rivet', 'en').ranked[0]?.passage ?? '';
    assert.ok(passage.split(' ').length <= 60, passage);
  });

  for (const [why, question, language, wanted] of [
    ['in other words', 'I cannot remember my passcode', 'en', 'password'],
    ['with typing errors', 'forgoten pasword', 'en', 'password'],
    ['by a word of the text only', 'what about tethering', 'en', 'drops'],
    ['as a compound', 'Passwortrücksetzung', 'de', 'kennwort'],
    ['without umlauts', 'kennwort zurucksetzen', 'de', 'kennwort'],
    ['with ue for ü', 'Kennwort zuruecksetzen', 'de', 'kennwort'],
    ['as a compound taken apart', 'Büro Drucker', 'de', 'drucker'],
    ['with the verb parted', 'wie füge ich einen drucker hinzu', 'de', 'drucker'],
    ['in English words among German ones', 'mein password ist weg', 'de', 'kennwort'],
  ] as const) {
    it(`is found ${why}: ${question}`, () => {
      assert.equal(knowledgeWith().best(question, language), wanted);
    });
  }

  it('comes from a compound of which only the end is known', () => {
    assert.equal(knowledgeWith().best('Laserdrucker einrichten', 'de'), 'drucker');
  });

  for (const [why, question, language] of [
    ['is a greeting', 'Hi there, good morning!', 'en'],
    ['is a thank-you', 'Danke, hat geklappt', 'de'],
    ['is about something else', 'who won the football match', 'en'],
    ['is about something else nearby', 'VPN on my Linux refrigerator and smart toaster', 'en'],
    ['is empty', '', 'en'],
    ['has no word in it', '🙂 ?! …', 'de'],
  ] as const) {
    it(`is left to a person when what was said ${why}`, () => {
      assert.equal(knowledgeWith().ask(question, language).answers, false);
    });
  }

  it('is not held back by what is said around it', () => {
    const { ask } = knowledgeWith();
    const said = ask(
      'Hello everybody, hope you had a nice weekend! My kids kept me awake all night, anyway. I forgot my password, what now?',
      'en',
    );
    assert.equal(said.ranked[0]?.id, 'password');
    assert.ok(said.answers);
  });

  it('is a matter of what the articles are about: what all of them have tells nothing', () => {
    const same = ['a', 'b', 'c', 'd'].map((id) => article(id, `VPN ${id}`, `The VPN knows ${id}.`));
    assert.equal(knowledgeWith(same).ask('vpn', 'en').answers, false);
  });

  it('stays the same when asked again, also with a very long question', () => {
    const { ask } = knowledgeWith();
    const long = `forgot my password ${'and my cat sat on the keyboard. '.repeat(2000)}`;
    assert.deepEqual(ask(long, 'en'), ask(long, 'en'));
    assert.equal(ask(long, 'en').ranked[0]?.id, 'password');
  });

  it('names no more articles than asked for', () => {
    const { knowledge } = knowledgeWith();
    const { ranked } = knowledge.ask({
      text: 'vpn tunnel cable',
      scope: 'it',
      language: 'en',
      top: 1,
    });
    assert.equal(ranked.length, 1);
  });
});

describe('the language of an answer', () => {
  it('is that of the question, whatever its country', () => {
    const { best } = knowledgeWith();
    assert.equal(best('drucker', 'de-CH'), 'drucker');
    assert.equal(best('password', 'EN'), 'password');
  });

  it('is the one that answers best where none is given', () => {
    const { best } = knowledgeWith();
    assert.equal(best('Urlaub beantragen'), 'urlaub');
    assert.equal(best('forgotten password'), 'password');
  });

  it('is another one where the scope has no article in it', () => {
    assert.equal(knowledgeWith(english).best('vpn gateway', 'de'), 'vpn');
  });

  it('may be one whose words are not known', () => {
    const french = article('mdp', 'Mot de passe oublié', 'Ouvrez la page et choisissez un mot.', {
      language: 'fr',
    });
    assert.equal(knowledgeWith([...english, french]).best('mot de passe', 'fr'), 'mdp');
  });
});

describe('articles that change', () => {
  it('answer from what they say now', () => {
    const { knowledge, best } = knowledgeWith();
    knowledge.put({ ...printer, body: 'Use the zeppelin.' });
    assert.equal(best('zeppelin', 'en'), 'printer');
    assert.equal(best('swollen paper', 'en'), undefined);
    assert.equal(knowledge.size(), 7);
  });

  it('answer no more once they are removed', () => {
    const { knowledge, ask } = knowledgeWith();
    knowledge.remove('it', 'password');
    assert.equal(ask('forgotten password', 'en').answers, false);
    knowledge.remove('it', 'password');
    knowledge.remove('nowhere', 'vpn');
    assert.equal(knowledge.size(), 6);
  });

  it('are no longer what a typing error is taken for once they are removed', () => {
    const gone = article('gone', 'Gone', 'Feed the quombat.');
    const there = article('there', 'There', 'Feed the quonbart.');
    const { knowledge, best } = knowledgeWith([...english, gone, there]);
    assert.equal(best('quombaat', 'en'), 'gone');
    knowledge.remove('it', 'gone');
    assert.equal(best('quombaat', 'en'), 'there');
  });

  it('may change their language', () => {
    const { knowledge, best } = knowledgeWith();
    knowledge.put({
      ...printer,
      language: 'de',
      title: 'Plotter',
      body: 'Der Plotter steht unten.',
    });
    assert.equal(best('plotter', 'de'), 'printer');
    assert.equal(knowledge.size(), 7);
  });

  it('are found in their own scope only', () => {
    const { knowledge, ask } = knowledgeWith();
    knowledge.put({ ...vpn, scope: 'sales', title: 'Selling', body: 'Sell the VPN.' });
    assert.deepEqual(
      ask('vpn', 'en', 'sales').ranked.map(({ title }) => title),
      ['Selling'],
    );
    assert.equal(ask('vpn', 'en', 'nowhere').answers, false);
    knowledge.remove('sales', 'vpn');
    assert.equal(ask('vpn gateway', 'en').ranked[0]?.id, 'vpn');
  });

  it('leave no trace: however they came and went, the answers are those of a fresh index', () => {
    const next = seeded(7);
    const pick = <One>(from: readonly One[]) => from[Math.floor(next() * from.length)];
    const { knowledge } = knowledgeWith([]);
    const there = new Map<string, Article>();
    for (let change = 0; change < 200; change += 1) {
      const one = pick([...english, ...german]);
      if (!one) continue;
      const body = `${pick([...english, ...german])?.body ?? ''} ${one.body}`;
      if (next() < 0.4) {
        knowledge.remove('it', one.id);
        there.delete(one.id);
      } else {
        knowledge.put({ ...one, body });
        there.set(one.id, { ...one, body });
      }
    }
    const fresh = knowledgeWith([...there.values()]).knowledge;
    for (const text of ['gateway', 'pasword', 'Druckerfinder öffnen', 'vpn cable', 'urlaubstage']) {
      for (const language of ['en', 'de']) {
        const ask = { text, scope: 'it', language, top: 10 };
        assert.deepEqual(knowledge.ask(ask), fresh.ask(ask), text);
      }
    }
    assert.equal(knowledge.size(), there.size);
  });
});
