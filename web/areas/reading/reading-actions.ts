import type { Span } from '../../../core/anchoring/passage.ts';
import { shiftedSentiment } from '../../../core/highlights/sentiment.ts';
import type { CaretStep } from '../../../core/reading/caret.ts';
import type { HighlightDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import type { HighlightPatch, UnsavedNote } from './card-events.ts';
import { directionWord } from './direction-step.ts';
import { nameFromWords } from './picks.ts';
import { moveEndStep, moveStep } from './move-ends-loader.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { editStep } from './edit-highlight-loader.ts';
import {
  answerStep,
  confirmStep,
  linkStep,
  markStep,
  removeStep,
  unlinkStep,
  type ReadingStore,
  type Step,
  type WantedLink,
} from './reading-steps-loader.ts';
import { joinStep, splitStep, taggedTwice } from './split-join-loader.ts';
import { loadSuggested, type SuggestedTag } from './suggested-loader.ts';
import { ReadingTurns } from './reading-turns-loader.ts';
import { newCodeStep, tagStep } from './tagging-steps-loader.ts';
import { type Target, targetHighlight, targetWords } from './target.ts';
import { UsedTags } from './used-tags.ts';

/** What was done. */
export interface Done {
  readonly text: string;
  /** The highlight that it was about. */
  readonly highlightId?: string | undefined;
  readonly undone: boolean;
  /** Another highlight over the same words that has the tag too which was given. */
  readonly twinId?: string | undefined;
}

interface ActionOptions extends Omit<ReadingStore, 'onOtherText'> {
  /** Done when what was set is drawn. */
  readonly drawn: () => Promise<unknown>;
  /** A step was done or taken back. */
  readonly onDone: (done: Done) => void;
  /** There was nothing to do; `text` says why. */
  readonly onNothing: (text: string) => void;
  readonly onFailed: (error: unknown, doing: 'step' | 'turn') => void;
}

/**
 * What somebody can do in the reading view, each as a step that can be taken back.
 */
export class ReadingActions {
  /** The tags that were given last, and those on the digits. */
  readonly used: UsedTags;
  readonly #options: ActionOptions & ReadingStore;
  /** What was done last lies on a text that is not shown yet. */
  #isBehind = false;
  readonly #queue = new OneAtATime();
  readonly #turns: ReadingTurns;
  readonly #unsaved = new Map<string, UnsavedNote>();

  constructor(options: ActionOptions) {
    this.#options = { ...options, onOtherText: () => (this.#isBehind = true) };
    this.#turns = new ReadingTurns(this.#options);
    this.used = new UsedTags(this.#options.data);
  }

  /** The tags that a passage should perhaps have. */
  suggest(span: Span): Promise<readonly SuggestedTag[]> {
    return loadSuggested(this.#options.data().source, span);
  }

  /** Marks a passage without a tag. */
  mark(span: Span, patch: HighlightPatch = {}): Promise<string | undefined> {
    return this.#do(() => markStep(this.#options, msg('reading.doneMarked'), span, patch));
  }

  /** Gives a tag, or takes it away when the highlight has it. */
  async tag(target: Target, tagId: string): Promise<string | undefined> {
    this.used.use(tagId);
    return this.#do(() => tagStep(this.#options, target, tagId));
  }

  /** Creates a code, or takes the one with this name, and gives it. */
  async tagWith(target: Target, name: string): Promise<string | undefined> {
    const { tags } = this.#options.data();
    const known = tags.find(
      (tag) => tag.archivedAt === null && tag.name.toLowerCase() === name.toLowerCase(),
    );
    if (known) return this.tag(target, known.id);
    const id = await this.#do(() => newCodeStep(this.#options, target, name));
    const made = this.#options.data().tags.findLast((tag) => tag.name === name && !tag.archivedAt);
    if (id && made) this.used.use(made.id);
    return id;
  }

  /** The selected words become the name of the tag. */
  async tagWithWords(target: Target): Promise<string | undefined> {
    const name = nameFromWords(this.wordsOf(target));
    if (name !== '') return this.tagWith(target, name);
    this.#options.onNothing(msg('reading.wordsTooLong'));
    return undefined;
  }

  /** Gives the tag that was given last. */
  async repeat(target: Target): Promise<string | undefined> {
    const { last } = this.used;
    if (last) return this.tag(target, last);
    this.#options.onNothing(msg('reading.nothingToRepeat'));
    return undefined;
  }

  /** Says of a tag that came to mean something else that it still fits. */
  async confirm(id: string, tagId: string): Promise<void> {
    const name = this.#options.data().tags.find((tag) => tag.id === tagId)?.name ?? '';
    await this.#do(() =>
      confirmStep(this.#options, msg('reading.doneConfirmed', { name }), id, tagId),
    );
  }

  /** Takes the last tag away; the highlight itself when there is none left to take. */
  async removeHere(id: string): Promise<void> {
    const last = this.#highlight(id)?.tagIds.at(-1);
    const isOnlyOne = (this.#highlight(id)?.tagIds.length ?? 0) < 2;
    if (last && !isOnlyOne) await this.tag({ kind: 'highlight', id }, last);
    else await this.remove(id);
  }

  async remove(id: string): Promise<void> {
    await this.#do(() => removeStep(this.#options, msg('reading.doneRemoved'), id));
  }

  /** @param seen - The highlight as whoever wrote saw it, where others may have written since. */
  async edit(id: string, patch: HighlightPatch, seen?: HighlightDto): Promise<void> {
    const saved = await this.#do(() => editStep(this.#options, id, patch, seen));
    if (patch.note === undefined || !seen) return;
    if (saved === undefined) this.#unsaved.set(id, { note: patch.note, seen });
    else if (!this.#unsaved.delete(id)) return;
    this.#options.set({ ...this.#options.data() });
  }

  /** A note that somebody typed and that could not be saved, or that they have not decided about. */
  unsavedNote(id: string): UnsavedNote | undefined {
    return this.#unsaved.get(id);
  }

  async toggleKeyQuote(id: string): Promise<void> {
    const highlight = this.#highlight(id);
    if (highlight) await this.edit(id, { keyQuote: !highlight.keyQuote });
  }

  /** Makes how somebody feels one step more positive or more negative. */
  async shiftSentiment(id: string, step: -1 | 1): Promise<void> {
    const nothing = msg(step === 1 ? 'reading.mostPositive' : 'reading.mostNegative');
    await this.#do(() => {
      const felt = this.#highlight(id)?.sentiment;
      if (felt === undefined) return undefined;
      const sentiment = shiftedSentiment(felt, step);
      return sentiment === felt ? undefined : editStep(this.#options, id, { sentiment });
    }, nothing);
  }

  async resize(id: string, span: Span): Promise<void> {
    await this.#do(() => moveStep(this.#options, msg('reading.doneResized'), id, span));
  }

  /** Moves one end of a highlight by a word. */
  async moveEnd(id: string, edge: 'start' | 'end', step: CaretStep): Promise<void> {
    const text = msg('reading.doneResized');
    const nothing = msg('reading.noWordThere');
    await this.#do(() => moveEndStep(this.#options, text, id, { edge, step }), nothing);
  }

  /** Cuts a highlight in two where the caret is. */
  async split(id: string, at: number | undefined): Promise<void> {
    const nothing = msg('reading.nowhereToSplit');
    await this.#do(() => splitStep(this.#options, id, at), nothing);
  }

  /** Joins a highlight with another one, or with the one beside it. */
  async join(id: string, otherId?: string): Promise<void> {
    const nothing = msg('reading.nothingToJoin');
    await this.#do(() => joinStep(this.#options, id, otherId), nothing);
  }

  /** Links a highlight to a hypothesis. A passage becomes a highlight first. */
  async link(target: Target, link: WantedLink): Promise<void> {
    const { hypothesisId, direction } = link;
    // Somebody quick links a passage before the answer to its tag is there.
    await this.#queue.run(() => Promise.resolve());
    const known = targetHighlight(this.#options.data(), target)?.id;
    const id = known ?? (target.kind === 'passage' ? await this.mark(target.span) : undefined);
    if (!id) return;
    const hypothesis = this.#options.data().hypotheses.find((each) => each.id === hypothesisId);
    const text = `H${hypothesis?.number ?? ''}: ${msg(directionWord(direction))}`;
    await this.#do(() => linkStep(this.#options, text, id, link));
  }

  /** Says whether the question before a highlight leads: of one of its links, else of the first that is asked about. */
  async answerQuestion(highlightId: string, leads: boolean, evidenceId?: string): Promise<void> {
    const text = msg(leads ? 'leading.wasFlagged' : 'leading.wasCleared');
    await this.#do(() => {
      const { evidence, proposals } = this.#options.data();
      const links = evidence.filter((link) => link.highlightId === highlightId);
      const asked = proposals?.find((one) =>
        evidenceId ? one.evidenceId === evidenceId : links.some(({ id }) => id === one.evidenceId),
      );
      return asked && answerStep(this.#options, text, asked, leads);
    }, msg('leading.nothing'));
  }

  async unlink(evidenceId: string): Promise<void> {
    const evidence = this.#options.data().evidence.find(({ id }) => id === evidenceId);
    if (evidence)
      await this.#do(() => unlinkStep(this.#options, msg('reading.doneUnlinked'), evidence));
  }

  /** Takes the last step back. */
  async undo(): Promise<void> {
    await this.#turn(() => this.#turns.takeBack(), msg('reading.nothingToUndo'));
  }

  /** Does the step again that was taken back last. */
  async redo(): Promise<void> {
    await this.#turn(() => this.#turns.doAgain(), msg('reading.nothingToRedo'));
  }

  /** Shows what others did meanwhile. @returns Whether they corrected the text. */
  async refresh(): Promise<boolean> {
    return this.#queue.run(() => this.#turns.refresh());
  }

  /** Whether a highlight is there. */
  has(id: string): boolean {
    return this.#highlight(id) !== undefined;
  }

  /** Whether a selection is the passage of a highlight. */
  isPlaceOf(id: string, selection: Span | undefined): boolean {
    const place = this.#highlight(id);
    return place?.start === selection?.start && place?.end === selection?.end;
  }

  /** The words of a target. */
  wordsOf(target: Target): string {
    return targetWords(this.#options.data(), target);
  }

  #highlight(id: string) {
    return this.#options.data().highlights.find((highlight) => highlight.id === id);
  }

  /**
   * @param make - Asked when all before it is done: the step is of what is there then.
   * @param nothing - What to say when there is no step.
   */
  async #do(make: () => Step | undefined, nothing = ''): Promise<string | undefined> {
    try {
      return await this.#queue.run(async () => {
        const step = make();
        if (!step) this.#options.onNothing(nothing);
        return step && this.#run(step);
      });
    } catch (error) {
      this.#options.onFailed(error, 'step');
      return undefined;
    }
  }

  async #run({ run, text, tagId }: Step): Promise<string | undefined> {
    const highlightId = await run();
    if (this.#isBehind) await this.#catchUp();
    const data = this.#options.data();
    const twinId = highlightId && tagId ? taggedTwice(data, highlightId, tagId) : undefined;
    this.#options.onDone({ text, highlightId, undone: false, twinId });
    return highlightId;
  }

  /** Shows the text that the last step landed on. */
  async #catchUp(): Promise<void> {
    this.#isBehind = false;
    await this.#turns.refresh();
    await this.#options.drawn();
  }

  async #turn(turn: () => Promise<string | undefined>, nothing: string): Promise<void> {
    try {
      const text = await this.#queue.run(turn);
      this.#options.onDone({ text: text ?? nothing, undone: true });
    } catch (error) {
      this.#options.onFailed(error, 'turn');
    }
  }
}
