import { chatTwilio } from './chat-twilio.ts';
import { espresso } from './espresso.ts';
import { generic } from './generic.ts';
import { helpdesk } from './helpdesk.ts';
import { sandboxClient, type SandboxClient } from './sandbox-client.ts';
import type { Story } from './tell.ts';
import { voiceConnect } from './voice-connect.ts';
import { voiceGenesys } from './voice-genesys.ts';

export { StoryFailed, tell } from './tell.ts';

const stories: Readonly<Record<string, (client: SandboxClient) => Story>> = {
  espresso,
  'voice-genesys': voiceGenesys,
  'chat-twilio': chatTwilio,
  'voice-connect': voiceConnect,
  generic,
  helpdesk,
};

/** The names a story can be asked for by, the first one being the default. */
export const storyNames: readonly string[] = Object.keys(stories);

/** @param page the page's origin. @returns undefined when there is no story of that name */
export function findStory(page: string, name: string): Story | undefined {
  return Object.hasOwn(stories, name) ? stories[name]?.(sandboxClient(page)) : undefined;
}
