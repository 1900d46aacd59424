/** What must hold at the end, at the far sides: each sentence is one that did not. */
import { rebuildThread } from '../../../bot/domain/helpdesk/apply-event.ts';
import type { ThreadKey } from '../../../bot/ports/helpdesk-store.ts';
import { firstBreakOfThread } from '../../../bot/domain/helpdesk/timeline.ts';
import { sha256 } from '../../../bot/adapters/system/digest.ts';
import type { FarCenter } from './far-center.ts';
import type { FarTeams } from './far-teams.ts';
import type { Conversation } from './conversation.ts';
import type { Outcome } from './simulation.ts';

type Verdict = {
  readonly wrong: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
};

export async function verdictOn(outcome: Outcome): Promise<Verdict> {
  const wrong: string[] = [];
  const figures: Record<string, number> = {
    threads: outcome.conversations.length,
    'solved by their employee': 0,
    'messages to agents': 0,
    'messages to employees': 0,
    'kills of our process': outcome.kills,
    'answers lost': outcome.weather.lost,
    'posts in Teams that stand twice': 0,
    'messages at a contact center that stand twice': 0,
    'messages no webhook told of': 0,
    'threads with a gap that is marked': 0,
    'messages of agents lost while we were away, marked': 0,
    'messages of employees lost while we were away, marked': 0,
    'messages of employees that came too late to be put in order, and say so': 0,
  };
  const count = (name: string, more: number) => {
    figures[name] = (figures[name] ?? 0) + more;
  };
  for (const center of outcome.centers) {
    wrong.push(...center.wronglyDoubled.map((id) => `${id} stands twice without a lost answer`));
    count('messages at a contact center that stand twice', center.doubles);
    count('messages no webhook told of', center.neverTold);
  }
  for (const one of outcome.conversations) {
    const heard = atTheAgents(outcome, one);
    wrong.push(...heard.wrong.map((why) => `${one.name} at its agent: ${why}`));
    count('messages of employees that came too late to be put in order, and say so', heard.late);
    const seen = inTeams(outcome, one);
    wrong.push(...seen.wrong.map((why) => `${one.name} in Teams: ${why}`));
    count('posts in Teams that stand twice', seen.doubles);
    count('threads with a gap that is marked', seen.isMarked ? 1 : 0);
    count('messages of agents lost while we were away, marked', seen.lost);
    count('messages of employees lost while we were away, marked', one.unread.length);
    count('solved by their employee', one.isSolved ? 1 : 0);
    count('messages to agents', one.written.length);
    count('messages to employees', one.agentWrote.length);
  }
  return { wrong: [...wrong, ...(await inTheStore(outcome))], figures };
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

function atTheAgents({ centers }: Outcome, one: Conversation) {
  const center = centers.find(({ connection }) => connection === one.manner);
  const texts = textsAt(center, one);
  const arrived = texts.flatMap((text) => wordsOf(text, one));
  const once = arrived.filter((word, place) => arrived.indexOf(word) === place);
  const expected = one.written.filter((word) => !one.unread.includes(word));
  const late = new Set(texts.filter(isLate).flatMap((text) => wordsOf(text, one)));
  const wrong: string[] = [];
  if (one.manner !== 'plain' && arrived.length > once.length) {
    wrong.push(`twice: ${arrived.join(' ')}`);
  }
  const inTime = (words: readonly string[]) => words.filter((word) => !late.has(word));
  // What says that it is late stands anywhere after its place; all else stands in its own.
  if (!same(inTime(once), inTime(expected)) || !same([...once].sort(), [...expected].sort())) {
    wrong.push(`${arrived.join(' ')} for ${expected.join(' ')}`);
  }
  for (const word of late) {
    const isOvertaken = expected
      .slice(expected.indexOf(word) + 1)
      .some((later) => once.indexOf(later) < once.indexOf(word));
    if (!isOvertaken) wrong.push(`${word} says that it is late, and is not`);
  }
  return { wrong, late: late.size };
}

const isLate = (text: string): boolean => text.startsWith('(written earlier');

/** Over all the chats that one thread had. */
const textsAt = (center: FarCenter | undefined, one: Conversation): readonly string[] =>
  [...(center?.chats.values() ?? [])]
    .filter(({ employee }) => employee === one.name)
    .flatMap(({ said }) => said.filter(({ by }) => by === 'employee'))
    .map(({ text }) => text);

function wordsOf(text: string, { name }: Conversation): readonly string[] {
  const said = new RegExp(`\\b${name} ((?:first|follow|agent)[-\\d]*)`, 'g');
  // A card has the same words for who cannot draw it.
  return [...new Set([...text.matchAll(said)].map(([, word = '']) => word))];
}

const mark = 'may be missing';

type Posts = NonNullable<ReturnType<FarTeams['conversations']['get']>>;

const agentsWordsIn = (shows: string, one: Conversation): readonly string[] =>
  wordsOf(shows, one).filter((word) => word.startsWith('agent'));

/** What was posted once more, as its answer was lost, stands as it was left: the newer one goes on. */
function withoutTwins(posts: Posts, one: Conversation) {
  const kept: Posts = [];
  const wrong: string[] = [];
  for (const post of posts) {
    const words = agentsWordsIn(post.shows, one);
    const place = kept.findIndex(({ shows }) =>
      agentsWordsIn(shows, one).some((word) => words.includes(word)),
    );
    const twin = kept[place];
    if (twin && !twin.isLost && twin.life === post.life) {
      wrong.push(`${words.join(' ')} stands twice`);
    }
    if (twin) kept[place] = post;
    else kept.push(post);
  }
  return { kept, wrong, doubles: posts.length - kept.length };
}

function inTeams({ teams }: Outcome, one: Conversation) {
  const channel = `19:${one.manner}@thread.tacv2;messageid=${one.rootId}`;
  const posts = teams.conversations.get(channel) ?? [];
  const { kept, wrong, doubles } = withoutTwins(posts, one);
  const shown = kept.flatMap(({ shows }) => agentsWordsIn(shows, one));
  const isMarked = posts.some(({ shows }) => shows.includes(mark));
  const lost = one.agentWrote.filter((word) => !shown.includes(word));
  const there = one.agentWrote.filter((word) => shown.includes(word));
  if (!same(shown, there)) wrong.push(`${shown.join(' ')} for ${one.agentWrote.join(' ')}`);
  // Only what no contact center lets us read may be missing, and then it is marked.
  const mayBeLost = one.manner === 'plain' && isMarked;
  if (lost.length > 0 && !mayBeLost) wrong.push(`${lost.join(' ')} is missing`);
  if (one.unread.length > 0 && !isMarked) wrong.push(`${one.unread.join(' ')} is not marked`);
  return { wrong, doubles, isMarked, lost: lost.length };
}

async function inTheStore(outcome: Outcome): Promise<readonly string[]> {
  const { store, conversations } = outcome;
  const wrong: string[] = [];
  const rows = await store.db
    .selectFrom('helpdesk_threads')
    .select(['tenant_id', 'id', 'employee_id'])
    .execute();
  if (rows.length !== conversations.length) wrong.push(`${rows.length} threads`);
  const byName = new Map(conversations.map((one) => [one.name, one]));
  for (const { tenant_id: tenantId, id: threadId, employee_id: name } of rows) {
    const whys = await inItsThread(outcome, { tenantId, threadId }, byName.get(name));
    wrong.push(...whys.map((why) => `${name}: ${why}`));
  }
  const left = await store.db
    .selectFrom('deliveries')
    .select('kind')
    .where('state', '!=', 'done')
    .execute();
  return [...wrong, ...left.map(({ kind }) => `${kind} was not delivered`)];
}

async function inItsThread(
  { store, dynamics }: Outcome,
  key: ThreadKey,
  one: Conversation | undefined,
): Promise<readonly string[]> {
  const timeline = await store.helpdesk.timeline(key);
  const now = await store.helpdesk.findThread(key);
  const isSolved = now?.state === 'solved';
  const its = now?.handOver && dynamics.cases.get(now.handOver.caseId);
  const conditions: readonly (readonly [boolean, string])[] = [
    [!firstBreakOfThread(timeline, sha256), 'a broken timeline'],
    [isSame(rebuildThread(timeline), now), 'not what its timeline tells'],
    [its !== undefined, 'no case'],
    [its?.isClosed === isSolved, 'its case or its thread alone is closed'],
    [isSolved || !one?.isSolved, 'open, though its employee said that it is solved'],
    [now?.handOver?.caseNumber !== undefined, 'its case has no number'],
  ];
  return conditions.flatMap(([holds, why]) => (holds ? [] : [why]));
}

const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** Keys in one order, at every depth. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}
