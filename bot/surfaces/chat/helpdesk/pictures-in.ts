import type { Activity } from 'botbuilder';
import { picturesAtMost } from '../../../domain/helpdesk/pictures.ts';

/** Where the pictures of a message lie. Its rich form names them once more, by addresses nobody may read. */
export const picturesIn = ({ attachments }: Activity): readonly string[] =>
  (attachments ?? [])
    .filter(({ contentType }) => contentType.startsWith('image/'))
    .flatMap(({ contentUrl }) => (contentUrl === undefined ? [] : [contentUrl]))
    .slice(0, picturesAtMost);
