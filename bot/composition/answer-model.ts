import { chatCompletionsModel } from '../adapters/model/chat-completions.ts';
import { composeAnswer, type ComposeDeps } from '../usecases/helpdesk/compose-answer.ts';
import { settingsInForce } from './settings.ts';
import type { Store } from './store.ts';
import type { Setting } from './world.ts';

/** Answers in a language model's words, where the environment names one. */
export function answersInWords(
  { config, secrets, world: { log } }: Setting,
  made: Pick<Store, 'composed' | 'desks' | 'settings'> & Pick<ComposeDeps, 'answers'>,
) {
  const { answerModel } = config;
  const key = secrets.answerModelKey || 'none';
  return composeAnswer({
    ...made,
    model: answerModel && chatCompletionsModel({ ...answerModel, key, log }),
    maskPolicies: settingsInForce(made.settings, config).maskPolicies,
  });
}
