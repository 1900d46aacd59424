/** Which language somebody writes, by the little words: enough to answer in the same. */
export const languagesSpoken = ['en', 'de'] as const;
export type Language = (typeof languagesSpoken)[number];

const little: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    `a an the and or but not no my your our i you we they it is are was am be been do does did can
    cannot can't don't doesn't won't isn't how what why where when who which to from with without of
    for on at in into after before since this that these have has had get gets got will would could
    should please help thanks hi hello need want still again anymore if as me there`.split(/\s+/),
  ),
  de: new Set(
    `der die das ein eine einen einem einer und oder aber nicht kein keine keinen mein meine meinen
    meinem unser ich du sie wir ihr er es ist sind war bin sein wird werden wurde kann kannst können
    könnt konnte wie was warum wieso wo wann wer welche welcher zu zum zur von vom mit ohne für auf
    an am im ins nach vor seit dies diese dieser dieses habe hat haben hatte gibt geht will soll
    bitte hilfe danke hallo moin brauche möchte noch wieder mehr wenn als mir mich sich bei beim aus
    über schon auch nur man`.split(/\s+/),
  ),
};

/** Undefined when nothing tells: a name, a number, an error code. */
export function languageOfWords(text: string): Language | undefined {
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  const count = (language: Language) => words.filter((word) => little[language].has(word)).length;
  const german = count('de') + (/[äöüß]/i.test(text) ? 1 : 0);
  const english = count('en');
  if (german === english) return undefined;
  return german > english ? 'de' : 'en';
}
