import { byKind, type ByKind, type Drawing, type Font, HATCH_STEP } from './shapes.ts';

/** A drawing as an SVG document of its own: no scripts, no links, every text selectable. */
export function writeSvg({ width, height, background, shapes }: Drawing, title: string): string {
  const hatches = [
    ...new Set(shapes.flatMap((shape) => (shape.kind === 'hatch' ? [shape.stroke] : []))),
  ];
  const step = HATCH_STEP;
  const patterns = hatches.map(
    (stroke, index) =>
      `<pattern id="hatch-${index}" width="${step}" height="${step}" patternUnits="userSpaceOnUse"><path d="M0 ${step}L${step} 0" stroke="${stroke}" fill="none"/></pattern>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<defs>${patterns.join('')}</defs>`,
    `<rect width="${width}" height="${height}" fill="${background}"/>`,
    ...shapes.map((shape) => byKind(ELEMENTS, shape, hatches)),
    '</svg>',
  ].join('\n');
}

const ELEMENTS: ByKind<readonly string[], string> = {
  rect: ({ x, y, width, height, fill = 'none', stroke = 'none' }) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${stroke}"/>`,
  hatch: ({ x, y, width, height, stroke }, hatches) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="url(#hatch-${hatches.indexOf(stroke)})"/>`,
  line: ({ x1, y1, x2, y2, stroke, dash }) =>
    `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}"${dashed(dash)}/>`,
  path: ({ d, x, y, scaleX, scaleY, fill = 'none', stroke = 'none', strokeWidth = 1, dash }) =>
    `<path d="${d}" transform="translate(${x} ${y}) scale(${scaleX} ${scaleY})" fill="${fill}" stroke="${stroke}" stroke-width="${strokeWidth}" stroke-linecap="round" vector-effect="non-scaling-stroke"${dashed(dash)}/>`,
  dot: ({ x, y, radius, fill, isDiamond }) =>
    isDiamond
      ? `<path d="M${x} ${y - radius}l${radius} ${radius}l${-radius} ${radius}l${-radius} ${-radius}z" fill="${fill}"/>`
      : `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`,
  ring: ({ x, y, radius, fill, stroke, dash }) =>
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" stroke="${stroke}"${dashed(dash)}/>`,
  text: ({ x, y, text, font, fill, align }) =>
    `<text x="${x}" y="${y}" fill="${fill}" text-anchor="${align}"${fontOf(font)}>${escaped(text)}</text>`,
};

function dashed(dash: readonly number[] | undefined): string {
  return dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
}

function fontOf({ family, size, weight, italic }: Font): string {
  const style = italic ? ' font-style="italic"' : '';
  return ` font-family="${escaped(family)}" font-size="${size}" font-weight="${weight}"${style}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
