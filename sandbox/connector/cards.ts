import type { Attachment } from '../teams/model.ts';
import { badArgument, tooBig } from './errors.ts';
import { isFields } from './fields.ts';

export const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

const largestCardBytes = 28 * 1024;
const newestMinor = 5;

/** Throws what keeps a card from being shown in Teams on every path: its size, its schema version. */
export function checkCard(card: Attachment): void {
  if (card.contentType !== adaptiveCard) return;
  const { content } = card;
  if (!isFields(content) || content['type'] !== 'AdaptiveCard') {
    throw badArgument('The content of an adaptive card attachment must be an AdaptiveCard.');
  }
  if (Buffer.byteLength(JSON.stringify(content)) > largestCardBytes) {
    throw tooBig(`A card is larger than ${largestCardBytes} bytes.`);
  }
  const version = typeof content['version'] === 'string' ? content['version'] : '';
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(version) ?? [];
  if (major !== '1' || Number(minor) > newestMinor) {
    throw badArgument(`Teams shows Adaptive Cards up to version 1.5, not '${version}'.`);
  }
}
