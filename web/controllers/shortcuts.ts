import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long the second key of `g h` may take. */
const SEQUENCE_MS = 1200;

/** Keys and what they do: `Ctrl+K` (⌘ on a Mac), `?`, `g h` one after the other. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Keyboard shortcuts while an element is on the page. Matched by the character that is typed, so they
 * work on every layout. Single letters do nothing while somebody writes in a field, and what lies behind a dialog
 * does not hear what is pressed in it.
 */
export class ShortcutController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #shortcuts: () => Shortcuts;
  #first = '';
  #firstAt = 0;

  constructor(host: ReactiveControllerHost, shortcuts: () => Shortcuts) {
    this.#host = host;
    this.#shortcuts = shortcuts;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#keyed);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#keyed);
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const key = nameOf(event);
    const isControl = key.startsWith('Ctrl+');
    if (!isControl && isBehindDialog(this.#host, event)) return;
    if (!isControl && key !== 'Escape' && isWriting(event)) return;
    const action = this.#actionFor(key, event.timeStamp);
    if (!action) return;
    event.preventDefault();
    action(event);
  };

  /** Remembers a key that may be the first of two. */
  #actionFor(key: string, at: number): ((event: KeyboardEvent) => void) | undefined {
    const shortcuts = this.#shortcuts();
    const isSecond = this.#first !== '' && at - this.#firstAt < SEQUENCE_MS;
    const action = (isSecond && shortcuts[`${this.#first} ${key}`]) || shortcuts[key];
    const isFirst = Object.keys(shortcuts).some((name) => name.startsWith(`${key} `));
    this.#first = isFirst && !action ? key : '';
    this.#firstAt = at;
    return action;
  }
}

function nameOf(event: KeyboardEvent): string {
  if (!event.ctrlKey && !event.metaKey) return event.key;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return `Ctrl+${event.shiftKey ? 'Shift+' : ''}${key}`;
}

/** Whether a key was pressed in a modal dialog that the host is not part of. */
function isBehindDialog(host: ReactiveControllerHost, event: KeyboardEvent): boolean {
  const path = event.composedPath();
  const dialog = path.findIndex((one) => one instanceof HTMLDialogElement && one.matches(':modal'));
  if (dialog === -1) return false;
  return !path.slice(0, dialog).some((one) => (one as unknown) === host);
}

function isWriting(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
  );
}
