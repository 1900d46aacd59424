import type { PictureRefusal } from '../domain/helpdesk/thread.ts';
import type { TenantId } from '../domain/ids.ts';

/** @param name made of its kind: Teams gives pictures in a text no name of their own */
export type Picture = { readonly mime: string; readonly name: string; readonly bytes: Uint8Array };

/** Reads pictures that people put into what they write to the bot. Repeatable; throws `OutsideError`. */
export interface Pictures {
  /** @param url as the message named it */
  read(tenantId: TenantId, url: string): Promise<Picture | PictureRefusal>;
}
