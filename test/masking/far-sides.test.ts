import assert from 'node:assert/strict';
import { maskConversation } from '../../bot/domain/interaction/masking/index.ts';
import type { Log } from '../../bot/ports/log.ts';
import { anna, kenji } from '../../sandbox/people.ts';
import { sandboxClient } from '../../sandbox/stories/sandbox-client.ts';
import {
  answers,
  callIn,
  callOf,
  callStarts,
  chatIn,
  chatStands,
  everythingDelivered,
  isAsked,
  isInChat,
  opensSwarm,
  sceneOf,
  type Scene,
} from '../../sandbox/stories/scenes.ts';
import { until as untilSeen } from '../../sandbox/stories/tell.ts';
import { startProduct, type Product } from '../support/product.ts';
import { journal } from '../support/story.ts';
import { until } from '../support/until.ts';
import { maskingCorpus } from './corpus.ts';
import type { Conversation, Corpus, Segment } from './corpus-types.ts';
import { smallTalk } from './live.ts';
import { score } from './score.ts';

/**
 * A part of the corpus through the whole product: said at a contact center, shown in Teams, a note on the
 * desk. All of it, in some hours: CONVERSATIONS=8760 mocha test/masking/far-sides.test.ts
 */
const conversations = Number(process.env['CONVERSATIONS'] ?? 45);
/** From so many on, conversations with less to hide are taken, too. */
const allRich = 2_000;
/** Calls at a time, each in the swarm of its case. */
const cases = ['CAS-01185', 'CAS-01187', 'CAS-01189'] as const;
/** Talk between two conversations of one call: what was asked in one is not answered in the next. */
const linesBetween = 8;
const patienceMs = 60_000;

/** Every entry, whole. */
function wholeLog() {
  const entries: string[] = [];
  const note = (code: string, facts: object = {}) => {
    entries.push(`${code} ${JSON.stringify(facts)}`);
  };
  const log: Log = { info: note, warn: note, error: note };
  return { log, entries };
}

/** Every so many of those in which two values are told at least. */
function someOfCorpus(): Corpus {
  const whole = maskingCorpus();
  const rich = whole.keys.filter(({ secrets }) => conversations > allRich || secrets.length > 1);
  const every = Math.max(1, Math.floor(rich.length / conversations));
  const taken = new Set(rich.filter((_, n) => n % every === 0).map(({ id }) => id));
  const isTaken = ({ id }: { readonly id: string }) => taken.has(id);
  return {
    conversations: whole.conversations.filter(isTaken),
    keys: whole.keys.filter(isTaken),
  };
}

/** Fewer digits than these stand in ids and times by chance. */
const shortestNumber = 7;
const shortestText = 6;

const isTelling = (text: string): boolean =>
  /\p{L}/u.test(text)
    ? text.length >= shortestText
    : text.replace(/\D/g, '').length >= shortestNumber;

/** The pieces of values that masking hides, each said nowhere but as a part of a value. */
function hiddenPieces({ conversations: all, keys }: Corpus): Hidden {
  const others = all
    .map(({ segments }, place) => {
      const pieces = (keys[place]?.secrets ?? []).flatMap((secret) => secret.pieces);
      return segments.map(({ text }, n) => withoutPieces(text, n, pieces)).join('\n');
    })
    .join('\n');
  const masked = keys.filter((key, place) => {
    const one = all[place];
    return one && !isLeaking(one, { conversations: [one], keys: [key] });
  });
  const hidden = masked.flatMap(({ secrets }) =>
    secrets
      .filter(({ kind }) => kind !== 'name')
      .flatMap(({ pieces }) => pieces.map(({ text }) => text)),
  );
  const pieces = [...new Set(hidden)].filter((text) => isTelling(text) && !others.includes(text));
  return { pieces, leaking: keys.length - masked.length };
}

/** `leaking` counts the conversations that masking does not hide whole: their pieces are left out. */
type Hidden = { readonly pieces: readonly string[]; readonly leaking: number };

const withoutPieces = (
  text: string,
  segment: number,
  pieces: readonly { segment: number; start: number; text: string }[],
): string =>
  pieces
    .filter((piece) => piece.segment === segment)
    .sort((a, b) => b.start - a.start)
    .reduce(
      (rest, { start, text: { length } }) =>
        `${rest.slice(0, start)}█${rest.slice(start + length)}`,
      text,
    );

function isLeaking({ id, segments }: Conversation, corpus: Corpus): boolean {
  const masked = [{ id, segments: maskConversation(segments).map(({ text }) => text) }];
  return score(corpus, masked).overall.leaked > 0;
}

describe('masking, at every far side', function () {
  this.timeout(120_000 + conversations * 2_000);
  const { log, entries } = wholeLog();
  const corpus = someOfCorpus();
  const note = 'Try her card 4556 7375 8689 9855 once more, her password is Harbor2291.';
  let product: Product;

  async function swarmIn(caseNumber: string): Promise<Scene> {
    const scene = sceneOf(sandboxClient(product.sandbox.urls.page), { caseNumber, agent: anna });
    await callStarts(scene, {
      caseNumber,
      customer: { name: 'Nora Brandt', phone: '+49 40 66969 001' },
      queue: 'IT help desk',
      agent: anna.id,
    });
    await opensSwarm(scene, {
      request: 'What do we do?',
      stepsTried: 'Nothing yet.',
      skills: ['Identity and access'],
    });
    await untilSeen(() => chatStands(scene), patienceMs);
    return scene;
  }

  async function tell(scene: Scene, said: readonly Segment[]): Promise<void> {
    for (const { role, text } of said) await callOf(scene).said(role, text);
    await untilSeen(() => everythingDelivered(scene), patienceMs);
  }

  const bodiesOf = async (service: 'graph' | 'connector' | 'dataverse' | 'ccaas') =>
    JSON.stringify(await journal(product, service));

  before(async () => {
    product = await startProduct({}, log);
    const first = await swarmIn(cases[0]);
    await untilSeen(() => isAsked(first.world, kenji, 'Identity and access'), patienceMs);
    await answers(first, kenji, 'Join');
    await untilSeen(() => isInChat(first, kenji), patienceMs);
    const scenes = [first, ...(await Promise.all(cases.slice(1).map(swarmIn)))];
    await Promise.all(
      scenes.map((scene, place) =>
        tell(
          scene,
          corpus.conversations
            .filter((_, n) => n % scenes.length === place)
            .flatMap(({ segments }) => [...segments, ...smallTalk(linesBetween)]),
        ),
      ),
    );
    await first.world.say(chatIn(first).id, kenji, `@Case Swarm tell ${note}`);
    await until(async () => (await callIn(first)).notes.length > 0, { ms: patienceMs });
    for (const scene of scenes) await callOf(scene).happens('interaction.ended');
    for (const scene of scenes) {
      const ended = async () => (await bodiesOf('connector')).split('Ended').length > scenes.length;
      await until(ended, { ms: patienceMs });
      await untilSeen(() => everythingDelivered(scene), patienceMs);
    }
  });
  after(() => product.stop());

  it('shows no value that masking hides: in no chat, no record, on no desk, in no log', async () => {
    const { pieces: hidden, leaking } = hiddenPieces(corpus);
    assert.ok(leaking <= 0.02 * conversations, `${leaking} conversations are not masked`);
    assert.ok(hidden.length > conversations, `only ${hidden.length} pieces`);
    const sides = ['graph', 'connector', 'dataverse', 'ccaas'] as const;
    const sent = await Promise.all(sides.map(bodiesOf));
    const everything = [...sent, entries.join('\n')].join('\n');
    const shown = everything.split(' hidden]').length - 1;
    process.stdout.write(
      `      ${hidden.length} pieces of values, ${shown} placeholders, ${everything.length} characters\n`,
    );
    assert.ok(shown > conversations, `only ${shown} placeholders were sent`);
    assert.deepEqual(
      hidden.filter((text) => everything.includes(JSON.stringify(text).slice(1, -1))),
      [],
    );
  });

  it('hides them in a note that an expert sends to the desk', async () => {
    const desk = await bodiesOf('ccaas');
    assert.ok(desk.includes('[card number hidden]'), 'the note did not come');
    assert.doesNotMatch(desk, /4556 7375|Harbor|2291/);
  });
});
