import type { Lang, Role } from '../corpus-types.ts';
import type { Line } from '../marking.ts';
import { englishFrame } from './english-frame.ts';
import { englishIdentity } from './english-identity.ts';
import { englishPayment } from './english-payment.ts';
import { englishReach, englishShared } from './english-reach.ts';
import { englishSecrets } from './english-secrets.ts';
import { germanFrame } from './german-frame.ts';
import { germanIdentity } from './german-identity.ts';
import { germanPayment } from './german-payment.ts';
import { germanReach, germanShared } from './german-reach.ts';
import { germanSecrets } from './german-secrets.ts';

/** Sentences about one topic, with {v} where the value goes. */
export type TopicTalk = {
  readonly asks: readonly string[];
  readonly answers: readonly string[];
  readonly volunteered: readonly string[];
  readonly readbacks: readonly string[];
};

const linesWith = (text: string, sign: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith(`${sign} `))
    .map((line) => line.slice(2));

const talkOf = (text: string): TopicTalk => ({
  asks: linesWith(text, '?'),
  answers: linesWith(text, '!'),
  volunteered: linesWith(text, '+'),
  readbacks: linesWith(text, '='),
});

function topicsOf(texts: readonly string[], shared: TopicTalk): ReadonlyMap<string, TopicTalk> {
  const topics = new Map<string, TopicTalk>();
  for (const section of texts.join('\n').split(/^## /m).slice(1)) {
    const own = talkOf(section);
    topics.set(section.slice(0, section.indexOf('\n')).trim(), {
      ...own,
      answers: [...own.answers, ...own.answers, ...shared.answers],
      readbacks: [...own.readbacks, ...own.readbacks, ...shared.readbacks],
    });
  }
  return topics;
}

/** Exchanges stand apart by blank lines; A> is the agent, C> the customer. */
export function exchangesOf(text: string): readonly (readonly Line[])[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((exchange) =>
      exchange.split('\n').map((line) => {
        const role: Role = line.startsWith('A>') ? 'agent' : 'customer';
        return { role, text: line.slice(3) };
      }),
    );
}

const frameOf = (frame: typeof englishFrame) => ({
  backchannels: frame.backchannels,
  openers: exchangesOf(frame.openers),
  detours: exchangesOf(frame.detours),
  after: exchangesOf(frame.after),
});

export const topicTalk: Readonly<Record<Lang, ReadonlyMap<string, TopicTalk>>> = {
  en: topicsOf(
    [englishPayment, englishIdentity, englishSecrets, englishReach],
    talkOf(englishShared),
  ),
  de: topicsOf([germanPayment, germanIdentity, germanSecrets, germanReach], talkOf(germanShared)),
};

export const frames = { en: frameOf(englishFrame), de: frameOf(germanFrame) } as const;
