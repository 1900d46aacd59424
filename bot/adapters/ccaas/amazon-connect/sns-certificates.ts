import { X509Certificate } from 'node:crypto';
import type { ProviderWorld } from '../../../ports/contact-center.ts';
import { WebhookRefused } from '../../../ports/contact-center.ts';
import { fetchOutside } from './fetch-outside.ts';

/** Amazon changes certificates once in months; two or three are in use at a time. */
const mostKept = 8;
/** One has about 2 kB. */
const mostBytes = 64 * 1024;

type Certificates = {
  /**
   * @param url asked about with `isCertificateAddress`
   * @throws OutsideError when it cannot be had now; WebhookRefused `unsigned` when it is not valid now
   */
  valid(url: string): Promise<X509Certificate>;
};

export function createCertificates(world: ProviderWorld): Certificates {
  const known = new Map<string, X509Certificate>();
  const load = async (url: string): Promise<X509Certificate> => {
    const pem = await fetchOutside(world, url);
    const certificate = pem.length <= mostBytes ? certificateIn(pem) : undefined;
    if (!certificate) throw notBelieved();
    known.set(url, certificate);
    const [oldest] = known.keys();
    if (known.size > mostKept && oldest !== undefined) known.delete(oldest);
    return certificate;
  };
  return {
    async valid(url) {
      const certificate = known.get(url) ?? (await load(url));
      const nowMs = world.clock.now();
      const { validFrom, validTo } = certificate;
      if (nowMs >= Date.parse(validFrom) && nowMs <= Date.parse(validTo)) return certificate;
      known.delete(url);
      throw notBelieved();
    },
  };
}

const notBelieved = () => new WebhookRefused('unsigned', 'SigningCertURL');

function certificateIn(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}
