import { WebhookRefused } from '../../../ports/contact-center.ts';

/**
 * A CloudEvents attribute as it stands in a header: first a quoted string is unquoted, then what is
 * percent-encoded is decoded, exactly once. Half characters and overlong ones are no UTF-8.
 * @throws WebhookRefused `malformed` with the header's name
 */
export function headerValue(name: string, value: string): string {
  const plain = value.startsWith('"') ? unquoted(value) : value;
  if (plain === undefined || !/^[\x20-\x7e]*$/.test(plain)) {
    throw new WebhookRefused('malformed', name);
  }
  try {
    return decodeURIComponent(plain);
  } catch {
    throw new WebhookRefused('malformed', name);
  }
}

/** A quoted string of RFC 7230: a backslash takes the next character as it is. */
function unquoted(value: string): string | undefined {
  const [, inner] = /^"((?:[^"\\]|\\.)*)"$/.exec(value) ?? [];
  return inner?.replaceAll(/\\(.)/g, '$1');
}
