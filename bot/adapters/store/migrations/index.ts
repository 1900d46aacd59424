import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { up as first } from './2026-11-22-first.ts';
import { up as liveInteraction } from './2026-11-22-live-interaction.ts';

import { up as timelineFeed } from './2026-11-22-timeline-feed.ts';
import { up as whoIsOnTheLine } from './2026-11-22-who-is-on-the-line.ts';
import { up as helpdesk } from './2026-11-24-helpdesk.ts';
import { up as workingHours } from './2026-11-24-working-hours.ts';
import { up as panelSightings } from './2026-11-25-panel-sightings.ts';
import { up as settingsDoctor } from './2026-11-23-settings-doctor.ts';
import { up as settings } from './2026-11-23-settings.ts';
import { up as supervisorBoard } from './2026-11-23-supervisor-board.ts';
import { up as boardTrends } from './2026-11-25-board-trends.ts';
import { up as composedAnswers } from './2026-11-26-composed-answers.ts';
import { up as knowledgeDrafts } from './2026-11-26-knowledge-drafts.ts';
import { up as wordsInOrder } from './2026-11-26-words-in-order.ts';
import { up as threadOfCase } from './2026-11-26-thread-of-case.ts';
import { up as writtenPictures } from './2026-11-26-written-pictures.ts';
import { up as boardNeeds } from './2026-11-27-board-needs.ts';
import { up as reviewCards } from './2026-11-27-review-cards.ts';
import { up as draftsSentBack } from './2026-11-28-drafts-sent-back.ts';
import { up as wordsChanged } from './2026-11-28-words-changed.ts';
import { up as workingConnections } from './2026-11-28-working-connections.ts';
import { up as yields } from './2026-11-28-yields.ts';
import { up as wordsAsOf } from './2026-11-29-words-as-of.ts';
import { up as setAside } from './2026-11-28-set-aside.ts';

/** Run in the order of their names; one that has run anywhere is never edited. */
const migrations: Record<string, Migration> = {
  '2026-11-22-first': { up: first },
  '2026-11-22-live-interaction': { up: liveInteraction },
  '2026-11-22-timeline-feed': { up: timelineFeed },
  '2026-11-22-who-is-on-the-line': { up: whoIsOnTheLine },
  '2026-11-24-helpdesk': { up: helpdesk },
  '2026-11-23-settings': { up: settings },
  '2026-11-23-settings-doctor': { up: settingsDoctor },
  '2026-11-23-supervisor-board': { up: supervisorBoard },
  '2026-11-24-working-hours': { up: workingHours },
  '2026-11-25-panel-sightings': { up: panelSightings },
  '2026-11-25-board-trends': { up: boardTrends },
  '2026-11-26-composed-answers': { up: composedAnswers },
  '2026-11-26-knowledge-drafts': { up: knowledgeDrafts },
  '2026-11-26-thread-of-case': { up: threadOfCase },
  '2026-11-26-words-in-order': { up: wordsInOrder },
  '2026-11-26-written-pictures': { up: writtenPictures },
  '2026-11-27-board-needs': { up: boardNeeds },
  '2026-11-27-review-cards': { up: reviewCards },
  '2026-11-28-drafts-sent-back': { up: draftsSentBack },
  '2026-11-28-set-aside': { up: setAside },
  '2026-11-28-words-changed': { up: wordsChanged },
  '2026-11-28-working-connections': { up: workingConnections },
  '2026-11-28-yields': { up: yields },
  '2026-11-29-words-as-of': { up: wordsAsOf },
};

/** What a database that is up to date has seen. */
export const migrationNames: readonly string[] = Object.keys(migrations);

/** Brings the tables up to date. Several processes may try at once: one does it, the others wait. */
export async function migrate(db: Kysely<unknown>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('the tables could not be brought up to date', { cause: error });
}
