import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  SearchBox,
  Select,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { FilterDismissRegular, FilterRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { BoardChoicesView } from '../../../bot/contract/board-view.ts';
import { useFresh } from '../api/use-fresh.ts';
import { isFiltered, withoutFilters } from './address.ts';
import { useOnBoard } from './on-board.ts';
import { useBoardWords } from './words/index.ts';

const narrow = '@media (max-width: 899px)';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  search: { flex: '1 1 180px', minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  box: { maxWidth: 'none', width: '100%' },
  toggle: { display: 'none', [narrow]: { display: 'inline-flex' } },
  choices: {
    display: 'grid',
    flex: '4 1 640px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(120px, 100%), 1fr))',
    alignItems: 'end',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    minWidth: 0,
    [narrow]: { flexBasis: '100%' },
  },
  shut: { [narrow]: { display: 'none' } },
  field: { minWidth: 0 },
  select: { minWidth: 0, width: '100%' },
  input: { minWidth: 0, width: '100%' },
  /** A line of its own: what is chosen moves no choice. */
  set: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    width: '100%',
  },
  clear: { minWidth: 'auto' },
});

/** What new there is to choose from comes with the next look at the page. */
const choicesPauseMs = 10 * 60_000;
/** A case that names no product, as the API calls it. */
const noProduct = '-';

/**
 * What of the board is shown; all of it stands in the address. On a phone the list comes first.
 * @param props.children what is filtered by besides, which nobody chooses here
 */
export function Filters({ children }: { children?: ReactNode }) {
  const styles = useStyles();
  const words = useBoardWords();
  const { address, go } = useOnBoard();
  const [isOpen, setOpen] = useState(false);
  const isBoard = address.view === 'board';
  const id = useId();
  return (
    <search className={styles.root} aria-label={words.filters}>
      {isBoard && <Search />}
      <ToggleButton
        className={styles.toggle}
        icon={<FilterRegular />}
        checked={isOpen}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {words.filters}
      </ToggleButton>
      <div id={id} className={mergeClasses(styles.choices, !isOpen && styles.shut)}>
        <Choices />
      </div>
      {isFiltered(address) && (
        <div className={styles.set}>
          {children}
          <Button
            className={styles.clear}
            appearance="subtle"
            icon={<FilterDismissRegular />}
            onClick={({ currentTarget }) => {
              // The button goes: the keyboard stays among the filters.
              currentTarget.closest('search')?.querySelector('input')?.focus();
              go(withoutFilters(address));
            }}
          >
            {words.clear}
          </Button>
        </div>
      )}
    </search>
  );
}

function Choices() {
  const words = useBoardWords();
  const { client, address } = useOnBoard();
  const [choices] = useFresh<BoardChoicesView>(client, '/api/v1/board/choices', choicesPauseMs);
  const { skills, products } =
    choices.kind === 'shown' ? choices.value : { skills: [], products: [] };
  const isBoard = address.view === 'board';
  return (
    <>
      {isBoard && (
        <Choice name="risk" label={words.risk}>
          {(['late', 'watch', 'ok'] as const).map((risk) => (
            <option key={risk} value={risk}>
              {words.risks[risk]}
            </option>
          ))}
        </Choice>
      )}
      <Choice name="skill" label={words.skill}>
        {skills.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice name="product" label={words.product}>
        {products.map((product) => (
          <option key={product} value={product}>
            {product}
          </option>
        ))}
        <option value={noProduct}>{words.noProduct}</option>
      </Choice>
      {isBoard && <StateChoice />}
      <Day name="from" label={words.from} />
      <Day name="to" label={words.to} />
    </>
  );
}

const typingMs = 250;

function Search() {
  const styles = useStyles();
  const words = useBoardWords();
  const { address, go } = useOnBoard();
  const [text, setText] = useState(address.q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Cleared, or come back to, from elsewhere.
  useEffect(() => {
    setText(address.q);
  }, [address.q]);
  return (
    <Field label={words.search} className={styles.search}>
      <SearchBox
        className={styles.box}
        placeholder={words.searchHint}
        value={text}
        maxLength={100}
        onChange={(_, { value }) => {
          setText(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            go({ q: value.trim() });
          }, typingMs);
        }}
      />
    </Field>
  );
}

type ChoiceProps = {
  name: 'risk' | 'skill' | 'product';
  label: string;
  children: React.ReactNode;
};

function Choice({ name, label, children }: ChoiceProps) {
  const styles = useStyles();
  const words = useBoardWords();
  const { address, go } = useOnBoard();
  return (
    <Field label={label} className={styles.field}>
      <Select
        className={styles.select}
        select={{ className: styles.select }}
        value={address[name]}
        onChange={(_, { value }) => {
          // Only what stands in the list can be chosen.
          go({ [name]: value });
        }}
      >
        <option value="">{words.any}</option>
        {children}
      </Select>
    </Field>
  );
}

const states = ['resolved', 'cancelled', 'all'] as const;

function StateChoice() {
  const styles = useStyles();
  const words = useBoardWords();
  const { address, go } = useOnBoard();
  return (
    <Field label={words.state} className={styles.field}>
      <Select
        className={styles.select}
        select={{ className: styles.select }}
        value={address.state}
        onChange={(_, { value }) => {
          go({ state: states.find((one) => one === value) ?? '' });
        }}
      >
        <option value="">{words.states.active}</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {words.states[state]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Day({ name, label }: { name: 'from' | 'to'; label: string }) {
  const styles = useStyles();
  const { address, go } = useOnBoard();
  return (
    <Field label={label} className={styles.field}>
      <Input
        type="date"
        className={styles.input}
        input={{ className: styles.input }}
        value={address[name]}
        onChange={(_, { value }) => {
          go({ [name]: value });
        }}
      />
    </Field>
  );
}
