import { daysBefore, ref, type Builder } from './builder.ts';
import { articleId, subjectId } from './ids.ts';
import { articleSeeds, type ArticleSeed } from './knowledge-articles.ts';
import { subjectRef } from './products.ts';

/** Beside the lines that serve customers. */
const ownSubjects = ['People and pay', 'Buildings'] as const;
const firstOwn = 11;

const states = { published: [3, 7], draft: [0, 2], archived: [5, 12] } as const;

export function seedKnowledge(builder: Builder): void {
  for (const [index, title] of ownSubjects.entries()) {
    builder.add('subject', { id: subjectId(firstOwn + index), values: { title } });
  }
  for (const [index, seeded] of articleSeeds.entries()) {
    const [statecode, statuscode] = states[seeded.state ?? 'published'];
    const at = daysBefore(seeded.daysAgo);
    builder.add('knowledgearticle', {
      id: articleId(index + 1),
      values: {
        title: seeded.title,
        content: seeded.html,
        articlepublicnumber: `KA-${String(1_001 + index).padStart(5, '0')}`,
        isinternal: seeded.isInternal ?? false,
        islatestversion: true,
        isrootarticle: false,
        statecode,
        statuscode,
        createdon: at,
        modifiedon: at,
      },
      lookups: { subjectid: ref('subject', subjectOf(seeded)) },
    });
  }
}

function subjectOf({ subject }: ArticleSeed): string {
  if (subject === 'IT helpdesk') return subjectRef(subject).id;
  return subjectId(firstOwn + ownSubjects.indexOf(subject));
}
