import { amazonDomain, type Settings } from './settings.ts';

/**
 * Whether an address in an SNS message is Amazon's, of this region, over https and without anything that
 * might lead elsewhere. Whoever can post to us chooses these addresses, and we fetch them: nothing is
 * fetched that was not asked about here. In the sandbox the one loopback origin that is set takes their
 * place.
 */
export function isSnsAddress(
  address: string,
  { region, snsHost }: Pick<Settings, 'region' | 'snsHost'>,
): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || url.username || url.password || url.hash) return false;
  const wanted = snsHost ?? `https://sns.${region}.${amazonDomain({ region })}`;
  return url.origin === wanted;
}

/** A certificate is a plain `.pem` file there. */
export function isCertificateAddress(
  address: string,
  settings: Pick<Settings, 'region' | 'snsHost'>,
): boolean {
  if (!isSnsAddress(address, settings)) return false;
  const { pathname, search } = new URL(address);
  return pathname.endsWith('.pem') && search === '';
}
