import { Avatar, type AvatarProps } from '@fluentui/react-components';
import type { Availability, Person } from '../api/types.ts';
import { useYou } from '../shell/you.ts';

const presence = {
  Available: 'available',
  Busy: 'busy',
  Away: 'away',
  Offline: 'offline',
  DoNotDisturb: 'do-not-disturb',
} as const satisfies Record<Availability, string>;

export const presenceWords = {
  Available: 'available',
  Busy: 'busy',
  Away: 'away',
  Offline: 'offline',
  DoNotDisturb: 'does not want to be disturbed',
} as const satisfies Record<Availability, string>;

type Size = AvatarProps['size'];

export function PersonAvatar(props: { person: Person; size?: Size; withPresence?: boolean }) {
  const { person, size = 32, withPresence = true } = props;
  return (
    <Avatar
      name={person.name}
      size={size}
      color="colorful"
      idForColor={person.id}
      aria-hidden
      {...(withPresence && { badge: { status: presence[person.availability] } })}
    />
  );
}

/** For a name in a record: the same face as everywhere else, if it is somebody here. */
export function NameAvatar({ name, size = 32 }: { name: string; size?: Size }) {
  const { people } = useYou();
  const id = people.find((one) => one.name === name)?.id ?? name;
  return <Avatar name={name} size={size} color="colorful" idForColor={id} aria-hidden />;
}

/** The bot's face: one in the middle, three who came. */
export function BotAvatar({ size = 32 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      style={{ flex: 'none', display: 'block' }}
    >
      <use href="#mark" />
    </svg>
  );
}

/** Drawn once in the page, used wherever the bot shows. Its colours are the product's, in every theme. */
export function MarkSymbol() {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
      <symbol id="mark" viewBox="0 0 32 32">
        <rect width="32" height="32" rx="8" fill="#0b5c6b" />
        <g fill="none" stroke="#7fd6e2" strokeWidth="1.8" strokeLinecap="round">
          <path d="M16 11.6V8M19.8 18.2l3.2 1.9M12.2 18.2 9 20.1" />
        </g>
        <g fill="#fff">
          <circle cx="16" cy="16" r="4.4" />
          <circle cx="16" cy="6.6" r="2.3" />
          <circle cx="24.2" cy="20.8" r="2.3" />
          <circle cx="7.8" cy="20.8" r="2.3" />
        </g>
      </symbol>
    </svg>
  );
}
