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

/** `caseSwarm…`, and `case_swarm…` where names are written so. */
const ours = /^case_?swarm/i;
/** What stands under these words somebody said, whether or not it is written beside it who. */
const said = ['answer', 'note', 'resolution'];
const separator = /^[._-]+/;
/** `answer.from`, `answer_at`, `answerFrom`: who said what stands under `answer`, and when. */
const about = /^(.+?)(?:[._-](from|by|author|at)|(From|By|Author|At))$/;

/**
 * Vendors keep what we write in different places: as notes; as attributes of which several make one
 * statement (`caseSwarm.answer`, `caseSwarm.answer.from`, `caseSwarm.answer.at`); as one attribute that says
 * it all (`caseSwarmNote`); or as one that holds a structure, whose statements then stand as notes as well.
 */
export function onDesk(call: Call): OnDesk {
  const entries = Object.entries(call.attributes);
  const own = new Map(
    entries
      .filter(([key, value]) => ours.test(key) && !isStructure(value))
      .map(([key, value]) => [key.replace(ours, '').replace(separator, ''), value]),
  );
  const { statements, facts } = grouped(own);
  const fromSwarm = call.notes.flatMap(({ author: from, kind, ...note }): Statement[] =>
    from === undefined ? [] : [{ ...note, title: wordsOf(kind ?? 'note'), from }],
  );
  return {
    statements: [...fromSwarm, ...statements].sort(newestFirst),
    facts,
    others: [
      ...entries
        .filter(([key]) => !ours.test(key))
        .map(([key, value]) => ({ label: wordsOf(key), value })),
      ...call.notes
        .filter(({ author }) => author === undefined)
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

/** What has a `from` or an `at` beside it was said by somebody, too; the rest are plain facts. */
function headsOf(own: ReadonlyMap<string, string>): readonly Statement[] {
  const heads = new Map<string, Statement>();
  for (const [key, value] of own) {
    const meta = metaOf(own, key);
    if (!meta && said.includes(key.toLowerCase())) {
      heads.set(key, { ...heads.get(key), id: key, title: wordsOf(key), text: value });
    }
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

/** What does not say when stands last, a resolution before anything else of the kind. */
const newestFirst = (a: Statement, b: Statement): number =>
  (b.at ?? '').localeCompare(a.at ?? '') || rank(a) - rank(b);

const rank = ({ title }: Statement): number => (title === 'Resolution' ? 0 : 1);

/** JSON of several things; a text in brackets is none. */
function isStructure(value: string): boolean {
  try {
    return typeof JSON.parse(value) === 'object';
  } catch {
    return false;
  }
}

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
