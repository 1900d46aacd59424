import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CaseDetail } from '../api/types.ts';
import { BotAvatar, NameAvatar } from '../parts/Avatars.tsx';
import { shortTime, wholeTime } from '../parts/times.ts';
import { useFormStyles } from '../parts/use-form-styles.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  note: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
  subject: { fontWeight: tokens.fontWeightSemibold },
});

export function CaseNotes({ detail }: { detail: CaseDetail }) {
  const styles = useStyles();
  const look = useFormStyles();
  const notes = [...detail.notes].sort((a, b) => b.createdOn.localeCompare(a.createdOn));
  return (
    <>
      {detail.resolution && (
        <section className={look.section}>
          <h3 className={look.heading}>Resolution</h3>
          <p className={look.prose}>{detail.resolution.text || detail.resolution.subject}</p>
        </section>
      )}
      <section className={look.section}>
        <h3 className={look.heading}>Description</h3>
        <p className={look.prose}>{detail.description || 'Nothing was written down.'}</p>
      </section>
      <section className={look.section} aria-live="polite">
        <h3 className={look.heading}>Notes</h3>
        {notes.length === 0 && (
          <p className={look.quiet}>No notes yet. The answer of a swarm is saved here.</p>
        )}
        <ol className={styles.list}>
          {notes.map((note) => (
            <li key={note.id} className={styles.note}>
              <Author name={note.createdBy} />
              <div className={styles.words}>
                <span className={styles.subject}>{note.subject || 'Note'}</span>
                <p className={look.prose}>{note.text}</p>
                <span className={mergeClasses(look.quiet, look.small)}>
                  {note.createdBy} ·{' '}
                  <time dateTime={note.createdOn} title={wholeTime(note.createdOn)}>
                    {shortTime(note.createdOn)}
                  </time>
                </span>
              </div>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function Author({ name }: { name: string }) {
  // What the app writes is written by its own user in Dynamics.
  if (name.includes('Case Swarm')) return <BotAvatar size={32} />;
  return <NameAvatar name={name} />;
}
