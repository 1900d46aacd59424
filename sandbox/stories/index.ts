import { espresso } from './espresso.ts';
import { sandboxClient, type SandboxClient } from './sandbox-client.ts';
import type { Story } from './tell.ts';

export { StoryFailed, tell } from './tell.ts';

const stories: readonly ((client: SandboxClient) => Story)[] = [espresso];

/** The names a story can be asked for by, the first one being the default. */
export const storyNames: readonly string[] = stories.map((story) => story.name);

/** @param page the page's origin. @returns undefined when there is no story of that name */
export function findStory(page: string, name: string): Story | undefined {
  return stories.find((story) => story.name === name)?.(sandboxClient(page));
}
