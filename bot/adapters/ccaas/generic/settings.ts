import { z } from 'zod';
import {
  ConnectionRefused,
  tellable,
  type Connection,
  type Tellable,
} from '../../../ports/contact-center.ts';
import { baseUrl } from '../../http/base-url.ts';

const headerName = z
  .string()
  .regex(/^[a-z0-9-]+$/i)
  .transform((name) => name.toLowerCase());

const settings = z.strictObject({
  /** `header`: for senders that cannot sign, a secret of the connection in a header. */
  auth: z.enum(['signature', 'header']).default('signature'),
  /** Which header; `Authorization: Bearer` is taken as well. */
  header: headerName.default('x-case-swarm-key'),
  /** The name the case goes by, before the usual ones. */
  caseAttribute: z.string().min(1).default('caseNumber'),
  /** What its sender tells live; left out: everything that the schema has. */
  tells: z.array(z.enum(tellable)).default([...tellable]),
  /** Where a note for the agent goes: `https://…/{conversationId}/notes`. Absent: nowhere. */
  notesUrl: z.string().optional(),
  /** Who may register our address (`WebHook-Request-Origin`); absent: anybody. */
  origins: z.array(z.string().min(1)).optional(),
});

export type Settings = {
  readonly auth: 'signature' | 'header';
  readonly header: string;
  readonly caseAttribute: string;
  readonly tells: readonly Tellable[];
  readonly notes?: { readonly url: string; readonly token: string };
  readonly origins?: readonly string[];
};

/** @throws ConnectionRefused with a sentence that names the setting */
export function readSettings({ id, settings: given, credentials }: Connection): Settings {
  const parsed = settings.safeParse(given ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = ['settings', ...(issue?.path.map(String) ?? [])].join('.');
    throw refused(id, `${where}: ${issue?.message ?? 'not understood'}`);
  }
  const { notesUrl, origins, ...plain } = parsed.data;
  const notes = notesUrl === undefined ? undefined : notesAt(id, notesUrl, credentials['apiToken']);
  return { ...plain, ...(notes && { notes }), ...(origins && { origins }) };
}

function notesAt(id: string, url: string, token: string | undefined) {
  const sample = url.replaceAll('{conversationId}', 'call-1');
  if (sample === url || !isSafe(sample)) {
    throw refused(id, 'settings.notesUrl must be an https address with {conversationId} in it');
  }
  if (!token) throw refused(id, 'credentials.apiToken is needed beside settings.notesUrl');
  return { url, token };
}

/** A bearer token goes there: in clear over this machine's own loopback only. */
function isSafe(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.username === '' && baseUrl(url.origin) !== undefined;
}

const refused = (id: string, why: string) => new ConnectionRefused(`connection ${id}: ${why}`);
