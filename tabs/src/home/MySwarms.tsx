import { Badge, Button, mergeClasses } from '@fluentui/react-components';
import type { MySwarmView } from '../../../bot/contract/home-view.ts';
import { Box } from '../components/Box.tsx';
import { KeptTogether } from '../components/KeptTogether.tsx';
import { useTimes } from '../swarm/use-times.ts';
import { ChatLink } from './ChatLink.tsx';
import { useInHome } from './in-home.ts';
import { useHomeStyles } from './use-home-styles.ts';
import { useHomeWords } from './words/index.ts';

/** Where one is, with what others wrote since. */
export function MySwarms({ swarms }: { swarms: readonly MySwarmView[] }) {
  const styles = useHomeStyles();
  const words = useHomeWords();
  return (
    <Box title={words.inProgress(swarms.length)}>
      {swarms.length === 0 ? (
        <p className={styles.quiet}>{words.noSwarms}</p>
      ) : (
        <ul className={styles.rows}>
          {swarms.map((swarm) => (
            <Row key={swarm.id} swarm={swarm} />
          ))}
        </ul>
      )}
    </Box>
  );
}

function Row({ swarm }: { swarm: MySwarmView }) {
  const styles = useHomeStyles();
  const words = useHomeWords();
  const times = useTimes();
  const { openSwarm } = useInHome();
  const { news, case: about } = swarm;
  const { title } = about;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <h3 className={styles.title}>
          {title}
          {news.count > 0 && (
            <Badge appearance="tint" color="brand">
              {words.newAnswers(news.count)}
            </Badge>
          )}
        </h3>
        <span className={styles.quiet}>
          <KeptTogether whole={about.number}>
            {words.swarmLine(
              about.number,
              swarm.isAgent ? words.yourSwarm : swarm.agent,
              times.short(swarm.openedAt),
            )}
          </KeptTogether>
        </span>
        {news.last && (
          <p className={mergeClasses(styles.said)}>{words.said(news.last.by, news.last.text)}</p>
        )}
      </div>
      <div className={styles.actions}>
        <Button
          aria-label={words.about(title, words.open)}
          onClick={() => {
            openSwarm({ id: swarm.id, title });
          }}
        >
          {words.open}
        </Button>
        {swarm.chatUrl !== undefined && (
          <ChatLink
            href={swarm.chatUrl}
            words={words.openChat}
            label={words.about(title, words.openChat)}
          />
        )}
      </div>
    </li>
  );
}
