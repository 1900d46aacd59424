import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  GlobalSettings,
  OpenUrlAction,
  SubmitAction,
} from 'adaptivecards';
import type { CardAction } from '../api/actions.ts';
import { createHostConfig } from './host-config.ts';
import { markdownToHtml } from './markdown.ts';

GlobalSettings.setTabIndexAtCardRoot = false;
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

const hostConfig = createHostConfig();

export type CardEvents = {
  readonly act: (action: CardAction) => void;
  readonly open: (url: string) => void;
};

/** The card as an element, or undefined when it is none that can be shown. */
export function drawCard(content: unknown, events: CardEvents): HTMLElement | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => {
    perform(action, events);
  };
  card.parse(content);
  return card.render();
}

function perform(action: Action, events: CardEvents): void {
  if (action instanceof OpenUrlAction) {
    if (action.url !== undefined) events.open(action.url);
    return;
  }
  const isExecute = action instanceof ExecuteAction;
  if (!isExecute && !(action instanceof SubmitAction)) return;
  events.act({
    type: isExecute ? 'Action.Execute' : 'Action.Submit',
    ...(action.id !== undefined && { id: action.id }),
    ...(isExecute && { verb: action.verb }),
    // The library has put what was typed into the card's inputs into the data already.
    data: action.data ?? {},
  });
}

/**
 * Puts the new picture in the old one's place. What is open stays open and what has the keyboard keeps
 * it, so that an update while somebody is choosing a reason takes nothing from them.
 */
export function replaceCard(place: HTMLElement, next: HTMLElement): void {
  const opened = [...place.querySelectorAll('button[aria-expanded="true"]')].map(nameOf);
  const focused = place.contains(document.activeElement)
    ? nameOf(document.activeElement ?? place)
    : undefined;
  place.replaceChildren(next);
  for (const name of opened) buttonNamed(next, name)?.click();
  if (focused !== undefined) buttonNamed(next, focused)?.focus();
}

const nameOf = (element: Element): string => element.textContent.trim();

function buttonNamed(inside: HTMLElement, name: string): HTMLButtonElement | undefined {
  return [...inside.querySelectorAll('button')].find((button) => nameOf(button) === name);
}
