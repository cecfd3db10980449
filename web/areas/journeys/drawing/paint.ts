import {
  byKind,
  type ByKind,
  type Drawing,
  type Font,
  HATCH_STEP,
  type ShapeOf,
} from './shapes.ts';

type Brush = CanvasRenderingContext2D;

/** How a canvas is told a font. */
export function canvasFont({ family, size, weight, italic = false }: Font): string {
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${family}`;
}

/**
 * Paints a drawing as a PNG file, with the fonts of the page.
 *
 * @param scale - Pixels of the picture for each of the drawing.
 * @throws Error when the browser has no canvas of that size
 */
export async function paintPng(drawing: Drawing, scale: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(drawing.width * scale);
  canvas.height = Math.round(drawing.height * scale);
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('The browser cannot draw this picture.');
  brush.scale(scale, scale);
  brush.fillStyle = drawing.background;
  brush.fillRect(0, 0, drawing.width, drawing.height);
  for (const shape of drawing.shapes) {
    brush.setLineDash('dash' in shape ? [...shape.dash] : []);
    brush.lineWidth = 1;
    byKind(STROKES, shape, brush);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The browser cannot draw a picture of this size.'));
    }, 'image/png');
  });
}

const STROKES: ByKind<Brush, void> = {
  rect: paintRect,
  hatch: paintHatch,
  line: ({ x1, y1, x2, y2, stroke }, brush) => {
    brush.strokeStyle = stroke;
    brush.beginPath();
    brush.moveTo(x1, y1);
    brush.lineTo(x2, y2);
    brush.stroke();
  },
  path: paintPath,
  dot: paintDot,
  ring: paintRing,
  text: ({ x, y, text, font, fill, align }, brush) => {
    brush.font = canvasFont(font);
    brush.fillStyle = fill;
    brush.textAlign = align === 'middle' ? 'center' : align;
    brush.fillText(text, x, y);
  },
};

function paintRect({ x, y, width, height, fill, stroke }: ShapeOf<'rect'>, brush: Brush): void {
  if (fill) {
    brush.fillStyle = fill;
    brush.fillRect(x, y, width, height);
  }
  if (stroke) {
    brush.strokeStyle = stroke;
    brush.strokeRect(x, y, width, height);
  }
}

function paintHatch({ x, y, width, height, stroke }: ShapeOf<'hatch'>, brush: Brush): void {
  brush.save();
  brush.beginPath();
  brush.rect(x, y, width, height);
  brush.clip();
  brush.strokeStyle = stroke;
  brush.beginPath();
  // From the same origin as the pattern of an SVG, so that neighbours meet.
  const first = Math.floor((x + y) / HATCH_STEP) * HATCH_STEP;
  for (let sum = first; sum <= x + y + width + height; sum += HATCH_STEP) {
    brush.moveTo(sum - y, y);
    brush.lineTo(sum - y - height, y + height);
  }
  brush.stroke();
  brush.restore();
}

function paintPath(shape: ShapeOf<'path'>, brush: Brush): void {
  const { d, x, y, scaleX, scaleY, fill, stroke, strokeWidth = 1 } = shape;
  const path = new Path2D();
  path.addPath(new Path2D(d), new DOMMatrix([scaleX, 0, 0, scaleY, x, y]));
  if (fill) {
    brush.fillStyle = fill;
    brush.fill(path);
  }
  if (stroke) {
    brush.strokeStyle = stroke;
    brush.lineWidth = strokeWidth;
    brush.lineCap = 'round';
    brush.stroke(path);
  }
}

function paintRing({ x, y, radius, fill, stroke }: ShapeOf<'ring'>, brush: Brush): void {
  brush.beginPath();
  brush.arc(x, y, radius, 0, 2 * Math.PI);
  brush.fillStyle = fill;
  brush.fill();
  brush.strokeStyle = stroke;
  brush.stroke();
}

function paintDot({ x, y, radius, fill, isDiamond }: ShapeOf<'dot'>, brush: Brush): void {
  brush.fillStyle = fill;
  brush.beginPath();
  if (isDiamond) {
    brush.moveTo(x, y - radius);
    brush.lineTo(x + radius, y);
    brush.lineTo(x, y + radius);
    brush.lineTo(x - radius, y);
  } else {
    brush.arc(x, y, radius, 0, 2 * Math.PI);
  }
  brush.fill();
}
