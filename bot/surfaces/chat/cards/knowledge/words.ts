import { languageOfWords, type Language } from '../../../../domain/helpdesk/language.ts';
import { de } from './words-de.ts';
import { en, type KnowledgeWords } from './words-en.ts';

const all: Readonly<Record<Language, KnowledgeWords>> = { en, de };

/** Nobody tells a bot what its reader speaks: who writes or reviews an article reads the language it is in. */
export const languageOfArticle = (told: { readonly title: string; readonly answer: string }) =>
  languageOfWords(`${told.title}\n${told.answer}`) ?? 'en';

export const knowledgeWords = (language: Language): KnowledgeWords => all[language];
