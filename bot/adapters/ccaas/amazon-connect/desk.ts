import type { AgentDesk, DeskNote } from '../../../ports/contact-center.ts';
import type { ConnectApi } from './connect-api.ts';

/**
 * The agent's desktop shows contact attributes: a flow, a view or a step-by-step guide names them. So notes
 * stand under names that stay: the newest note, and the resolution once there is one.
 */
const names = { note: 'caseSwarmNote', resolution: 'caseSwarmResolution', case: 'caseSwarmCase' };

/**
 * All attributes of a contact may have 32 KB together, and most of that is the customer's own: each of our
 * two texts keeps to a quarter, in bytes of UTF-8.
 */
const mostBytes = 8_000;
const cutMark = ' … (more in Teams)';

/** @returns a desk. Written twice, an attribute stands once: `tell` may be repeated */
export const createDesk = (api: Pick<ConnectApi, 'updateAttributes'>): AgentDesk => ({
  // On the first leg: attributes are the contact's, and later legs show them too.
  tell: ({ externalId }, note) => api.updateAttributes(externalId, attributesOf(note)),
});

const attributesOf = ({ text, from, caseNumber, isResolution }: DeskNote) => ({
  [names.case]: caseNumber,
  [isResolution ? names.resolution : names.note]: cut(`${from}: ${text}`),
});

/** Whole characters only. */
function cut(text: string): string {
  if (Buffer.byteLength(text) <= mostBytes) return text;
  let kept = '';
  let bytes = Buffer.byteLength(cutMark);
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > mostBytes) break;
    kept += character;
  }
  return kept + cutMark;
}
