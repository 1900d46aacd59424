import type { Query } from '../api/resources.ts';

/** The row of `msdyn_channelproviders` that puts a page into the panel. */
export type ChannelProvider = {
  readonly msdyn_uniquename: string;
  readonly msdyn_label: string;
  readonly msdyn_channelurl: string;
  readonly msdyn_trusteddomain: string;
  readonly msdyn_customparams: string;
};

export const providerQuery: Query<ChannelProvider> = {
  path: '/_channel-provider',
  read: (json) => json as ChannelProvider, // the sandbox and this page are built together
  concerns: () => false,
};

/** Which origins the panel's page may speak from: that of its address, and one it may lead to. */
export function originsOf({
  msdyn_channelurl: url,
  msdyn_trusteddomain: trusted,
}: ChannelProvider): readonly string[] {
  return [url, trusted].filter((one) => one !== '').map((one) => new URL(one).origin);
}
