/**
 * The link that Teams gives away of a channel ("Get link to channel"):
 * `https://teams.microsoft.com/l/channel/<id>/<name>?groupId=…&tenantId=…`. As Microsoft documents it;
 * other clouds have other hosts, so the path decides.
 */
import type { TenantId } from '../ids.ts';

type LinkedChannel = { readonly id: string; readonly name: string };

const path = /^\/l\/channel\/([^/]+)(?:\/([^/]*))?\/?$/;
const channelId = /^19:[\w-]+@thread\.(?:tacv2|skype)$/;

/** Undefined when it is none, or one of another organization. */
export function channelOfLink(link: string, tenantId: TenantId): LinkedChannel | undefined {
  const url = URL.parse(link.trim());
  if (url?.protocol !== 'https:' || !isOf(tenantId, url)) return undefined;
  const [, rawId = '', rawName = ''] = path.exec(url.pathname) ?? [];
  const id = decoded(rawId);
  return channelId.test(id) ? { id, name: decoded(rawName) } : undefined;
}

function isOf(tenantId: TenantId, { searchParams }: URL): boolean {
  const tenant = searchParams.get('tenantId')?.toLowerCase();
  return tenant === undefined || tenant === tenantId.toLowerCase();
}

export const linkOfChannel = (channel: LinkedChannel, tenantId: TenantId): string =>
  `https://teams.microsoft.com/l/channel/${encodeURIComponent(channel.id)}/${encodeURIComponent(channel.name)}?tenantId=${encodeURIComponent(tenantId)}`;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
