import { msg } from '../../i18n/index.ts';
import type { ShownHighlight } from './reading-view.ts';

/** What a screen reader says of a highlight: its tags, then its words. */
export function spokenHighlight({ tags, dto }: ShownHighlight): string {
  const names = tags.map(({ name }) => name).join(', ');
  return `${names || msg('reading.untagged')}: ${dto.quote}`;
}
