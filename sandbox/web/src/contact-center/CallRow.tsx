import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CallRegular, ChatRegular } from '@fluentui/react-icons';
import type { Call } from '../api/types.ts';
import { BotAvatar } from '../parts/Avatars.tsx';
import { useRow } from '../parts/panes.ts';
import { listTime } from '../parts/times.ts';
import { formatRoute } from '../route.ts';
import { handleOf, useYou } from '../shell/you.ts';
import { channelOf, channelWords, vendorTitle } from './call-words.ts';
import { PhaseBadge } from './PhaseBadge.tsx';
import { onDesk } from './swarm-words.ts';

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  channel: { alignSelf: 'center', display: 'inline-flex', fontSize: tokens.fontSizeBase400 },
  told: { alignSelf: 'center', display: 'inline-flex' },
});

export function CallRow({ call, isOpen }: { call: Call; isOpen: boolean }) {
  const styles = useStyles();
  const row = useRow();
  const { person } = useYou();
  const href = formatRoute({ person: handleOf(person), view: 'contact-center', selected: call.id });
  return (
    <li>
      <a
        href={href}
        className={mergeClasses(row.row, isOpen && row.chosen)}
        {...(isOpen && { 'aria-current': 'true' as const })}
      >
        <span className={row.line}>
          <ChannelIcon call={call} />
          <span className={mergeClasses(row.grow, row.cut, styles.name)}>{call.customer.name}</span>
          <SwarmMark call={call} />
          <span className={mergeClasses(row.quiet, row.whole, styles.small)}>
            {listTime(call.startedAt)}
          </span>
        </span>
        <span className={mergeClasses(row.line, row.quiet, styles.small)}>
          <span className={mergeClasses(row.grow, row.cut)}>
            {call.caseNumber ?? 'No case'} · {call.queue.name}
          </span>
        </span>
        <span className={mergeClasses(row.line, row.quiet, styles.small)}>
          <span className={mergeClasses(row.grow, row.cut)}>{vendorTitle(call.vendor)}</span>
          <PhaseBadge call={call} />
        </span>
      </a>
    </li>
  );
}

function ChannelIcon({ call }: { call: Call }) {
  const styles = useStyles();
  const row = useRow();
  const channel = channelOf(call);
  return (
    <span className={mergeClasses(styles.channel, row.quiet)}>
      {channel === 'chat' ? <ChatRegular aria-hidden /> : <CallRegular aria-hidden />}
      <span className="unseen">{channelWords[channel].title}</span>
    </span>
  );
}

/** The swarm has told the agent something. */
function SwarmMark({ call }: { call: Call }) {
  const styles = useStyles();
  if (onDesk(call).statements.length === 0) return null;
  return (
    <span className={styles.told} title="The swarm told the agent something">
      <BotAvatar size={16} />
      <span className="unseen">The swarm told the agent something</span>
    </span>
  );
}
