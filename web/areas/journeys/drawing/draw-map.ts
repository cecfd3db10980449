import type { CellDto, JourneyMapDto } from '../../../api/types.ts';
import { formatNumber, formatSigned, msg } from '../../../i18n/index.ts';
import { CURVE_HEIGHT, CURVE_WIDTH, type EmotionLines, emotionLines } from '../emotion-lines.ts';
import { hiddenWords } from '../hidden-lanes.ts';
import { LANE_LOOKS } from '../lanes.ts';
import { laneRows } from '../map-view.ts';
import { insideWords } from '../phase-door.ts';
import { cellBlocks, heightOf, type TextBlock, type TextLine } from './cell-blocks.ts';
import { DASHES, STAR } from './signs.ts';
import type { Drawing, Font, Pens, Shape } from './shapes.ts';
import { wrapText } from './wrap-text.ts';

/** A hollow dot stands so far beside a full one, which may be as high. */
const BESIDE_DOT = 14;
const MARGIN = 24;
const LANE_WIDTH = 150;
const PHASE_WIDTH = 210;
const PADDING = 10;
const CURVE = 150;
const MIN_ROW = 44;
/** The square of a persona. */
const MARK = 8;
/** Where in a line its letters stand, as a share of its height. */
const BASE_LINE = 0.75;
/** The map as it is on the page, in one piece: what the cells open to is not part of it. */
export function drawMap(map: JourneyMapDto, title: string, pens: Pens): Drawing {
  return new MapDrawing(map, pens).draw(title);
}

class MapDrawing {
  readonly #map: JourneyMapDto;
  readonly #pens: Pens;
  readonly #shapes: Shape[] = [];
  #y = MARGIN;

  constructor(map: JourneyMapDto, pens: Pens) {
    this.#map = map;
    this.#pens = pens;
  }

  draw(title: string): Drawing {
    this.#text(title, MARGIN, this.#y + 18, this.#ui(18, 620), this.#pens.palette.ink);
    this.#y += 40;
    this.#heads();
    this.#emotion();
    for (const row of laneRows(this.#map)) {
      if (row.line) this.#blueprintLine(msg(`journey.line.${row.line}`));
      this.#row(msg(LANE_LOOKS[row.lane].word), row.cells);
    }
    this.#hidden();
    return {
      width: this.#right + MARGIN,
      height: this.#y + MARGIN,
      background: this.#pens.palette.surface,
      shapes: this.#shapes,
    };
  }

  /** What the map does not show, it names. */
  #hidden(): void {
    const words = hiddenWords(this.#map);
    const font = this.#ui(11, 430);
    const room = { font, width: this.#right - MARGIN, lines: 3 };
    for (const line of words === '' ? [] : wrapText(words, room, this.#pens.measure)) {
      this.#text(line, MARGIN, this.#y + 18, font, this.#pens.palette.ink3);
      this.#y += 16;
    }
  }

  get #left(): number {
    return MARGIN + LANE_WIDTH;
  }

  get #right(): number {
    return this.#left + this.#map.phases.length * PHASE_WIDTH;
  }

  #heads(): void {
    const { palette } = this.#pens;
    this.#map.phases.forEach(({ name, people, mentions, momentOfTruth }, index) => {
      const x = this.#left + index * PHASE_WIDTH + PADDING;
      const width = PHASE_WIDTH - 2 * PADDING;
      const font = this.#ui(14, 620);
      const [line = ''] = wrapText(name, { font, width, lines: 1 }, this.#pens.measure);
      this.#text(line, x, this.#y + 14, font, palette.ink);
      if (momentOfTruth) this.#star(x + this.#pens.measure(line, font) + 6, this.#y + 2);
      if (this.#map.horizon === 'to_be') return;
      const counts = [
        msg('people.count', { count: people }),
        msg('journey.mentions', { count: mentions }),
      ];
      this.#text(counts.join(' · '), x, this.#y + 30, this.#ui(11, 430), palette.ink3);
    });
    this.#y += 40;
    this.#doors();
    this.#rule(palette.lineStrong);
  }

  /** Which journeys phases open into: on paper nobody can go in. */
  #doors(): void {
    const { phases, horizon } = this.#map;
    if (phases.every(({ opens }) => opens === null)) return;
    const { palette, measure } = this.#pens;
    phases.forEach(({ opens }, index) => {
      if (!opens) return;
      const x = this.#left + index * PHASE_WIDTH + PADDING;
      const font = this.#ui(12, 530);
      const room = { font, width: PHASE_WIDTH - 2 * PADDING, lines: 1 };
      const [line = ''] = wrapText(msg('openings.into', { name: opens.name }), room, measure);
      this.#text(line, x, this.#y + 8, font, palette.ink2);
      if (horizon === 'to_be') return;
      this.#text(insideWords(opens), x, this.#y + 24, this.#ui(11, 430), palette.ink3);
    });
    this.#y += 34;
  }

  #star(x: number, y: number): void {
    const fill = this.#pens.palette.assumption;
    this.#shapes.push({ kind: 'path', d: STAR, x, y, scaleX: 0.58, scaleY: 0.58, fill });
  }

  #emotion(): void {
    const top = this.#y;
    const lines = emotionLines(this.#map);
    const font = this.#ui(12, 530);
    this.#text(msg(LANE_LOOKS.emotion.word), MARGIN, top + 20, font, this.#pens.palette.ink2);
    this.#levels(lines, top);
    const legendEnd = this.#curves(lines, top);
    this.#dots(lines, top);
    this.#columns(top, CURVE);
    this.#y = Math.max(top + CURVE, legendEnd - 16) + 4;
    this.#feelings();
  }

  #levels({ levels }: EmotionLines, top: number): void {
    const { palette } = this.#pens;
    for (const { value, y } of levels) {
      const at = top + y * CURVE;
      const stroke = value === 0 ? palette.lineStrong : palette.line;
      this.#shapes.push({ kind: 'line', x1: this.#left, x2: this.#right, y1: at, y2: at, stroke });
      if (Math.abs(value) < 2) continue;
      const sign = `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value))}`;
      this.#text(sign, this.#left - 6, at + 4, this.#ui(11, 430), palette.ink3, 'end');
    }
  }

  /** Draws band and lines with whose they are; answers where that list ends. */
  #curves({ band, mean, personas, computed }: EmotionLines, top: number): number {
    const { palette, measure } = this.#pens;
    const scale = { scaleX: PHASE_WIDTH / CURVE_WIDTH, scaleY: CURVE / CURVE_HEIGHT };
    const place = { x: this.#left, y: top, ...scale };
    this.#shapes.push({ kind: 'path', d: band, ...place, fill: palette.band });
    const room = { font: this.#ui(11, 430), width: LANE_WIDTH - 50, lines: 2 };
    let legend = top + 40;
    const name = (words: string): void => {
      for (const line of wrapText(words, room, measure)) {
        this.#text(line, MARGIN + 24, legend, room.font, palette.ink2);
        legend += 14;
      }
      legend += 4;
    };
    for (const persona of personas) {
      const stroke = palette.hues[persona.hue - 1] ?? palette.ink2;
      const pattern = DASHES[persona.dash];
      const pen = { stroke, ...(pattern ? { dash: pattern } : {}) };
      this.#shapes.push({ kind: 'path', d: persona.path, ...place, strokeWidth: 1.75, ...pen });
      const y1 = legend - 4;
      this.#shapes.push({ kind: 'line', x1: MARGIN, x2: MARGIN + 18, y1, y2: y1, ...pen });
      name(persona.name);
    }
    if (computed.length > 0) {
      this.#ring(MARGIN + 9, legend - 4);
      name(msg('journey.byWords'));
    }
    const stroke = palette.ink;
    this.#shapes.push({ kind: 'path', d: mean, ...place, stroke, strokeWidth: 2.25 });
    return legend;
  }

  #dots({ dots, computed }: EmotionLines, top: number): void {
    const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({
      x: this.#left + x * (this.#right - this.#left),
      y: top + y * CURVE,
    });
    const fill = this.#pens.palette.ink;
    for (const dot of dots) {
      const isDiamond = dot.isSetByHand;
      this.#shapes.push({ kind: 'dot', ...at(dot), radius: 5, fill, isDiamond });
    }
    for (const dot of computed) this.#ring(at(dot).x + BESIDE_DOT, at(dot).y);
  }

  #ring(x: number, y: number): void {
    const { surface: fill, ink2: stroke } = this.#pens.palette;
    this.#shapes.push({ kind: 'ring', x, y, radius: 4.5, fill, stroke, dash: [3, 2] });
  }

  #feelings(): void {
    const { palette } = this.#pens;
    const hasComputed = this.#map.emotion.some(({ computed }) => computed !== null);
    const height = hasComputed ? 42 : 26;
    this.#map.emotion.forEach(({ mean, setByHand, people, computed }, index) => {
      const shown = setByHand ?? mean;
      const middle = this.#left + (index + 0.5) * PHASE_WIDTH;
      const words = [
        ...(shown === null ? [] : [formatSigned(shown)]),
        ...(setByHand !== null && mean !== null
          ? [msg('journey.computedIs', { value: formatSigned(mean) })]
          : []),
        ...(mean === null ? [] : [msg('people.count', { count: people })]),
        ...(shown === null && computed === null
          ? [msg(this.#map.horizon === 'to_be' ? 'journey.notFilled' : 'evidence.none')]
          : []),
      ].join(' · ');
      this.#text(words, middle, this.#y + 14, this.#ui(12, 530), palette.ink2, 'middle');
      if (!computed) return;
      const own = [formatSigned(computed.mean), msg('people.count', { count: computed.people })];
      const font = this.#ui(11, 430);
      const line = own.join(' · ');
      this.#text(line, middle + 7, this.#y + 32, font, palette.ink2, 'middle');
      this.#ring(middle - this.#pens.measure(line, font) / 2 - 3, this.#y + 28);
    });
    this.#columns(this.#y, height);
    this.#y += height;
    this.#rule(palette.line);
  }

  #blueprintLine(name: string): void {
    const { palette } = this.#pens;
    const at = { x1: MARGIN, x2: this.#right, y1: this.#y, y2: this.#y };
    this.#shapes.push({ kind: 'line', ...at, stroke: palette.ink3, dash: [5, 4] });
    this.#text(name, MARGIN, this.#y + 14, this.#ui(11, 430), palette.ink3);
    this.#y += 20;
  }

  #row(name: string, cells: readonly CellDto[]): void {
    const { palette, measure } = this.#pens;
    const width = PHASE_WIDTH - 2 * PADDING;
    const blocks = cells.map((cell) =>
      cellBlocks(cell, { map: this.#map, width, pens: this.#pens }),
    );
    const font = this.#ui(12, 530);
    const nameLines = wrapText(name, { font, width: LANE_WIDTH - PADDING, lines: 3 }, measure);
    const height = Math.max(
      MIN_ROW,
      nameLines.length * 16 + 2 * PADDING,
      ...blocks.map((own) => heightOf(own) + 2 * PADDING),
    );
    nameLines.forEach((line, index) => {
      this.#text(line, MARGIN, this.#y + PADDING + 12 + index * 16, font, palette.ink2);
    });
    blocks.forEach((own, index) => this.#cell(own, this.#left + index * PHASE_WIDTH, height));
    this.#columns(this.#y, height);
    this.#y += height;
    this.#rule(palette.line);
  }

  #cell(blocks: readonly TextBlock[], x: number, height: number): void {
    const { palette } = this.#pens;
    const isEmpty = blocks.length === 1 && blocks[0]?.look === 'none';
    if (isEmpty) {
      const place = { x, y: this.#y, width: PHASE_WIDTH, height };
      this.#shapes.push({ kind: 'hatch', ...place, stroke: palette.hatch });
    }
    let y = this.#y + (isEmpty ? (height - heightOf(blocks)) / 2 : PADDING);
    for (const block of blocks) {
      if (block.look === 'assumed') {
        const place = { x: x + 4, y: y - 4, width: PHASE_WIDTH - 8, height: heightOf([block]) + 6 };
        this.#shapes.push({ kind: 'rect', ...place, stroke: palette.assumptionLine });
      }
      for (const line of block.lines) {
        if (isEmpty) this.#missing(line, x + PHASE_WIDTH / 2, y);
        else this.#line(line, x, y);
        y += line.leading;
      }
      y += block.gap;
    }
  }

  #line(line: TextLine, x: number, y: number): void {
    const { words, end, font, fill, leading } = line;
    const base = y + leading * BASE_LINE;
    this.#marks(line, x + PADDING, y);
    this.#text(words, x + PADDING, base, font, fill);
    if (end) this.#text(end, x + PHASE_WIDTH - PADDING, base, font, fill, 'end');
  }

  #marks({ marks = [], font, fill, leading }: TextLine, x: number, y: number): void {
    let at = x;
    for (const mark of marks) {
      const square = { x: at, y: y + (leading - MARK) / 2, width: MARK, height: MARK };
      const look = mark.fill ? { fill: mark.fill } : { stroke: fill };
      this.#shapes.push({ kind: 'rect', ...square, ...look });
      this.#text(mark.words, at + MARK + 4, y + leading * BASE_LINE, font, fill);
      at += MARK + 4 + this.#pens.measure(mark.words, font) + 8;
    }
  }

  /** Words on a hatch stand on the colour of the page. */
  #missing({ words, font, fill, leading }: TextLine, middle: number, y: number): void {
    const width = this.#pens.measure(words, font) + 12;
    const place = { x: middle - width / 2, y, width, height: leading };
    this.#shapes.push({ kind: 'rect', ...place, fill: this.#pens.palette.surface });
    this.#text(words, middle, y + leading * BASE_LINE, font, fill, 'middle');
  }

  #columns(y1: number, height: number): void {
    const stroke = this.#pens.palette.line;
    for (let index = 0; index <= this.#map.phases.length; index += 1) {
      const x = this.#left + index * PHASE_WIDTH;
      this.#shapes.push({ kind: 'line', x1: x, x2: x, y1, y2: y1 + height, stroke });
    }
  }

  #rule(stroke: string): void {
    const at = { x1: MARGIN, x2: this.#right, y1: this.#y, y2: this.#y };
    this.#shapes.push({ kind: 'line', ...at, stroke });
  }

  #text(
    text: string,
    x: number,
    y: number,
    font: Font,
    fill: string,
    align: 'start' | 'middle' | 'end' = 'start',
  ): void {
    if (text !== '') this.#shapes.push({ kind: 'text', x, y, text, font, fill, align });
  }

  #ui(size: number, weight: number): Font {
    return { family: this.#pens.ui, size, weight };
  }
}
