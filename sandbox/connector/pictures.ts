/**
 * Pictures that people paste into what they write. The bot gets an attachment of the type `image/*`, whose
 * address wants its token: Microsoft's page "Receiving inline images".
 */
import type { Tokens } from '../entra/tokens.ts';
import type { Route } from '../kernel/stand-in.ts';
import { StandInError } from '../kernel/stand-in.ts';
import type { World } from '../kernel/world.ts';
import type { Attachment } from '../teams/model.ts';
import { authorized } from './auth.ts';
import { connectorError } from './errors.ts';

export type PastedPicture = { readonly mime: string; readonly base64: string };
type PicturesState = { pictures: Record<string, PastedPicture> };

export type PastedPictures = {
  /** Keeps it, and says how a message names it. */
  paste(picture: PastedPicture): Attachment;
  readonly routes: readonly Route[];
};

export function createPastedPictures(world: World, tokens: Tokens): PastedPictures {
  const slice = world.slice<PicturesState>('pictures', () => ({ pictures: {} }));
  return {
    paste(picture) {
      if (!picture.mime.startsWith('image/')) {
        throw new StandInError(400, 'NoPicture', 'Only pictures can be pasted into a text.');
      }
      const id = world.uuid();
      slice.state.pictures[id] = picture;
      slice.changed();
      const contentUrl = `${world.urls.connector}/v3/attachments/${id}/views/original`;
      return { contentType: 'image/*', contentUrl };
    },
    routes: [
      {
        method: 'GET',
        path: '/v3/attachments/:attachmentId/views/original',
        handle: authorized(tokens, ({ params }) => {
          const picture = slice.state.pictures[params['attachmentId'] ?? ''];
          if (!picture)
            throw connectorError(404, 'AttachmentNotFound', 'There is no such picture.');
          return {
            status: 200,
            headers: { 'content-type': picture.mime },
            body: Buffer.from(picture.base64, 'base64'),
          };
        }),
      },
    ],
  };
}
