/** The chat messages of a contact as SNS streams them, and the subscription to them. */
import { verify } from 'node:crypto';
import {
  WebhookRefused,
  type ProviderWorld,
  type WebhookRequest,
} from '../../../ports/contact-center.ts';
import { isSameText } from '../../http/same-text.ts';
import { chatItemTells } from './chat-item.ts';
import { fetchOutside } from './fetch-outside.ts';
import type { Settings } from './settings.ts';
import { createCertificates } from './sns-certificates.ts';
import { envelopeIn, stringToSign, type SnsEnvelope } from './sns-envelope.ts';
import { isCertificateAddress, isSnsAddress } from './sns-hosts.ts';
import type { Telling } from './telling.ts';

/** SNS tries for 3,600 s at most, under the first attempt's timestamp: what is older is no retry of its. */
const toleranceMs = 3_600_000;

/** The hash under each version of the signature. */
const hashes: Readonly<Record<string, string>> = { '1': 'sha1', '2': 'sha256' };

type Sns = {
  /**
   * What a message tells, once it is known to be Amazon's and from our topic. A subscription is confirmed.
   * @throws WebhookRefused; OutsideError when the certificate cannot be had, or the confirmation not made
   */
  tellings(request: WebhookRequest): Promise<readonly Telling[]>;
};

export function createSns(settings: Settings, world: ProviderWorld): Sns {
  const certificates = createCertificates(world);

  const check = async (sns: SnsEnvelope): Promise<void> => {
    // Before anything is fetched: a topic of somebody else's is signed by Amazon as well.
    if (!isSameText(sns.TopicArn, settings.snsTopicArn ?? '') || !settings.snsTopicArn) {
      throw new WebhookRefused('unsigned', 'TopicArn');
    }
    const ageMs = world.clock.now() - Date.parse(sns.Timestamp);
    if (Math.abs(ageMs) > toleranceMs) throw new WebhookRefused('unsigned', 'Timestamp');
    const hash = Object.hasOwn(hashes, sns.SignatureVersion) && hashes[sns.SignatureVersion];
    if (!hash) throw new WebhookRefused('unsigned', 'SignatureVersion');
    if (!isCertificateAddress(sns.SigningCertURL, settings)) {
      throw new WebhookRefused('unsigned', 'SigningCertURL');
    }
    const { publicKey } = await certificates.valid(sns.SigningCertURL);
    const content = Buffer.from(stringToSign(sns));
    const signature = Buffer.from(sns.Signature, 'base64');
    const isTheirs =
      publicKey.asymmetricKeyType === 'rsa' && verify(hash, content, publicKey, signature);
    if (!isTheirs) throw new WebhookRefused('unsigned', 'Signature');
  };

  return {
    async tellings({ body }) {
      const sns = envelopeIn(body);
      await check(sns);
      if (sns.Type === 'Notification') return [chatItemTells(sns)];
      // An end of the subscription is for the admin to see at Amazon: nothing follows from it here.
      if (sns.Type === 'SubscriptionConfirmation') await confirm(sns.SubscribeURL);
      return [];
    },
  };

  async function confirm(url: string): Promise<void> {
    if (!isSnsAddress(url, settings)) throw new WebhookRefused('unsigned', 'SubscribeURL');
    await fetchOutside(world, url);
  }
}
