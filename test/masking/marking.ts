import type { Key, Kept, Piece, Role, Secret, SecretKind, Segment, Shape } from './corpus-types.ts';

/**
 * Lines are written with their key inside: «owner|text» marks a piece of a secret or kept value,
 * «free|text» what may stay or go. Unmarking gives the bare text and, apart from it, the key.
 */
export const BREAK = '␞';
const FREE = 'free';

export type Line = { readonly role: Role; readonly text: string };
export type Style = (text: string) => string;

type Owner = { readonly secret: SecretKind; readonly shape: Shape } | { readonly kept: string };

export type Marker = (text: string) => string;

export function free(text: string): string {
  return `«${FREE}|${text}»`;
}

/** Hands out marks for one conversation and takes the marked lines apart again. */
export function startMarking() {
  const owners: Owner[] = [];
  const markAs = (owner: Owner): Marker => {
    owners.push(owner);
    const name = String(owners.length - 1);
    return (text) => `«${name}|${text}»`;
  };
  return {
    secret: (kind: SecretKind, shape: Shape) => markAs({ secret: kind, shape }),
    kept: (kind: string) => markAs({ kept: kind }),
    unmark: (id: string, lines: readonly Line[], style: Style) => unmark(id, lines, style, owners),
  };
}

export type Marking = ReturnType<typeof startMarking>;

function unmark(id: string, lines: readonly Line[], style: Style, owners: readonly Owner[]) {
  const pieces = new Map<string, Piece[]>();
  const segments: Segment[] = lines.map((line, segment) => {
    let text = '';
    for (const part of line.text.split(/(«[^»]*»)/)) {
      const marked = /^«(\w+)\|(.*)»$/su.exec(part);
      const said = style(marked?.[2] ?? part);
      const owner = marked?.[1];
      if (owner !== undefined && said !== '') {
        const own = pieces.get(owner) ?? [];
        pieces.set(owner, [...own, { segment, start: text.length, text: said }]);
      }
      text += said;
    }
    return { role: line.role, text };
  });
  return { segments, key: keyOf(id, owners, pieces) };
}

function keyOf(id: string, owners: readonly Owner[], pieces: ReadonlyMap<string, Piece[]>): Key {
  const secrets: Secret[] = [];
  const kept: Kept[] = [];
  for (const [name, owner] of owners.entries()) {
    const own = pieces.get(String(name));
    if (own === undefined) continue;
    if ('kept' in owner) kept.push({ kind: owner.kept, pieces: own });
    else secrets.push({ kind: owner.secret, shape: owner.shape, pieces: own });
  }
  return { id, secrets, kept, free: pieces.get(FREE) ?? [] };
}
