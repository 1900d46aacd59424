import { Button } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons';
import { useInHome } from './in-home.ts';

type Props = { href: string; words: string; label: string; isPrimary?: boolean };

/** A chat in Teams: inside of Teams it opens there, in a browser in a window of its own. */
export function ChatLink({ href, words, label, isPrimary = false }: Props) {
  const { host } = useInHome();
  return (
    <Button
      as="a"
      appearance={isPrimary ? 'primary' : 'secondary'}
      icon={<ChatRegular />}
      href={href}
      target="_blank"
      rel="noreferrer"
      aria-label={label}
      onClick={(event: { preventDefault: () => void }) => {
        if (!host) return;
        event.preventDefault();
        host.open(href);
      }}
    >
      {words}
    </Button>
  );
}
