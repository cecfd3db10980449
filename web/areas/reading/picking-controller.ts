import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Box } from '../../ui/place.ts';
import type { Span } from '../../../core/anchoring/passage.ts';
import type { HypothesisDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import { reasonText } from '../suggestions/suggestion-reason.ts';
import type { PickedPassage } from './bv-passage-picker.ts';
import type { BvLinkPicked, BvTagCreated, BvTagPicked } from './picker-events.ts';
import type { ReadingActions } from './reading-actions.ts';
import type { Target } from './target.ts';
import { pickerHypotheses, type ShownHighlight } from './reading-view.ts';

interface PickingOptions {
  readonly actions: () => ReadingActions;
  readonly highlightOf: (id: string) => ShownHighlight | undefined;
  /** The box of a passage in the window. */
  readonly boxOf: (span: Span) => Box | undefined;
  /** Those that may be linked; empty for those who may not. */
  readonly hypotheses: () => readonly HypothesisDto[];
  /** The picker closed by itself. */
  readonly onClosed: () => void;
}

/** What the picker is open for, and what its choices do. */
export class PickingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: PickingOptions;
  #target: Target | undefined;
  #suggested: ReadonlyMap<string, string> = new Map();

  constructor(host: ReactiveControllerHost, options: PickingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#target = undefined;
  }

  get isOpen(): boolean {
    return this.#target !== undefined;
  }

  /** @returns The passage of the target. */
  open(target: Target): Span | undefined {
    this.#target = target;
    this.#host.requestUpdate();
    const span = this.#spanOf(target);
    this.#suggested = new Map();
    if (span) void this.#suggest(target, span);
    return span;
  }

  /** The text is a corrected one: a passage is where its words went. */
  follow(move: (span: Span) => Span): void {
    if (this.#target?.kind !== 'passage') return;
    const span = move(this.#target.span);
    this.#target = span.start < span.end ? { ...this.#target, span } : undefined;
  }

  /** Closes, without moving the focus. */
  close(): void {
    this.#target = undefined;
    this.#host.requestUpdate();
  }

  /** What the picker shows; undefined while it is closed. */
  passage(): PickedPassage | undefined {
    const target = this.#target;
    if (!target) return undefined;
    const highlight = this.#highlightOf(target);
    const span = this.#spanOf(target);
    return {
      words: this.#options.actions().wordsOf(target),
      anchor: (span && this.#options.boxOf(span)) ?? null,
      suggested: this.#suggested,
      given: highlight ? highlight.tags.map(({ id }) => id) : [],
      outdated: highlight?.dto.outdatedTagIds ?? [],
      hypotheses: pickerHypotheses(this.#options.hypotheses(), highlight?.links),
    };
  }

  /** Suggestions take a moment; the picker does not wait for them. */
  async #suggest(target: Target, span: Span): Promise<void> {
    const found = await this.#options.actions().suggest(span);
    if (this.#target !== target || found.length === 0) return;
    this.#suggested = new Map(
      found.map(({ tagId, reason }) => [
        tagId,
        msg('suggestions.suggestedWords', { words: reasonText(reason) }),
      ]),
    );
    this.#host.requestUpdate();
  }

  readonly tagPicked = ({ tagId, stay }: BvTagPicked): void => {
    if (this.#target) void this.#options.actions().tag(this.#target, tagId);
    if (!stay) this.closed();
  };

  readonly tagCreated = ({ name, stay }: BvTagCreated): void => {
    if (this.#target) void this.#options.actions().tagWith(this.#target, name);
    if (!stay) this.closed();
  };

  /** The picker stays: a quote often speaks to more than one hypothesis. */
  readonly linkPicked = (link: BvLinkPicked): void => {
    if (this.#target) void this.#options.actions().link(this.#target, link);
  };

  readonly closed = (): void => {
    this.close();
    this.#options.onClosed();
  };

  #highlightOf(target: Target): ShownHighlight | undefined {
    return target.kind === 'highlight' ? this.#options.highlightOf(target.id) : undefined;
  }

  #spanOf(target: Target): Span | undefined {
    return target.kind === 'passage' ? target.span : this.#highlightOf(target);
  }
}
