/** `$search`: quoted `"property:words"` clauses, joined by AND and OR; words match by their beginning. */
import { StandInError } from '../kernel/stand-in.ts';
import { splitOutsideQuotes } from './filter.ts';

type Read = (property: string) => string;

const searchable = ['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName'];
const tokens = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

export function parseSearch(text: string): (read: Read) => boolean {
  const anyOf = splitOutsideQuotes(text.trim(), 'OR').map((part) =>
    splitOutsideQuotes(part, 'AND').map((one) => parseClause(one.trim())),
  );
  return (read) => anyOf.some((all) => all.every((clause) => clause(read)));
}

function parseClause(text: string): (read: Read) => boolean {
  const [, name, value] = /^"(\w+):(.*)"$/.exec(text) ?? [];
  const property = searchable.find((one) => one.toLowerCase() === name?.toLowerCase());
  if (property === undefined || value === undefined) {
    throw new StandInError(400, 'BadRequest', `Syntax error in the search clause ${text}.`);
  }
  const wanted = tokens(value);
  return (read) => {
    const words = tokens(read(property));
    return wanted.every((one) => words.some((word) => word.startsWith(one)));
  };
}
