import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Call } from '../api/types.ts';
import { BotAvatar, NameAvatar } from '../parts/Avatars.tsx';
import { shortTime, wholeTime } from '../parts/times.ts';
import { useFormStyles } from '../parts/use-form-styles.ts';
import { vendorTitle } from './call-words.ts';
import { onDesk, type Fact, type Statement } from './swarm-words.ts';

const useStyles = makeStyles({
  root: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // Much of it must not push the conversation off the page.
    maxHeight: 'min(360px, 45vh)',
    flexShrink: 0,
    overflowY: 'auto',
  },
  part: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  told: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeft: `4px solid ${tokens.colorCompoundBrandBackground}`,
    paddingLeft: tokens.spacingHorizontalM,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  // Beside the brand's own ground the quiet grey would be too quiet.
  aside: { color: tokens.colorNeutralForeground2 },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  statement: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
  },
  who: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, maxWidth: '72ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  newest: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    '& div': { display: 'flex', gap: tokens.spacingHorizontalXS, minWidth: 0 },
    '& dt': { color: tokens.colorNeutralForeground2, flexShrink: 0 },
    '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  },
  more: { justifySelf: 'start' },
});

/** What the agent has before them in their contact center: first of all what the swarm told them. */
export function AgentDesk({ call, agent }: { call: Call; agent: string | undefined }) {
  const styles = useStyles();
  const look = useFormStyles();
  const { statements, facts, others } = onDesk(call);
  const isTold = statements.length + facts.length > 0;
  return (
    <section className={styles.root} aria-label="Agent’s desk" tabIndex={0}>
      <div className={mergeClasses(styles.part, isTold && styles.told)} aria-live="polite">
        <div className={styles.head}>
          <BotAvatar size={20} />
          <h3 className={styles.title}>From the swarm</h3>
          <span className={mergeClasses(look.small, styles.aside)}>
            {isTold
              ? `on ${agent ?? 'the agent'}’s desk in ${vendorTitle(call.vendor)}, unseen by the customer`
              : 'nothing on the agent’s desk yet'}
          </span>
        </div>
        {statements.length > 0 && <Statements statements={statements} />}
        {facts.length > 0 && <Facts facts={facts} />}
      </div>
      {others.length > 0 && (
        <div className={mergeClasses(styles.part, look.small)}>
          <Facts facts={others} />
        </div>
      )}
    </section>
  );
}

function Statements({ statements }: { statements: readonly Statement[] }) {
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const earlier = statements.length - 1;
  return (
    <>
      <ol className={styles.list}>
        {(isWhole ? statements : statements.slice(0, 1)).map((one, place) => (
          <StatementItem key={one.id} statement={one} isNewest={place === 0} />
        ))}
      </ol>
      {earlier > 0 && (
        <Button
          size="small"
          className={styles.more}
          aria-expanded={isWhole}
          onClick={() => {
            setWhole(!isWhole);
          }}
        >
          {isWhole ? 'Only the newest' : `${earlier} earlier`}
        </Button>
      )}
    </>
  );
}

function StatementItem({ statement, isNewest }: { statement: Statement; isNewest: boolean }) {
  const styles = useStyles();
  const look = useFormStyles();
  const { title, text, from, at } = statement;
  return (
    <li className={styles.statement}>
      {from === undefined ? <BotAvatar size={24} /> : <NameAvatar name={from} size={24} />}
      <div>
        <p className={mergeClasses(styles.text, isNewest && styles.newest)}>{text}</p>
        <span className={mergeClasses(look.small, styles.aside)}>
          {from !== undefined && <span className={styles.who}>{from} · </span>}
          {title}
          <At time={at} />
        </span>
      </div>
    </li>
  );
}

function At({ time }: { time: string | undefined }) {
  if (time === undefined || Number.isNaN(Date.parse(time))) return null;
  return (
    <>
      {' · '}
      <time dateTime={time} title={wholeTime(time)}>
        {shortTime(time)}
      </time>
    </>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={`${label} ${value}`}>
          <dt>{label}</dt>
          <dd>{isAddress(value) ? <Address url={value} /> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Address({ url }: { url: string }) {
  return (
    <Link inline href={url} target="_blank" rel="noreferrer">
      {url.replace(/^https?:\/\//, '')}
    </Link>
  );
}

const isAddress = (value: string): boolean => /^https?:\/\/\S+$/.test(value);
