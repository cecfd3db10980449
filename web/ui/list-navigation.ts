import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Option } from './options.ts';

/**
 * Which option of a list is the active one while the focus stays in the field above it. Used by the
 * combobox and the palette.
 */
export class ListNavigation implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #choose: (option: Option) => void;
  #options: readonly Option[] = [];
  #active = 0;

  constructor(host: ReactiveControllerHost & Element, choose: (option: Option) => void) {
    this.#host = host;
    this.#choose = choose;
    host.addController(this);
  }

  get options(): readonly Option[] {
    return this.#options;
  }

  get active(): number {
    return this.#active;
  }

  /** The id of the active option's element, for `aria-activedescendant`. */
  get activeId(): string {
    return this.#options.length > 0 ? `option-${this.#active}` : '';
  }

  setOptions(options: readonly Option[]): void {
    this.#options = options;
    this.#active = Math.max(0, Math.min(this.#active, options.length - 1));
  }

  /** Back to the best match. */
  first(): void {
    this.#active = 0;
  }

  choose(index: number): void {
    const option = this.#options[index];
    if (option && !option.disabled) this.#choose(option);
  }

  /** Handles arrows, Home, End with Ctrl, and Enter; leaves every other key alone. */
  keyed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const target = this.#target(event.key);
    if (target !== undefined) {
      event.preventDefault();
      this.#move(target);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.choose(this.#active);
    }
  }

  hostUpdated(): void {
    this.#host.shadowRoot?.querySelector('.option.active')?.scrollIntoView({ block: 'nearest' });
  }

  #target(key: string): number | undefined {
    const count = this.#options.length;
    if (count === 0) return undefined;
    if (key === 'ArrowDown') return (this.#active + 1) % count;
    if (key === 'ArrowUp') return (this.#active - 1 + count) % count;
    if (key === 'PageDown') return Math.min(this.#active + 8, count - 1);
    return key === 'PageUp' ? Math.max(this.#active - 8, 0) : undefined;
  }

  #move(index: number): void {
    this.#active = index;
    this.#host.requestUpdate();
  }
}
