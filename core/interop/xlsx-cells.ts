import { isDay } from '../kernel/time.ts';
import type { Cell, ColumnType } from './table.ts';
import { STYLE } from './xlsx-parts.ts';

const MS_PER_DAY = 86_400_000;
/** 1 January 1970 in days as Excel counts them. */
const UNIX_EPOCH = 25_569;
/** From 1 March 1900 on days are counted right: Excel believes in a 29 February of that year. */
const FIRST_RIGHT_DAY = 61;
/** What a cell can hold, in UTF-16 code units. */
const TEXT_MAX = 32_767;
const NUMBER = /^-?\d{1,15}(?:\.\d+)?$/;

/**
 * A row of a sheet. Empty cells are left out.
 *
 * @param number - Counted from 1.
 * @param letters - Of the columns: `A`, `B` …
 * @param types - Of the columns, or `header`.
 */
export function rowXml(
  number: number,
  letters: readonly string[],
  cells: readonly Cell[],
  types: readonly ColumnType[] | 'header',
): string {
  const xml = letters.map((letter, at) => {
    const type = types === 'header' ? types : (types[at] ?? 'text');
    return cellXml(`${letter}${number}`, cells[at] ?? null, type);
  });
  return `<row r="${number}">${xml.join('')}</row>`;
}

/** How a column is called: A … Z, AA … */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

function cellXml(place: string, cell: Cell, type: ColumnType | 'header'): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const number = typeof cell === 'number' ? cell : numberIn(cell, type);
  if (number !== null) return numberXml(place, number, type);
  const style = type === 'header' ? STYLE.header : STYLE.words;
  const text = escaped(String(cell));
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function numberXml(place: string, number: number, type: ColumnType | 'header'): string {
  if (!Number.isFinite(number)) return '';
  const style = type === 'day' || type === 'moment' ? STYLE[type] : STYLE.plain;
  return `<c r="${place}" s="${style}"><v>${number}</v></c>`;
}

/** What words in such a column stand for as a number, or null where they are only words. */
function numberIn(text: string, type: ColumnType | 'header'): number | null {
  if (type === 'number') return NUMBER.test(text) ? Number(text) : null;
  if (type === 'day') return isDay(text) ? excelDays(text) : null;
  if (type === 'moment') return excelDays(text);
  return null;
}

/** Days since the last of 1899, with the time of day as a fraction; null before Excel counts right. */
function excelDays(text: string): number | null {
  const days = Date.parse(text) / MS_PER_DAY + UNIX_EPOCH;
  return days >= FIRST_RIGHT_DAY ? days : null;
}

/** Line breaks of other systems, halves of characters, and what XML cannot hold even as a number. */
const ODD_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\r\n?/g, '\n'],
  [/\p{Surrogate}/gu, '\uFFFD'],
  [/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ''],
  // So Excel writes signs by their number; words that look so are meant as they are.
  [/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'],
  [/&/g, '&amp;'],
  [/</g, '&lt;'],
  [/>/g, '&gt;'],
];

function escaped(text: string): string {
  const whole = text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX - 1)}…` : text;
  return ODD_SIGNS.reduce((said, [sign, instead]) => said.replace(sign, instead), whole);
}
