import { hues } from '../../../styles/hues.ts';
import { canvasFont } from './paint.ts';
import type { Palette, Pens } from './shapes.ts';

const COLOURS: Readonly<Record<Exclude<keyof Palette, 'hues'>, string>> = {
  surface: '--bv-surface',
  ink: '--bv-ink',
  ink2: '--bv-ink-2',
  ink3: '--bv-ink-3',
  line: '--bv-line',
  lineStrong: '--bv-line-strong',
  hatch: '--bv-hatch',
  band: '--bv-active',
  assumption: '--bv-assumption',
  assumptionLine: '--bv-assumption-line',
};

/** Colours and fonts as the page has them now, light or dark. @throws Error in a browser without a canvas */
export function pensOf(host: HTMLElement): Pens {
  const styles = getComputedStyle(host);
  const family = (name: string): string => styles.getPropertyValue(name).trim();
  const brush = document.createElement('canvas').getContext('2d');
  if (!brush) throw new Error('The browser cannot measure text.');
  return {
    palette: paletteOf(host),
    ui: family('--bv-font-ui'),
    voice: family('--bv-font-voice'),
    measure: (text, font) => {
      brush.font = canvasFont(font);
      return brush.measureText(text).width;
    },
  };
}

/** A token may be a pair for light and dark: only an element that uses it says which. */
function paletteOf(host: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  // Beside a shadow tree it would have no style at all.
  (host.shadowRoot ?? host).append(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const named = Object.entries(COLOURS).map(([name, token]) => [name, colour(token)] as const);
  const palette = {
    ...(Object.fromEntries(named) as Record<keyof typeof COLOURS, string>), // Each is there once.
    hues: hues.map((_, index) => colour(`--bv-tag-${index + 1}-solid`)),
  };
  probe.remove();
  return palette;
}
