/** What the bot sends, checked and turned into the content of a chat message. */
import type { StandInRequest } from '../kernel/stand-in.ts';
import { botMri, personByRef } from '../teams/ids.ts';
import type { Attachment, Content, Mention } from '../teams/model.ts';
import { checkCard } from './cards.ts';
import { badSyntax, connectorError, tooBig } from './errors.ts';
import { fields, isFields, list, text, type Fields } from './fields.ts';

const largestMessageBytes = 100 * 1024;

export type Incoming =
  { readonly type: 'message'; readonly content: Content } | { readonly type: 'typing' };

export function incomingActivity(request: StandInRequest): Incoming {
  refuseTargeted(request);
  return readActivity(request.json());
}

/** Also reads the first message given along with a new conversation. */
export function readActivity(body: unknown): Incoming {
  if (!isFields(body)) throw badSyntax('The activity must be a JSON object.');
  const type = text(body['type']);
  if (type === 'typing') return { type };
  if (type !== 'message') throw badSyntax(`An activity of type '${type}' cannot be sent to Teams.`);
  // Teams counts the payload in UTF-16: two bytes for each code unit.
  if (JSON.stringify(body).length * 2 > largestMessageBytes) {
    throw tooBig(`The message is larger than ${largestMessageBytes} bytes.`);
  }
  return { type, content: contentOf(body) };
}

/** Messages that only one member sees are a developer preview; nothing of ours builds on it. */
function refuseTargeted(request: StandInRequest): void {
  if (request.url.searchParams.get('isTargetedActivity') === 'true') {
    throw connectorError(501, 'NotImplemented', 'Targeted messages are not built in the sandbox.');
  }
}

function contentOf(body: Fields): Content {
  const attachments = list(body['attachments']).map(attachmentOf);
  const words = text(body['text']);
  if (words === '' && attachments.length === 0) {
    throw badSyntax("Activity must include non empty 'text' field or at least 1 attachment");
  }
  const summary = text(body['summary']);
  const notification = fields(fields(body['channelData'])['notification']);
  return {
    text: words,
    format: formatOf(body['textFormat']),
    attachments,
    mentions: mentionsIn(words, list(body['entities'])),
    ...(summary !== '' && { summary }),
    ...(notification['alert'] === true && { alert: true }),
  };
}

function formatOf(given: unknown): Content['format'] {
  return given === 'plain' || given === 'xml' ? given : 'markdown';
}

function attachmentOf(given: unknown): Attachment {
  const one = fields(given);
  const contentType = text(one['contentType']);
  if (contentType === '') throw badSyntax('An attachment needs a contentType.');
  const attachment: Attachment = {
    contentType,
    ...(one['content'] !== undefined && { content: one['content'] }),
    ...(typeof one['contentUrl'] === 'string' && { contentUrl: one['contentUrl'] }),
    ...(typeof one['name'] === 'string' && { name: one['name'] }),
  };
  checkCard(attachment);
  return attachment;
}

/** A mention whose text does not stand in the message word for word is dropped without a word, as in Teams. */
function mentionsIn(words: string, entities: readonly unknown[]): Mention[] {
  return entities.flatMap((given) => {
    const entity = fields(given);
    const tagged = text(entity['text']);
    const ref = text(fields(entity['mentioned'])['id']);
    const mentioned = ref === botMri ? 'bot' : personByRef(ref)?.id;
    if (entity['type'] !== 'mention' || tagged === '' || !words.includes(tagged) || !mentioned)
      return [];
    return [{ text: tagged.replace(/^<at>|<\/at>$/g, ''), mentioned }];
  });
}
