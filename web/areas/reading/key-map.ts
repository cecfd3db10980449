const STORE = 'bevis.keys';

/** What a key in the text does, where somebody may choose which key: the action, and its key unless changed. */
export const DEFAULT_KEYS = {
  tag: 't',
  repeat: 'q',
  words: 'v',
  remove: 'u',
  highlight: 'h',
  note: 'm',
  keyQuote: 'i',
  morePositive: 'p',
  moreNegative: 'n',
  segment: 'c',
  correct: 'w',
  next: 'j',
  previous: 'k',
  overlap: 'o',
  resize: 'e',
  split: 'x',
  join: 'y',
  sentence: 's',
  find: '/',
  filter: 'f',
  backlight: 'b',
  sourceNotes: 'a',
  supports: '+',
  contradicts: '-',
  neutral: '0',
  leads: 'l',
  leadsNot: 'd',
} as const;

export type KeyAction = keyof typeof DEFAULT_KEYS;

export const KEY_ACTIONS = Object.keys(DEFAULT_KEYS) as readonly KeyAction[];

/** Which character does what; an action that is off has an empty one. */
export type KeyMap = Readonly<Record<KeyAction, string>>;

/** Why a key cannot be chosen. */
export type KeyProblem =
  | { readonly kind: 'not_a_character' }
  /** Digits are for favourites, `?` shows the keys, `g` begins a walk to another page. */
  | { readonly kind: 'reserved' }
  | { readonly kind: 'taken'; readonly by: KeyAction };

/** Characters that mean something else wherever one is in the text. */
const RESERVED = /^[1-9?g ]$/;

/** Why a key cannot do this; null when it can. A key that is off is never in the way. */
export function keyProblem(map: KeyMap, action: KeyAction, pressed: string): KeyProblem | null {
  const key = normalKey(pressed);
  if (key.length !== 1) return { kind: 'not_a_character' };
  if (RESERVED.test(key)) return { kind: 'reserved' };
  const by = KEY_ACTIONS.find((other) => other !== action && map[other] === key);
  return by ? { kind: 'taken', by } : null;
}

/** The character as it is kept: a capital is its small letter, a true minus the hyphen of the keyboard. */
export function normalKey(pressed: string): string {
  const key = pressed.length === 1 ? pressed.toLowerCase() : pressed;
  return key === '−' ? '-' : key;
}

/** Which action a character stands for. */
export function actionOf(map: KeyMap, pressed: string): KeyAction | undefined {
  const key = normalKey(pressed);
  return key === '' ? undefined : KEY_ACTIONS.find((action) => map[action] === key);
}

/** The keys of whoever uses this browser. */
export function readKeys(): KeyMap {
  const changed = changedKeys();
  // An action that is new here does not take a key that somebody gave to another one.
  const taken = new Set(Object.values(changed));
  const usual = (action: KeyAction) =>
    taken.has(DEFAULT_KEYS[action]) ? '' : DEFAULT_KEYS[action];
  return Object.fromEntries(
    KEY_ACTIONS.map((action) => [action, changed[action] ?? usual(action)]),
    // Each action is there once.
  ) as KeyMap;
}

/** Remembers the keys: those that differ only, so that new actions get theirs. */
export function writeKeys(map: KeyMap): void {
  const changed = KEY_ACTIONS.filter((action) => map[action] !== DEFAULT_KEYS[action]);
  if (changed.length === 0) localStorage.removeItem(STORE);
  else {
    localStorage.setItem(
      STORE,
      JSON.stringify(Object.fromEntries(changed.map((action) => [action, map[action]]))),
    );
  }
}

function changedKeys(): Partial<Record<KeyAction, string>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORE) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter(([, key]) => typeof key === 'string' && key.length <= 1),
    );
  } catch {
    // Something else wrote here; the keys are then as they come.
    return {};
  }
}
