import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { highlightStyles } from '../../web/areas/reading/highlight-styles.ts';

type Scheme = 'light' | 'dark';
type Triple = readonly [number, number, number];

/** WCAG 2.2, 1.4.3, for text of this size. */
const LEAST = 4.5;
/** Every ink that words of a source are set in: answers, questions and remarks, guide text. */
const INKS = ['ink', 'ink-2', 'ink-3'];

const tokens = readFileSync('web/styles/tokens.css', 'utf8');
const css = highlightStyles.map(String).join('\n');
/** What is painted under words, by name. Audits of pages do not see what a browser paints so. */
const rules = [...css.matchAll(/::highlight\(([\w-]+)\) \{([^}]*)\}/g)]
  .map(([, name = '', declarations = '']) => ({ name, declarations }))
  .filter(({ declarations }) => declarations.includes('background-color'));

describe.each(['light', 'dark'] as const)('words can be read in %s', (scheme) => {
  it.each(rules)('on $name', ({ declarations }) => {
    const own = /(?:^|\s)color: var\(--bv-([\w-]+)\)/.exec(declarations)?.[1];
    const faint = fillsOf(declarations, scheme).flatMap((fill) =>
      (own ? [own] : INKS)
        .map((ink): [string, number] => [ink, contrast(colour(ink, scheme), fill)])
        .filter(([, value]) => value < LEAST)
        .map(([ink, value]) => `${ink}: ${value.toFixed(2)}`),
    );
    expect(faint).toEqual([]);
  });
});

it('looks at the colours of all tags, of none, and of what is selected, found and jumped to', () => {
  expect(rules.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      ...Array.from({ length: 13 }, (_, hue) => `bv-hue-${hue}-0`),
      ...['bv-active', 'bv-selected', 'bv-found', 'bv-found-now', 'bv-jumped'],
    ]),
  );
});

it('knows what contrast is', () => {
  expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 5);
  expect(contrast(parse('#767676'), parse('#ffffff'))).toBeCloseTo(4.54, 2);
});

/** The fill of a rule; that of the active highlight is mixed from the colours of its tag, whichever it is. */
function fillsOf(declarations: string, scheme: Scheme): readonly Triple[] {
  const token = /background-color: var\(--bv-([\w-]+)\)/.exec(declarations)?.[1];
  if (token) return [colour(token, scheme)];
  const share = Number(/-soft\) (\d+)%/.exec(declarations)?.[1]) / 100;
  expect(share).toBeGreaterThan(0);
  const tags = Array.from({ length: 12 }, (_, hue) => `tag-${hue + 1}`);
  return [
    ...tags.map((tag) => mix(colour(`${tag}-soft`, scheme), colour(`${tag}-solid`, scheme), share)),
    mix(colour('insufficient-soft', scheme), colour('insufficient-fill', scheme), share),
  ];
}

function colour(token: string, scheme: Scheme): Triple {
  const pair = new RegExp(`--bv-${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens);
  const hex = pair?.[scheme === 'light' ? 1 : 2];
  if (!hex) throw new Error(`There is no colour --bv-${token}.`);
  return parse(hex);
}

/** sRGB, 0 … 1. */
function parse(hex: string): Triple {
  const channel = (at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function encoded(channel: number): number {
  const kept = Math.min(Math.max(channel, 0), 1);
  return kept <= 0.0031308 ? kept * 12.92 : 1.055 * kept ** (1 / 2.4) - 0.055;
}

/** Contrast of WCAG 2, 1 … 21. */
function contrast(one: Triple, other: Triple): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance([red, green, blue]: Triple): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** `color-mix(in oklab, …)`: Ottosson, "A perceptual color space for image processing" (2020). */
function mix(one: Triple, other: Triple, share: number): Triple {
  const [a, b] = [oklab(one), oklab(other)];
  const at = (index: 0 | 1 | 2): number => a[index] * share + b[index] * (1 - share);
  return srgb([at(0), at(1), at(2)]);
}

function oklab(rgb: Triple): Triple {
  const [r, g, b] = [linear(rgb[0]), linear(rgb[1]), linear(rgb[2])];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function srgb([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encoded(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}
