import type { ChatId, IsoTime, TenantId } from '../domain/ids.ts';

/** A file somebody shared in a chat. It stays where it is: this is its name and its place. */
export type SharedFile = {
  readonly name: string;
  readonly url: string;
  readonly by: string;
  readonly at: IsoTime;
};

export interface ChatFiles {
  /**
   * The newest first, as far back as `isAll` tells. `not-allowed`: the app may not read this chat's
   * messages. Throws `OutsideError`.
   */
  filesIn(
    tenantId: TenantId,
    chat: ChatId,
  ): Promise<{ readonly files: readonly SharedFile[]; readonly isAll: boolean } | 'not-allowed'>;
}
