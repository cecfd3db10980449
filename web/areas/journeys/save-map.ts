import { TABLE_FORMATS } from '../../../core/interop/table.ts';
import type { JourneyMapDto } from '../../api/types.ts';
import { saveFile } from '../../ui/save-file.ts';
import { drawMap } from './drawing/draw-map.ts';
import { paintPng } from './drawing/paint.ts';
import { pensOf } from './drawing/pens.ts';
import { writeSvg } from './drawing/write-svg.ts';
import { tableFile } from '../lists/save-table.ts';
import { mapTable } from './map-table.ts';
import { mapTitle } from './map-title.ts';

/** As what a map can be saved. */
export const MAP_FORMATS = ['svg', 'png', ...TABLE_FORMATS] as const;
export type MapFormat = (typeof MAP_FORMATS)[number];

/** Sharp on a projector, and small enough for a mail. */
const PNG_SCALE = 2;

/**
 * Saves the map as it is on the page.
 *
 * @param host - Where it is shown: its colours and fonts are used.
 * @throws Error when the browser cannot draw it
 */
export async function saveMap(
  map: JourneyMapDto,
  format: MapFormat,
  host: HTMLElement,
): Promise<void> {
  const title = mapTitle(map);
  saveFile(`${title}.${format}`, await contentOf(map, format, title, host));
}

async function contentOf(
  map: JourneyMapDto,
  format: MapFormat,
  title: string,
  host: HTMLElement,
): Promise<Blob> {
  if (format === 'csv' || format === 'xlsx') return tableFile(mapTable(map), format, title);
  // A font that is not there yet would be measured as another.
  await document.fonts.ready;
  const drawing = drawMap(map, title, pensOf(host));
  if (format === 'png') return paintPng(drawing, PNG_SCALE);
  return new Blob([writeSvg(drawing, title)], { type: 'image/svg+xml' });
}
