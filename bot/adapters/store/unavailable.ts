/** Why there is no store, in a sentence for whoever starts the bot. It names no password. */
export class StoreUnavailable extends Error {
  readonly code = 'store-unavailable';
  constructor(why: string, options?: ErrorOptions) {
    super(`Case Swarm does not start: ${why}`, options);
    this.name = 'StoreUnavailable';
  }
}

/** @throws StoreUnavailable naming the place, without who goes there and with which password */
export function noPostgres(databaseUrl: string, failure: unknown): StoreUnavailable {
  const place = URL.parse(databaseUrl);
  if (!place) {
    // Not as a cause: the parser's error carries the whole text.
    return new StoreUnavailable(
      'DATABASE_URL is not the address of a PostgreSQL, such as postgres://user:password@host:5432/database.',
    );
  }
  // Without a host it is a socket of this machine, which may be named in the parameters.
  const where = `${place.host || (place.searchParams.get('host') ?? '')}${place.pathname}`;
  return new StoreUnavailable(
    `the PostgreSQL of DATABASE_URL (${where}) cannot be used: ${reasonOf(failure)}.`,
    { cause: failure },
  );
}

/** What people can do something about, by the codes of Node and of PostgreSQL. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers at this address',
  ENOTFOUND: 'there is no host of this name',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  '28P01': 'it does not take this user and password',
  '28000': 'it does not let this user in',
  '3D000': 'it has no database of this name',
  '42501': 'this user may not make tables there',
  '53300': 'it has no connection left',
  '57P03': 'it is starting up or shutting down',
};

function reasonOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const known = 'code' in failure ? reasons[String(failure.code)] : undefined;
  if (failure.message.includes('timeout')) return 'it does not answer in time';
  return known ?? (failure.cause ? reasonOf(failure.cause) : failure.message);
}
