import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listHypotheses } from '../api/hypotheses.ts';
import type { HypothesisDto } from '../api/types.ts';
import { msg } from '../i18n/index.ts';
import type { Option } from '../ui/options.ts';
import { placeHref } from './places.ts';

/**
 * What the palette can jump to in the open project: its hypotheses. Fetched each time the palette opens;
 * until they are there, and when they cannot be had, the places alone are offered.
 */
export class PaletteEntries implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #projectId: () => string | undefined;
  #hypotheses: readonly HypothesisDto[] = [];
  #entries: readonly Option[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, projectId: () => string | undefined) {
    this.#host = host;
    this.#projectId = projectId;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('bv-palette-opened', this.#opened);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('bv-palette-opened', this.#opened);
  }

  /** Of the open project only. */
  get entries(): readonly Option[] {
    const isOther = this.#hypotheses.some(({ projectId }) => projectId !== this.#projectId());
    return isOther ? [] : this.#entries;
  }

  readonly #opened = (): void => {
    const projectId = this.#projectId();
    if (projectId !== undefined) void this.#load(projectId);
  };

  async #load(projectId: string): Promise<void> {
    try {
      this.#hypotheses = await listHypotheses(projectId);
    } catch {
      // Jumping elsewhere works without them; their own page says what is wrong.
      this.#hypotheses = [];
    }
    this.#entries = [notesEntry(projectId), ...this.#hypothesisEntries(projectId)];
    this.#host.requestUpdate();
  }

  #hypothesisEntries(projectId: string): readonly Option[] {
    return this.#hypotheses
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ id, number, statement }) => ({
        value: `${placeHref('hypotheses', projectId)}/${id}`,
        label: `H${number} ${statement}`,
        icon: 'flask-conical',
        group: msg('shell.hypotheses'),
      }));
  }
}

/** Beside the places of the navigation: the notes have a page, and no place in it. */
function notesEntry(projectId: string): Option {
  return {
    value: `/projects/${projectId}/notes`,
    label: msg('notes.title'),
    icon: 'message-square',
    group: msg('palette.places'),
  };
}
