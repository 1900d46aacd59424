/**
 * Pictures that stand in what is written to the bot. They come as attachments of a type `image/*` whose
 * address asks for the bot's own token (Microsoft's page "Receiving inline images"). Files that are attached
 * lie in OneDrive or SharePoint, where the bot has no say.
 */
import { largestPictureBytes } from '../../domain/helpdesk/pictures.ts';
import type { PictureRefusal } from '../../domain/helpdesk/thread.ts';
import type { TenantId } from '../../domain/ids.ts';
import type { Picture, Pictures } from '../../ports/pictures.ts';
import type { ConversationBook } from '../../ports/conversation-book.ts';
import { failureOfAnswer, failureOfNetwork } from '../http/failure.ts';
import type { ConnectorHttpConfig } from './connector-http.ts';

export type PicturesConfig = ConnectorHttpConfig & {
  readonly defaultServiceUrl: string;
  readonly conversations: Pick<ConversationBook, 'serviceUrl'>;
};

const nature = { system: 'teams', isRepeatable: true } as const;
/** Not there, or not for us: another try changes nothing. */
const closedToUs: readonly number[] = [401, 403, 404, 410];

export function teamsPictures(config: PicturesConfig): Pictures {
  return {
    async read(tenantId, url) {
      // The token is for the Connector and nobody else, whatever address a message names.
      if (!(await isConnectors(config, tenantId, url))) return 'unreadable';
      const answer = await get(config, url);
      if (closedToUs.includes(answer.status)) return 'unreadable';
      if (!answer.ok) {
        const retryAfter = answer.headers.get('retry-after');
        throw failureOfAnswer(nature, { status: answer.status, retryAfter }, config.clock.now());
      }
      return read(answer).catch((cause: unknown) => {
        throw failureOfNetwork(nature, cause);
      });
    },
  };
}

async function isConnectors(
  { conversations, defaultServiceUrl }: PicturesConfig,
  tenantId: TenantId,
  url: string,
): Promise<boolean> {
  const known = (await conversations.serviceUrl(tenantId)) ?? defaultServiceUrl;
  return URL.canParse(url) && new URL(url).origin === new URL(known).origin;
}

async function get({ token, timeoutMs }: PicturesConfig, url: string): Promise<Response> {
  const asked = async (isStale: boolean) =>
    fetch(url, {
      headers: { authorization: `Bearer ${await token({ isStale })}` },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((cause: unknown) => {
      throw failureOfNetwork(nature, cause);
    });
  const answer = await asked(false);
  if (answer.status !== 401) return answer;
  // A token may be revoked before its time.
  await answer.body?.cancel();
  return asked(true);
}

/** No more is read than is taken. */
async function read({ body }: Response): Promise<Picture | PictureRefusal> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // The type of `fetch` in the DOM's library does not know that Node's body can be walked through.
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > largestPictureBytes) return 'too-large';
    parts.push(part);
  }
  const bytes = Buffer.concat(parts);
  const kind = kinds.find(({ begins }) => begins(bytes));
  return kind ? { mime: `image/${kind.name}`, name: `picture.${kind.name}`, bytes } : 'no-picture';
}

const startsWith =
  (...signature: readonly number[]) =>
  (bytes: Buffer): boolean =>
    bytes.subarray(0, signature.length).equals(Buffer.from(signature));

/** By their first bytes, whatever they are said to be. A drawing that can run scripts is none of them. */
const kinds = [
  { name: 'png', begins: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { name: 'jpeg', begins: startsWith(0xff, 0xd8, 0xff) },
  { name: 'gif', begins: startsWith(0x47, 0x49, 0x46, 0x38) },
  {
    name: 'webp',
    begins: (bytes: Buffer) =>
      bytes.subarray(0, 4).toString('latin1') === 'RIFF' &&
      bytes.subarray(8, 12).toString('latin1') === 'WEBP',
  },
] as const;
