/** What our product wrote on a call, told apart from what else stands there. */
import type { Call } from '../api/types.ts';

/** Something somebody said to the agent. */
export type Statement = {
  readonly id: string;
  /** Answer, resolution, note. */
  readonly title: string;
  readonly text: string;
  readonly from?: string;
  /** ISO time. */
  readonly at?: string;
};
export type Fact = { readonly label: string; readonly value: string };

export type OnDesk = {
  /** Newest first. */
  readonly statements: readonly Statement[];
  readonly facts: readonly Fact[];
  /** Not ours. */
  readonly others: readonly Fact[];
};

const ours = 'caseSwarm';
const separator = /^[._-]+/;
/** `answer.from`, `answer_at`, `answerFrom`: who said what stands under `answer`, and when. */
const about = /^(.+?)(?:[._-](from|by|author|at)|(From|By|Author|At))$/;

/**
 * Vendors keep what we write in different places: as notes, or as attributes of which several make one
 * statement (`caseSwarm.answer`, `caseSwarm.answer.from`, `caseSwarm.answer.at`).
 */
export function onDesk(call: Call): OnDesk {
  const entries = Object.entries(call.attributes);
  const own = new Map(
    entries
      .filter(([key]) => key.startsWith(ours))
      .map(([key, value]) => [key.slice(ours.length).replace(separator, ''), value]),
  );
  const { statements, facts } = grouped(own);
  const notes = call.notes.map(({ author, ...note }) => ({ ...note, from: author }));
  const fromSwarm = notes.flatMap(({ from, ...note }): Statement[] =>
    from === undefined ? [] : [{ ...note, title: 'Note', from }],
  );
  return {
    statements: [...fromSwarm, ...statements].sort(newestFirst),
    facts,
    others: [
      ...entries
        .filter(([key]) => !key.startsWith(ours))
        .map(([key, value]) => ({ label: wordsOf(key), value })),
      ...notes
        .filter(({ from }) => from === undefined)
        .map(({ text }) => ({ label: 'Note', value: text })),
    ],
  };
}

/** @param own our attributes without what their names begin with */
function grouped(own: ReadonlyMap<string, string>): Pick<OnDesk, 'statements' | 'facts'> {
  const heads = headsOf(own);
  const statements = [...heads];
  const facts: Fact[] = [];
  for (const [key, value] of own) {
    if (heads.some((one) => one.id === key) || metaOf(own, key)) continue;
    const head = heads.find((one) => isUnder(key, one.id));
    if (!head) facts.push({ label: wordsOf(key), value });
    else if (!says(head, value)) statements.push({ id: key, title: head.title, text: value });
  }
  return { statements, facts };
}

/** What has a `from` or an `at` beside it was said by somebody; the rest are plain facts. */
function headsOf(own: ReadonlyMap<string, string>): readonly Statement[] {
  const heads = new Map<string, Statement>();
  for (const [key, value] of own) {
    const meta = metaOf(own, key);
    if (!meta) continue;
    const { of, text, field } = meta;
    const head = heads.get(of) ?? { id: of, title: wordsOf(of), text };
    heads.set(of, { ...head, [field]: value });
  }
  return [...heads.values()];
}

type Meta = { readonly of: string; readonly text: string; readonly field: 'from' | 'at' };

function metaOf(own: ReadonlyMap<string, string>, key: string): Meta | undefined {
  const [, of = '', dotted, camel] = about.exec(key) ?? [];
  const text = own.get(of);
  if (text === undefined) return undefined;
  return { of, text, field: (dotted ?? camel)?.toLowerCase() === 'at' ? 'at' : 'from' };
}

/** `answer.7f3a` keeps what the newest `answer` pushed out. */
const isUnder = (key: string, head: string): boolean =>
  key.startsWith(head) && separator.test(key.slice(head.length));

const says = ({ text, from }: Statement, value: string): boolean =>
  value === text || value === `${from ?? ''}: ${text}`;

const newestFirst = (a: Statement, b: Statement): number => (b.at ?? '').localeCompare(a.at ?? '');

/** `swarmUrl` and `swarm_url` alike: Swarm link. */
function wordsOf(key: string): string {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s._-]+/)
    .filter((one) => one !== '')
    .map((one) => (one.toLowerCase() === 'url' ? 'link' : one.toLowerCase()))
    .join(' ');
  return words === '' ? 'Swarm' : words.slice(0, 1).toUpperCase() + words.slice(1);
}
