import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { linkManyEvidence } from '../../api/evidence.ts';
import { msg } from '../../i18n/index.ts';
import { choose, chooseTo, type Choosing, keepRows, NOTHING_CHOSEN } from '../../ui/choosing.ts';
import type { PickerHypothesis } from '../reading/bv-picker-hypotheses.ts';
import '../reading/bv-passage-picker.ts';
import type { PickedPassage } from '../reading/bv-passage-picker.ts';
import { directionWord, type Sign } from '../reading/direction-step.ts';
import type { BvLinkPicked } from '../reading/picker-events.ts';
import './bv-hit-bar.ts';
import { withLeading } from './leading-words.ts';
import type { EvidenceNames } from './evidence-names.ts';
import type { BvHitChosen, BvHitLinkWanted } from './hit-events.ts';
import { type Hit, speakerOf, wordsOf } from './hits.ts';

interface LinkingOptions {
  readonly hits: () => readonly Hit[];
  readonly names: () => EvidenceNames;
  /** The element of a hit, and without a key that of what is chosen: the picker opens there. */
  readonly elementOf: (key: string | undefined) => Element | null;
  readonly pickerElement: () => HTMLElementTagNameMap['bv-passage-picker'] | null;
  /** Hits were linked. */
  readonly onLinked: (text: string, hits: readonly Hit[], link: BvLinkPicked) => void;
  readonly onFailed: (error: unknown) => void;
}

/** Linking what a search found to hypotheses, from where it stands: which hits are looked at and chosen, and the picker. */
export class HitLinking implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: LinkingOptions;
  #choosing: Choosing = NOTHING_CHOSEN;
  #now = '';
  #target: { readonly key: string | undefined; readonly anchor: Element | null } | undefined;

  constructor(host: ReactiveControllerHost, options: LinkingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What is not found any more is neither chosen nor looked at. */
  hostUpdate(): void {
    const keys = this.#keys();
    this.#choosing = keepRows(this.#choosing, keys);
    if (!keys.includes(this.#now)) this.#now = '';
  }

  hostDisconnected(): void {
    this.#target = undefined;
  }

  get chosen(): ReadonlySet<string> {
    return this.#choosing.ids;
  }

  /** The key of the hit that the keys act on; empty before they were used. */
  get now(): string {
    return this.#now;
  }

  get isPicking(): boolean {
    return this.#target !== undefined;
  }

  /** To the next hit or the one before, with Shift choosing both. @returns Its key. */
  go(step: number, isRange = false): string {
    const keys = this.#keys();
    const at = keys.indexOf(this.#now);
    const next = keys[at < 0 ? 0 : Math.max(0, Math.min(at + step, keys.length - 1))] ?? '';
    if (isRange && this.#now !== '') this.#choosing = choose(this.#choosing, this.#now, true);
    if (isRange) this.#choosing = chooseTo(this.#choosing, next, keys);
    this.#now = next;
    this.#host.requestUpdate();
    return next;
  }

  /** Chooses the hit that is looked at, or not any more; with Shift all from the last one chosen. */
  chooseNow(isRange = false): void {
    if (this.#now === '') return;
    this.#choosing = isRange
      ? chooseTo(this.#choosing, this.#now, this.#keys())
      : choose(this.#choosing, this.#now, !this.#choosing.ids.has(this.#now));
    this.#host.requestUpdate();
  }

  readonly chooseNone = (): void => {
    this.#choosing = NOTHING_CHOSEN;
    this.#host.requestUpdate();
  };

  readonly hitChosen = ({ key, isChosen, isRange }: BvHitChosen): void => {
    this.#choosing = isRange
      ? chooseTo(this.#choosing, key, this.#keys())
      : choose(this.#choosing, key, isChosen);
    this.#host.requestUpdate();
  };

  readonly linkWanted = ({ key }: BvHitLinkWanted): void => void this.#open(key);

  /** Opens the picker for what is chosen, else for the hit that is looked at, with a direction or without. */
  async openFor(sign?: Sign): Promise<void> {
    const key = this.chosen.size > 0 ? undefined : this.#now;
    if (key === '') return;
    await this.#open(key, sign);
  }

  /** What is chosen, and what can become of it. */
  bar() {
    const chosen = this.#meant(undefined);
    if (chosen.length === 0) return nothing;
    return html`
      <bv-hit-bar
        slot="bar"
        .count=${chosen.length}
        .people=${new Set(chosen.map(speakerOf)).size}
        @bv-closed=${this.chooseNone}
      ></bv-hit-bar>
    `;
  }

  picker() {
    return html`
      <bv-passage-picker
        .passage=${this.#passage()}
        @bv-link-picked=${(link: BvLinkPicked) => void this.#link(link)}
        @bv-closed=${this.#close}
      ></bv-passage-picker>
    `;
  }

  #keys(): readonly string[] {
    return this.#options.hits().map(({ key }) => key);
  }

  #meant(key: string | undefined): readonly Hit[] {
    const { ids } = this.#choosing;
    return this.#options
      .hits()
      .filter((hit) => (key === undefined ? ids.has(hit.key) : hit.key === key));
  }

  async #open(key: string | undefined, sign?: Sign): Promise<void> {
    this.#target = { key, anchor: this.#options.elementOf(key) };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await this.#options.pickerElement()?.link(sign);
  }

  #passage(): PickedPassage | undefined {
    const target = this.#target;
    const hits = target ? this.#meant(target.key) : [];
    const [first, ...others] = hits;
    if (!target || !first) return undefined;
    const count = hits.length;
    return {
      words: others.length === 0 ? wordsOf(first) : msg('highlights.chosen', { count }),
      anchor: target.anchor,
      ...{ given: [], outdated: [], suggested: new Map() },
      hypotheses: this.#hypotheses(others.length === 0 ? first : undefined),
    };
  }

  /** With what a single quote says of them already. */
  #hypotheses(hit: Hit | undefined): readonly PickerHypothesis[] {
    const links = hit?.kind === 'quote' ? hit.quote.evidence : [];
    return [...this.#options.names().hypotheses]
      .filter(([, { isArchived }]) => !isArchived)
      .map(([id, { code, statement }]) => ({
        ...{ id, code, statement },
        direction: links.find(({ hypothesisId }) => hypothesisId === id)?.direction,
      }));
  }

  /** The picker stays at a single highlight: a quote often speaks to more than one hypothesis. */
  async #link(link: BvLinkPicked): Promise<void> {
    const { hypothesisId, direction, rating } = link;
    const hits = this.#meant(this.#target?.key);
    const isOneQuote = hits.length === 1 && hits[0]?.kind === 'quote';
    let leading = 0;
    try {
      const { mayFollowLeading } = await linkManyEvidence(hypothesisId, {
        ...{ ...rating, direction },
        highlightIds: hits.flatMap((hit) => (hit.kind === 'quote' ? hit.quote.highlightId : [])),
        passages: hits.flatMap((hit) => (hit.kind === 'passage' ? seenPassage(hit) : [])),
      });
      leading = mayFollowLeading;
    } catch (error) {
      this.#options.onFailed(error);
      return;
    }
    if (!isOneQuote) {
      this.#close();
      this.chooseNone();
    }
    const code = this.#options.names().hypotheses.get(hypothesisId)?.code ?? '';
    const said = `${code}: ${msg(directionWord(direction))}`;
    const text =
      hits.length > 1 ? msg('highlights.linkedMany', { count: hits.length, said }) : said;
    this.#options.onLinked(withLeading(text, leading), hits, link);
  }

  readonly #close = (): void => {
    this.#target = undefined;
    this.#host.requestUpdate();
  };
}

function seenPassage({ passage, span }: Extract<Hit, { kind: 'passage' }>) {
  return { sourceId: passage.sourceId, textVersion: passage.textVersion, ...span };
}
