/** What must hold at the end, at the far sides: each sentence is one that did not. */
import { rebuildThread } from '../../../bot/domain/helpdesk/apply-event.ts';
import { firstBreakOfThread } from '../../../bot/domain/helpdesk/timeline.ts';
import { sha256 } from '../../../bot/adapters/system/digest.ts';
import type { FarCenter } from './far-center.ts';
import type { FarTeams } from './far-teams.ts';
import type { Conversation, Outcome } from './simulation.ts';

type Verdict = {
  readonly wrong: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
};

export async function verdictOn(outcome: Outcome): Promise<Verdict> {
  const wrong: string[] = [];
  const figures: Record<string, number> = {
    threads: outcome.conversations.length,
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
    wrong.push(...atTheAgents(outcome, one).map((why) => `${one.name} at its agent: ${why}`));
    const seen = inTeams(outcome, one);
    wrong.push(...seen.wrong.map((why) => `${one.name} in Teams: ${why}`));
    count('posts in Teams that stand twice', seen.doubles);
    count('threads with a gap that is marked', seen.isMarked ? 1 : 0);
    count('messages of agents lost while we were away, marked', seen.lost);
    count('messages of employees lost while we were away, marked', one.unread.length);
    count('messages to agents', one.written.length);
    count('messages to employees', one.agentWrote.length);
  }
  return { wrong: [...wrong, ...(await inTheStore(outcome))], figures };
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

function atTheAgents({ centers }: Outcome, one: Conversation): readonly string[] {
  const center = centers.find(({ connection }) => connection === one.manner);
  const arrived = wordsAt(center, one);
  const once = arrived.filter((word, place) => arrived.indexOf(word) === place);
  const expected = one.written.filter((word) => !one.unread.includes(word));
  if (one.manner !== 'plain' && arrived.length > once.length)
    return [`twice: ${arrived.join(' ')}`];
  return same(once, expected) ? [] : [`${arrived.join(' ')} for ${expected.join(' ')}`];
}

/** Over all the chats that one thread had. */
const wordsAt = (center: FarCenter | undefined, one: Conversation): readonly string[] =>
  [...(center?.chats.values() ?? [])]
    .filter(({ employee }) => employee === one.name)
    .flatMap(({ said }) => said.filter(({ by }) => by === 'employee'))
    .flatMap(({ text }) => wordsOf(text, one));

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

async function inTheStore({ store, dynamics, conversations }: Outcome): Promise<readonly string[]> {
  const wrong: string[] = [];
  const rows = await store.db
    .selectFrom('helpdesk_threads')
    .select(['tenant_id', 'id', 'employee_id', 'case_id'])
    .execute();
  if (rows.length !== conversations.length) wrong.push(`${rows.length} threads`);
  for (const row of rows) {
    const key = { tenantId: row.tenant_id, threadId: row.id };
    const timeline = await store.helpdesk.timeline(key);
    if (firstBreakOfThread(timeline, sha256)) wrong.push(`${row.employee_id}: a broken timeline`);
    const now = await store.helpdesk.findThread(key);
    if (JSON.stringify(sorted(rebuildThread(timeline))) !== JSON.stringify(sorted(now))) {
      wrong.push(`${row.employee_id}: not what its timeline tells`);
    }
    if (!dynamics.cases.has(row.case_id ?? '')) wrong.push(`${row.employee_id}: no case`);
    if (!now?.handOver?.caseNumber) wrong.push(`${row.employee_id}: its case has no number`);
  }
  const left = await store.db
    .selectFrom('deliveries')
    .select('kind')
    .where('state', '!=', 'done')
    .execute();
  return [...wrong, ...left.map(({ kind }) => `${kind} was not delivered`)];
}

/** Keys in one order, at every depth. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}
