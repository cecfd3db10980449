import { classify, type Reading } from './classify.ts';
import { answerLabelLength } from './cues.ts';
import type { DocumentStyle } from './document-style.ts';
import { codeOf, meaningOf } from './fact-codes.ts';
import { labelsIn, type LineLabel, readTime, timeAtStart } from './line-labels.ts';
import type { Line } from './lines.ts';
import { CellReader } from './read-cells.ts';
import type { Segment } from './segments.ts';
import type { Speaker } from './speakers.ts';
import { answerOffset } from './split-line.ts';

/** Reads the lines of a document that its format names no speakers for. */
export function readLines(lines: readonly Line[], style: DocumentStyle): readonly Segment[] {
  const reader = new LineReader(lines, style);
  lines.forEach((line, index) => reader.take(line, lines[index + 1]));
  return reader.segments;
}

class LineReader {
  readonly segments: Segment[] = [];
  readonly style: DocumentStyle;
  readonly #labels: ReturnType<typeof labelsIn>;
  readonly #cells: CellReader;
  /** Who speaks until somebody else does or a heading comes. */
  #speaker: Speaker | null = null;
  #timeMs: number | null = null;
  /** Lines of its block go on with the last segment. */
  #open: Line['block'] | null = null;

  constructor(lines: readonly Line[], style: DocumentStyle) {
    this.style = style;
    this.#labels = labelsIn(lines);
    this.#cells = new CellReader(style.codes);
  }

  take(line: Line, next: Line | undefined): void {
    const label = this.#labels.of(line);
    if (line.block.layout === 'cell') this.#takeCell(line);
    else if (line.block.layout === 'heading') this.#takeHeading(line, next);
    else if (label) this.#takeTurn(line, label);
    else if (answerLabelLength(line.text) > 0) this.#takeLabelledAnswer(line);
    else this.#takePlain(line, next);
  }

  #takeHeading(line: Line, next: Line | undefined): void {
    this.#speaker = null;
    this.#timeMs = null;
    this.#add(line, 0, classify(line, next, this.style));
    this.#open = null;
  }

  #takeCell(line: Line): void {
    if (this.#goOn(line)) return;
    const { skip, ...cell } = this.#cells.read(line);
    this.#add(line, skip, { kind: cell.kind, style: 'cell' }, cell);
    this.#open = line.block;
  }

  #takeTurn(line: Line, label: LineLabel): void {
    this.#speaker = label.speaker;
    const time = readTime(line.text, label.length);
    this.#timeMs = time.timeMs ?? timeAtStart(line.text);
    this.#open = null;
    if (time.offset >= line.text.length) return;
    this.#add(line, time.offset, turnOf(label.speaker));
    this.#open = line.block;
  }

  #takeLabelledAnswer(line: Line): void {
    this.#add(line, answerLabelLength(line.text), { kind: 'answer', style: 'labelled_answer' });
    this.#open = line.block;
  }

  #takePlain(line: Line, next: Line | undefined): void {
    const reading = this.#readingOf(line, next);
    const answer = this.#maySplit(reading) ? answerOffset(line, this.style) : null;
    if (answer !== null) this.#takeSplit(line, answer);
    else if (isQuestionOfGuide(reading) || isAside(reading)) {
      this.#add(line, 0, reading);
      this.#open = null;
    } else this.#takeMore(line, reading);
  }

  /** Where labels rule, a line without one is whose the last was; before the first it is a remark. */
  #readingOf(line: Line, next: Line | undefined): Reading {
    const reading = classify(line, next, this.style);
    if (!this.#labels.rule || reading.style === 'bracketed') return reading;
    return this.#speaker ? turnOf(this.#speaker) : { kind: 'remark', style: 'paragraph' };
  }

  #maySplit(reading: Reading): boolean {
    return !this.#labels.rule && !isAside(reading);
  }

  #takeSplit(line: Line, answer: number): void {
    const asked = { ...line, end: line.start + line.text.slice(0, answer).trimEnd().length };
    this.#add(asked, 0, { kind: 'question', style: 'question' });
    this.#add(line, answer, { kind: 'answer', style: 'inline_answer' });
    this.#open = line.block;
  }

  /** Goes on with the paragraph that the last segment began, or begins one. */
  #takeMore(line: Line, reading: Reading): void {
    if (this.#goOn(line)) return;
    const found = codeOf(line.text, this.style.codes);
    this.#add(line, found?.length ?? 0, reading, meaningOf(found, this.style.codes));
    this.#open = line.block;
  }

  /** Takes a line into the paragraph of the last segment if it belongs there; a code or a bullet begins anew. */
  #goOn(line: Line): boolean {
    const last = this.segments.at(-1);
    if (!last || this.#open !== line.block || codeOf(line.text, this.style.codes)) return false;
    if (line.first && last.style !== 'turn') return false;
    this.segments[this.segments.length - 1] = { ...last, end: line.end };
    return true;
  }

  #add(line: Line, offset: number, reading: Reading, more?: Partial<Segment>): void {
    const { layout, row, column, page, timeMs } = line.block;
    const { kind, style } = reading;
    const segment: Segment = {
      start: line.start + offset,
      end: line.end,
      speaker: style === 'turn' ? (this.#speaker?.name ?? null) : null,
      kind,
      style,
      timeMs: timeMs ?? (style === 'turn' ? this.#timeMs : null),
      page,
      layout,
      level: line.level || line.block.level,
      row,
      column,
      code: null,
      codeMeaning: null,
    };
    this.segments.push(more ? { ...segment, ...more } : segment);
  }
}

function isQuestionOfGuide({ kind, style }: Reading): boolean {
  return kind === 'question' && style !== 'turn';
}

/** What stands alone between questions and answers: a heading, a stage direction, a result. */
function isAside({ kind, style }: Reading): boolean {
  const alone = style === 'bracketed' || style === 'emphasised' || style === 'heading';
  return kind !== 'question' && (alone || kind === 'template');
}

function turnOf(speaker: Speaker): Reading {
  return { kind: speaker.moderator ? 'question' : 'answer', style: 'turn' };
}
