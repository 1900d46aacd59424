/** `X-Twilio-Signature`: the address, then each field's name and value in the order of the names. */
import { createHash, createHmac } from 'node:crypto';
import { account } from './account.ts';

export type Signed = {
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

const hmac = (text: string) => createHmac('sha1', account.authToken).update(text).digest('base64');

/** @param isBare sign the address without its port: Twilio's back ends are not all alike */
export function signedForm(
  url: string,
  fields: Readonly<Record<string, string>>,
  { isBare }: { readonly isBare: boolean },
): Signed {
  const address = isBare ? url.replace(/^(https?:\/\/[^/:]+):\d+/, '$1') : url;
  let text = address;
  for (const name of Object.keys(fields).sort()) text += name + (fields[name] ?? '');
  return {
    query: '',
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'x-twilio-signature': hmac(text),
    },
    body: new URLSearchParams(fields).toString(),
  };
}

/** A body that is no form stands in the address, as a hash. */
export function signedJson(url: string, value: unknown): Signed {
  const body = JSON.stringify(value);
  const query = `?bodySHA256=${createHash('sha256').update(body).digest('hex')}`;
  return {
    query,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-twilio-signature': hmac(url + query),
    },
    body,
  };
}
