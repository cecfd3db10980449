import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether a key takes back the last thing that was done, or does it again. Not in a field: there it is about what is typed. */
export function turnOf(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  const [target] = event.composedPath();
  const isWriting = target instanceof HTMLElement && target.matches('input, textarea, select');
  const isTurn = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
  if (!isTurn || isWriting) return undefined;
  return event.shiftKey ? 'redo' : 'undo';
}

/** Hears on the whole page that something is to be taken back or done again, unless the toast took it for itself. */
export class TurnController implements ReactiveController {
  readonly #turn: (which: 'undo' | 'redo') => void;

  constructor(host: ReactiveControllerHost, turn: (which: 'undo' | 'redo') => void) {
    this.#turn = turn;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#keyed);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#keyed);
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    const which = event.defaultPrevented ? undefined : turnOf(event);
    // A dialog has its own business; what lies behind it waits.
    const isInDialog = event.composedPath().some((node) => node instanceof HTMLDialogElement);
    if (!which || isInDialog) return;
    event.preventDefault();
    this.#turn(which);
  };
}
