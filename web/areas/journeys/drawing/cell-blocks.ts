import type { CellDto, JourneyMapDto } from '../../../api/types.ts';
import { formatNumber, msg } from '../../../i18n/index.ts';
import { type Verdict, VERDICTS } from '../../../research/verdicts.ts';
import { valueWords } from '../../measurements/measurement-words.ts';
import { firstOf, LISTED, listedHypotheses, listedTouchpoints } from '../cell-lists.ts';
import { computedWords, GAP_SIDES, GAPS_SHOWN, sideWords } from '../gap-content.ts';
import { emptyWords, isAssumption, isEmptyCell, splitPersonas } from '../map-view.ts';
import { dropOffWords, MEASUREMENTS_SHOWN, sampleWords } from '../measured-content.ts';
import { peopleByPersona } from '../people-by-persona.ts';
import type { Font, Pens } from './shapes.ts';
import { wrapText } from './wrap-text.ts';

/** One line of a cell. */
export interface TextLine {
  readonly words: string;
  /** At the end of the same line: a count. */
  readonly end?: string;
  /** Numbers that follow, each after a square of its colour; a hollow one where it has none. */
  readonly marks?: readonly { readonly fill?: string; readonly words: string }[];
  readonly font: Font;
  readonly fill: string;
  /** Pixels from this line to the next. */
  readonly leading: number;
}

/** Lines that belong together, and pixels below them. */
export interface TextBlock {
  readonly look: 'plain' | 'assumed' | 'none';
  readonly lines: readonly TextLine[];
  readonly gap: number;
}

/** What a cell is set into. */
interface Setting {
  readonly map: JourneyMapDto;
  /** Pixels of a line. */
  readonly width: number;
  readonly pens: Pens;
}

const WORDS_LINES = 4;
const GAP = 6;

/** Pixels that blocks need below each other. */
export function heightOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce(
    (sum, { lines, gap }) => sum + gap + lines.reduce((own, { leading }) => own + leading, 0),
    0,
  );
}

/** What stands in a cell, as on the page: its first statement, what is written, touchpoints, hypotheses. */
export function cellBlocks(cell: CellDto, setting: Setting): readonly TextBlock[] {
  if (isEmptyCell(cell)) return [none(cell, setting)];
  return [
    ...said(cell, setting),
    ...gaps(cell, setting),
    ...touchpoints(cell, setting),
    ...hypotheses(cell, setting),
    ...measured(cell, setting),
    ...written(cell, setting),
  ];
}

function none(cell: CellDto, { map, pens }: Setting): TextBlock {
  const words = msg(emptyWords(cell, map.horizon));
  return { look: 'none', gap: 0, lines: [small(words, pens)] };
}

function said(cell: CellDto, { map, width, pens }: Setting): readonly TextBlock[] {
  const { statements, people, mentions, phaseId } = cell;
  const { touchpoints: met, hypotheses: judged, gaps: compared } = cell;
  if (mentions === 0 || met.length + judged.length + compared.length > 0) return [];
  const [first] = statements;
  const all = map.phases.find(({ id }) => id === phaseId)?.people ?? people;
  const more = statements.length - 1;
  const counts = small(msg('journey.peopleOf', { people, all }), pens);
  return [
    {
      look: 'plain',
      gap: GAP,
      lines: [
        ...voice(first?.text ?? '', width, pens, false),
        more > 0 ? { ...counts, end: msg('journey.moreStatements', { count: more }) } : counts,
        ...personas(cell, map, pens),
      ],
    },
  ];
}

/** What was expected and how it was, as many touchpoints as on the page. */
function gaps({ gaps: compared }: CellDto, { width, pens }: Setting): readonly TextBlock[] {
  const font: Font = { family: pens.ui, size: 12, weight: 530 };
  const lines = (words: string) =>
    wrapText(words, { font: { ...font, size: 11 }, width, lines: 3 }, pens.measure).map((part) =>
      small(part, pens),
    );
  const more = compared.length - GAPS_SHOWN;
  return [
    ...compared.slice(0, GAPS_SHOWN).map((gap): TextBlock => {
      const sides = GAP_SIDES.flatMap((name) => {
        const computed = computedWords(gap[name]);
        return [
          ...lines(`${msg(`journey.gap.${name}`)}: ${sideWords(name, gap[name])}`),
          ...(computed ? lines(`${msg('journey.byWords')}: ${computed}`) : []),
        ];
      });
      const name = wrapText(gap.touchpoint.name, { font, width, lines: 2 }, pens.measure);
      const head = name.map((words) => ({ words, font, fill: pens.palette.ink, leading: 18 }));
      return { look: 'plain', gap: GAP, lines: [...head, ...sides] };
    }),
    ...(more > 0
      ? [
          {
            look: 'plain' as const,
            gap: 0,
            lines: lines(msg('journey.moreTouchpoints', { count: more })),
          },
        ]
      : []),
  ];
}

/** Of which personas the people are, as on the page. */
function personas({ split }: CellDto, map: JourneyMapDto, pens: Pens): readonly TextLine[] {
  const told = splitPersonas(map);
  const marks = [
    ...peopleByPersona(split, told).map(({ hue, people }) => ({
      fill: pens.palette.hues[hue - 1] ?? pens.palette.ink2,
      words: formatNumber(people),
    })),
    ...(told.length > 0 && split.none > 0 ? [{ words: formatNumber(split.none) }] : []),
  ];
  return marks.length === 0 ? [] : [{ ...small('', pens), marks }];
}

/** As many as on the page. */
function touchpoints(cell: CellDto, { width, pens }: Setting): readonly TextBlock[] {
  const font: Font = { family: pens.ui, size: 12, weight: 430 };
  const { shown, more } = firstOf(listedTouchpoints(cell), LISTED);
  const blocks = shown.map(({ name, people, owner }): TextBlock => {
    const isOwned = cell.lane === 'responsible';
    const end = isOwned ? owner || msg('journey.nobodyResponsible') : String(people);
    const room = width - pens.measure(end, font) - 8;
    const [words = ''] = wrapText(
      name,
      { font, width: Math.max(room, 40), lines: 1 },
      pens.measure,
    );
    return {
      look: 'plain',
      gap: 0,
      lines: [{ words, end, font, fill: pens.palette.ink, leading: 18 }],
    };
  });
  return more === 0
    ? blocks
    : [...blocks, rest(msg('journey.moreTouchpoints', { count: more }), pens)];
}

/** That there are more than are listed. */
function rest(words: string, pens: Pens): TextBlock {
  return { look: 'plain', gap: 0, lines: [small(words, pens)] };
}

function verdictWord(verdict: Verdict): string {
  return msg(VERDICTS[verdict].word);
}

/** As many as on the page. */
function hypotheses(cell: CellDto, { pens }: Setting): readonly TextBlock[] {
  const font: Font = { family: pens.ui, size: 12, weight: 530 };
  const { shown, more } = firstOf(listedHypotheses(cell), LISTED);
  const blocks = shown.map(({ number, computed, override }): TextBlock => {
    const words = override
      ? `H${number} ${verdictWord(override)} · ${msg('verdict.computed')} ${verdictWord(computed.verdict)}`
      : `H${number} ${verdictWord(computed.verdict)}`;
    return { look: 'plain', gap: 0, lines: [{ words, font, fill: pens.palette.ink, leading: 18 }] };
  });
  return more === 0
    ? blocks
    : [...blocks, rest(msg('journey.moreHypotheses', { count: more }), pens)];
}

/** As many as on the page. */
function measured(
  { measurements, dropOffs }: CellDto,
  { map, width, pens }: Setting,
): readonly TextBlock[] {
  const font: Font = { family: pens.ui, size: 12, weight: 430 };
  const line = (words: string, fill = pens.palette.ink): readonly TextLine[] =>
    wrapText(words, { font, width, lines: 3 }, pens.measure).map((part) => ({
      ...{ words: part, font, fill },
      leading: 16,
    }));
  const block = (lines: readonly TextLine[]): TextBlock => ({ look: 'plain', gap: GAP, lines });
  const shown = measurements.slice(0, MEASUREMENTS_SHOWN);
  const more = measurements.length - shown.length;
  return [
    ...(measurements.some(({ disagrees }) => disagrees)
      ? [block(line(msg('journey.disagrees'), pens.palette.assumption))]
      : []),
    ...dropOffs.map((dropOff) => block(line(dropOffWords(dropOff, map.phases)))),
    ...shown.map((measurement) =>
      block([
        ...line(`${measurement.name}: ${valueWords(measurement.metric, measurement.value)}`),
        ...wrapText(
          sampleWords(measurement),
          { font: { ...font, size: 11 }, width, lines: 2 },
          pens.measure,
        ).map((words) => small(words, pens)),
      ]),
    ),
    ...(more > 0 ? [block([small(msg('journey.moreMeasurements', { count: more }), pens)])] : []),
  ];
}

function written({ texts }: CellDto, { map, width, pens }: Setting): readonly TextBlock[] {
  return texts.map((text) => {
    const isAssumed = map.horizon === 'as_is' && isAssumption(text);
    const words = voice(text.text, width, pens, isAssumed);
    const people =
      text.people > 0 ? [small(msg('people.count', { count: text.people }), pens)] : [];
    const mark = { ...small(msg('journey.assumption'), pens), fill: pens.palette.assumption };
    return {
      look: isAssumed ? 'assumed' : 'plain',
      gap: isAssumed ? 2 * GAP : GAP,
      lines: isAssumed ? [mark, ...words] : [...words, ...people],
    };
  });
}

function voice(text: string, width: number, pens: Pens, italic: boolean): readonly TextLine[] {
  const font: Font = { family: pens.voice, size: 13, weight: 400, italic };
  return wrapText(text, { font, width, lines: WORDS_LINES }, pens.measure).map((words) => ({
    words,
    font,
    fill: pens.palette.ink,
    leading: 18,
  }));
}

function small(words: string, { ui, palette }: Pens): TextLine {
  return {
    words,
    font: { family: ui, size: 11, weight: 430 },
    fill: palette.ink3,
    leading: 16,
  };
}
