import assert from 'node:assert/strict';
import { caseId } from '../../bot/domain/ids.ts';
import {
  afterTry,
  isBack,
  newDraft,
  published,
  sentAgain,
  sentBack,
  type ArticleDraft,
  type ArticleWords,
} from '../../bot/domain/knowledge/article-draft.ts';
import { knowledgeCard } from '../../bot/surfaces/chat/cards/knowledge/card.ts';
import { returnedCard, reviewCard } from '../../bot/surfaces/chat/cards/knowledge/review-card.ts';
import type { Card } from '../../bot/ports/cards.ts';
import { mia, noon, priya, tenant } from '../support/builders.ts';
import { wordsIn } from '../support/card-words.ts';

const english = { title: 'My account is locked', answer: 'Unlock it in the portal.' };
const german = { title: 'Mein Konto ist gesperrt', answer: 'Im Portal entsperren.' };
const times = { articlePage: () => 'https://org.example/a', clock: () => '14:32' };

const draftOf = (words: Pick<ArticleWords, 'title' | 'answer'>): ArticleDraft =>
  newDraft(
    { tenantId: tenant, id: 'a', caseId: caseId('case-1'), by: priya, at: noon },
    { ...words, sources: '', subject: '', isInternal: true },
  );

describe('the cards of an article that is made', () => {
  it('tell who reviews a German draft in German, and any other in English', () => {
    const card = reviewCard(times, draftOf(german));
    assert.equal(card.content['lang'], 'de');
    assert.match(card.summary, /^Ein Artikel wartet auf Ihre Durchsicht/);
    assert.match(wordsIn([card]), /Entwurf von Priya.*, 14:32\./s);
    const other = reviewCard(times, draftOf(english));
    assert.equal(other.content['lang'], 'en');
    assert.match(other.summary, /^An article waits for your review/);
    assert.equal(
      reviewCard(times, draftOf({ title: 'VPN', answer: '0x8007' })).content['lang'],
      'en',
    );
  });

  it('say in the same language who has published it', () => {
    const reviewed = { ...draftOf(german), reviewed: { by: mia, at: noon } };
    assert.match(wordsIn([reviewCard(times, reviewed)]), /Dieser Artikel wurde durchgesehen/);
  });

  const back = (draft: ArticleDraft) => sentBack(draft, { by: mia, at: noon, note: 'Kürzer.' });

  it('say what a review asks for, to who drafted it and to who reviews', () => {
    const draft = back(draftOf(german));
    const told = /Mia.* gab ihn um 14:32 zurück: „Kürzer\.“/;
    for (const card of [returnedCard(times, draft), reviewCard(times, draft)]) {
      assert.match(wordsIn([card]), told);
    }
    assert.match(JSON.stringify(returnedCard(times, draft)), /"verb":"knowledge"/);
    assert.doesNotMatch(JSON.stringify(reviewCard(times, draft)), /"verb"/);
    const again = sentAgain(draft, draft);
    assert.match(reviewCard(times, again).summary, /^Ein Artikel wartet wieder/);
    assert.doesNotMatch(JSON.stringify(returnedCard(times, again)), /"verb"/);
  });

  const verbsOf = (card: Card) =>
    [...JSON.stringify(card).matchAll(/"verb":"([\w-]+)"/g)].map(([, verb]) => verb);

  it('let who reviews publish it or send it back, and who has it back send it again', () => {
    const draft = draftOf(german);
    const review = formOf(draft, true);
    assert.deepEqual(verbsOf(review), ['knowledge-publish', 'knowledge-back']);
    assert.match(wordsIn([review]), /Zum Zurückgeben an Priya/);
    assert.deepEqual(verbsOf(formOf(back(draft), true)), ['knowledge-publish']);
    assert.deepEqual(verbsOf(formOf(back(draft), false)), ['knowledge-again']);
    const done = published(back(draft), { words: draft, by: mia, at: noon });
    assert.deepEqual(verbsOf(formOf(done, true)), []);
  });

  const formOf = (draft: ArticleDraft | undefined, mayPublish: boolean, words = german) =>
    knowledgeCard({
      about: { articleOf: 'case-1' },
      article: {
        words: draft ?? { ...words, sources: '', subject: '', isInternal: true },
        ...(draft && { draft }),
        subjects: [],
        mayPublish,
        isBackWithThem: draft !== undefined && isBack(draft) && !mayPublish,
      },
      ...times,
    });

  it('ask in German for what is written in German, at each step', () => {
    const refused = afterTry(draftOf(german), { code: 'http-403', isFinal: true });
    const cards = [
      [formOf(undefined, false), /Die Antwort als Artikel sichern/],
      [formOf(draftOf(german), true), /Den Artikel durchsehen/],
      [formOf(draftOf(german), false), /Der Entwurf wird in Dynamics gesichert/],
      [formOf(refused, false), /Dynamics hat ihn abgelehnt \(http-403\)/],
    ] as const;
    for (const [card, said] of cards) {
      assert.equal(card.content['lang'], 'de');
      assert.match(wordsIn([card]), said);
    }
  });

  it('ask in English for what is written in English', () => {
    assert.match(wordsIn([formOf(undefined, false, english)]), /Make the answer an article/);
  });
});
