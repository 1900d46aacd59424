import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The terms of the answers' corpus. **set**: the articles of one desk, in German and English.
 * **question**: as somebody typed it into a chat; `article` is the one that answers it, null where none
 * does. **kind**: what makes it hard.
 *
 * - para: in other words. body: the words stand only in the article's text. long: much said around it.
 * - typo: typing errors. uml: ä, ö, ü written otherwise. comp: German compounds joined or split.
 * - kw: keywords only.
 * - near: nothing answers it, but the set has articles about the subject. off: nothing to do with it.
 */
export type Lang = 'en' | 'de';
type Kind = 'para' | 'body' | 'long' | 'typo' | 'uml' | 'comp' | 'kw' | 'near' | 'off';
export type Article = {
  readonly set: string;
  readonly lang: Lang;
  readonly id: string;
  readonly title: string;
  readonly body: string;
};
export type Question = {
  readonly id: string;
  readonly set: string;
  readonly lang: Lang;
  readonly text: string;
  readonly article: string | null;
  readonly kind: Kind;
};
export type Corpus = {
  readonly articles: readonly Article[];
  readonly questions: readonly Question[];
};

const linesOf = (name: string): readonly unknown[] =>
  readFileSync(join(import.meta.dirname, 'corpus', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

/** Our own two files, held by their digest: what is in them is known. */
export function knowledgeCorpus(): Corpus {
  return {
    articles: linesOf('articles') as Corpus['articles'],
    questions: linesOf('questions') as Corpus['questions'],
  };
}

/**
 * Half is for tuning, half is only measured. Questions of one article are on one side, so that what was
 * learnt of an article does not help with the other half.
 */
export function isHeldOut({ id, article }: Question): boolean {
  const [first = 0] = createHash('sha256')
    .update(article ?? id)
    .digest();
  return first % 2 === 1;
}
