import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EvidenceSuggestionDto } from '../../api/types.ts';
import { choose, chooseTo, type Choosing, keepRows, NOTHING_CHOSEN } from '../../ui/choosing.ts';
import {
  commonDraft,
  type Decision,
  decisionOf,
  type Draft,
  type Said,
  usualDraft,
  type Wish,
  withSaid,
} from './evidence-drafts.ts';

/** What is shown of what waits: all, or what seems to go one way. */
export const SHOWN_SIDES = ['all', 'refutes', 'supports', 'open'] as const;
export type ShownSide = (typeof SHOWN_SIDES)[number];

/** What waits for a hypothesis: what of it is shown, chosen, looked at, and said of it before it is decided. */
export class EvidenceQueue implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #waiting: () => readonly EvidenceSuggestionDto[];
  readonly #drafts = new Map<string, Draft>();
  #choosing: Choosing = NOTHING_CHOSEN;
  #side: ShownSide = 'all';
  #now = 0;
  /** The one that is looked at, wherever it stands by now. */
  #nowId: string | undefined;

  constructor(host: ReactiveControllerHost, waiting: () => readonly EvidenceSuggestionDto[]) {
    this.#host = host;
    this.#waiting = waiting;
    host.addController(this);
  }

  /** What left the queue is not chosen, and what follows it is looked at. */
  hostUpdate(): void {
    const ids: readonly string[] = this.shown.map(({ id }) => id);
    this.#choosing = keepRows(this.#choosing, ids);
    const at = this.#nowId === undefined ? -1 : ids.indexOf(this.#nowId);
    this.now = at === -1 ? this.#now : at;
  }

  get side(): ShownSide {
    return this.#side;
  }

  get shown(): readonly EvidenceSuggestionDto[] {
    return this.ofSide(this.#side);
  }

  get chosen(): readonly EvidenceSuggestionDto[] {
    return this.shown.filter(({ id }) => this.#choosing.ids.has(id));
  }

  /** Which of what is shown the keys act on. */
  get now(): number {
    return this.#now;
  }

  set now(row: number) {
    const { shown } = this;
    const now = Math.max(0, Math.min(row, shown.length - 1));
    const id = shown[now]?.id;
    if (now === this.#now && id === this.#nowId) return;
    this.#now = now;
    this.#nowId = id;
    this.#host.requestUpdate();
  }

  /** Looks at one, on whichever side it is shown. */
  lookAt(id: string): void {
    const isShown = this.shown.some((one) => one.id === id);
    if (!isShown && this.chosen.length === 0) this.#side = 'all';
    this.now = this.shown.findIndex((one) => one.id === id);
  }

  ofSide(side: ShownSide): readonly EvidenceSuggestionDto[] {
    const waiting = this.#waiting();
    if (side === 'all') return waiting;
    return waiting.filter(({ proposed }) => (proposed ?? 'open') === side);
  }

  /** Only what is shown can be chosen, so nothing is decided that nobody sees. */
  show(side: ShownSide): void {
    this.#side = side;
    this.now = 0;
    this.chooseNone();
  }

  /** Somebody has chosen or rated some of what waits, and not decided yet. */
  get isBegun(): boolean {
    return this.#waiting().some(({ id }) => this.isChosen(id) || this.#drafts.has(id));
  }

  isChosen(id: string): boolean {
    return this.#choosing.ids.has(id);
  }

  choose(id: string, isChosen: boolean, isRange: boolean): void {
    this.#choosing = isRange
      ? chooseTo(
          this.#choosing,
          id,
          this.shown.map((one) => one.id),
        )
      : choose(this.#choosing, id, isChosen);
    this.#host.requestUpdate();
  }

  chooseAll(): void {
    const ids = new Set(this.shown.map(({ id }) => id));
    this.#choosing = { ids, from: undefined };
    this.#host.requestUpdate();
  }

  chooseNone(): void {
    this.#choosing = NOTHING_CHOSEN;
    this.#host.requestUpdate();
  }

  draftOf(suggestion: EvidenceSuggestionDto): Draft {
    return this.#drafts.get(suggestion.id) ?? usualDraft(suggestion);
  }

  /** What all that are chosen have in common. */
  get common(): Said {
    return commonDraft(this.chosen.map((one) => this.draftOf(one)));
  }

  /** Of what is chosen, how many questions may lead, and whether it is said of all of these that they do not. */
  get questions(): { readonly count: number; readonly leadNot: boolean } {
    const asked = this.chosen.filter(mayFollowLeading);
    return { count: asked.length, leadNot: asked.every((one) => this.draftOf(one).leadsNot) };
  }

  /**
   * Says something of one, or of what is chosen, or else of the one that is looked at. That a question does not lead is
   * said where one seems to.
   */
  say(said: Said, id?: string): void {
    const meant = this.#meant(id);
    for (const one of said.leadsNot ? meant.filter(mayFollowLeading) : meant)
      this.#drafts.set(one.id, withSaid(this.draftOf(one), said));
    this.#host.requestUpdate();
  }

  /** Turns a flag of what is meant: on, unless all have it. */
  turn(flag: 'leadingQuestion' | 'secondHand' | 'strongly'): void {
    const all = this.#meant().every((one) => this.draftOf(one)[flag]);
    this.say({ [flag]: !all });
  }

  /** Says of the questions before what is meant that they do not lead, or, where it is said of all, no longer. */
  turnLeadsNot(): void {
    const asked = this.#meant().filter(mayFollowLeading);
    this.say({ leadsNot: !asked.every((one) => this.draftOf(one).leadsNot) });
  }

  turnRole(): void {
    const all = this.#meant().every((one) => this.draftOf(one).role === 'generating');
    this.say({ role: all ? 'testing' : 'generating' });
  }

  /** Decisions about one, or about what is chosen, or else about the one that is looked at. */
  decisions(wish: Wish, id?: string): readonly Decision[] {
    return this.#meant(id).flatMap((one) => decisionOf(one, this.draftOf(one), wish) ?? []);
  }

  #meant(id?: string): readonly EvidenceSuggestionDto[] {
    const { shown, chosen } = this;
    if (id !== undefined) return shown.filter((one) => one.id === id);
    return chosen.length > 0 ? chosen : shown.slice(this.#now, this.#now + 1);
  }
}

/** The question before it seems to lead. */
function mayFollowLeading({ leadingQuestion }: EvidenceSuggestionDto): boolean {
  return leadingQuestion !== null;
}
