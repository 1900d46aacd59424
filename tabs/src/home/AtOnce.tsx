import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, SubtractRegular } from '@fluentui/react-icons';
import { useInHome } from './in-home.ts';
import { useHomeStyles } from './use-home-styles.ts';
import type { Me } from './use-me.ts';
import { useHomeWords } from './words/index.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  count: {
    minWidth: '2ch',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Takes up to [−] 2 [+] swarms at once. */
export function AtOnce({ own }: { own: Me }) {
  const styles = useStyles();
  const shared = useHomeStyles();
  const words = useHomeWords();
  const { blocked } = useInHome();
  const { limit, isOwn, usual, most, now } = own.me.atOnce;
  const isOff = blocked !== undefined;
  return (
    <div>
      <div className={styles.root} role="group" aria-label={words.takesUpTo}>
        {words.takesUpTo}
        <Button
          icon={<SubtractRegular />}
          aria-label={words.fewer}
          disabledFocusable={isOff || limit <= 0}
          onClick={() => {
            own.takeAtOnce(limit - 1);
          }}
        />
        <output className={styles.count}>{limit}</output>
        <Button
          icon={<AddRegular />}
          aria-label={words.more}
          disabledFocusable={isOff || limit >= most}
          onClick={() => {
            own.takeAtOnce(limit + 1);
          }}
        />
        {words.swarms(limit)}
        <span className={shared.quiet}>
          {words.inHand(now)}
          {!isOwn && ` · ${words.asUsual}`}
        </span>
        {isOwn && limit !== usual && (
          <Button
            appearance="subtle"
            size="small"
            disabledFocusable={isOff}
            onClick={own.takeAsUsual}
          >
            {words.setUsual(usual)}
          </Button>
        )}
      </div>
      {limit === 0 && <p>{words.takesNone}</p>}
    </div>
  );
}
