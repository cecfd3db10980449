/**
 * What a style sheet may say itself, and what must be a token:
 *
 * - Colours are always tokens, `currentColor`, `transparent`, `inherit` or a mix of those.
 * - Pixels are only `1px` and `2px`, for hairlines and rings.
 * - Space, corners and type sizes are tokens, `0`, `em`, `%`, or calculated from them.
 * - Sizes and grid tracks may be `rem`, `fr`, `ch`, `%`, `vh`, `vw`: they belong to one element.
 * - Durations are tokens, so that reduced motion stops all of them.
 * - Sides are logical: `margin-inline-start`, never `margin-left`.
 */
const RULES: readonly { readonly name: string; readonly finds: RegExp }[] = [
  { name: 'raw colour', finds: /#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|oklch|lab)\(/gi },
  {
    name: 'raw colour',
    finds: /(?<=:[^;{}]*\s)(?:white|black|red|green|blue|gr[ae]y|orange|yellow)(?=[\s;,)])/gi,
  },
  { name: 'pixels', finds: /(?<![\w.-])(?!0px|1px|2px)\d*\.?\d+px\b/g },
  { name: 'duration', finds: /(?<![\w.-])\d*\.?\d+m?s\b/g },
  {
    name: 'use a token',
    finds:
      /(?<![\w-])(?:padding|margin|gap|border-radius|font-size|line-height)[\w-]*:[^;{}]*?\d*\.?\d+rem/g,
  },
  {
    name: 'use a logical property',
    finds: /(?<![\w-])(?:margin|padding|border)-(?:left|right|top|bottom)(?=\s*:)/g,
  },
];

/** Faults in the style sheets of a file, as `what: where`. */
export function designFaults(source: string, isCss: boolean): readonly string[] {
  const sheets = isCss
    ? [source]
    : [...source.matchAll(/\bcss`([^`]*)`/g)].map(([, css]) => css ?? '');
  return sheets
    .map(withoutComments)
    .flatMap((sheet) =>
      RULES.flatMap(({ name, finds }) =>
        [...sheet.matchAll(finds)].map(([text]) => `${name}: ${text}`),
      ),
    );
}

/** Comments may speak of pixels; media queries cannot read tokens. */
function withoutComments(sheet: string): string {
  return sheet.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@media[^{]*/g, '@media ');
}
