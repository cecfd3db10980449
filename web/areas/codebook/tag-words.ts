import type { TagDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';

/** What a tag stands for, in one line. */
export function aboutTag({ kind, definition, channel, owner, persona }: TagDto): string {
  if (kind === 'touchpoint') {
    const parts = [channel ? msg(`channel.${channel}`) : '', owner ?? '', definition];
    return parts.filter((part) => part !== '').join(' · ');
  }
  if (kind === 'persona') return persona?.who?.text || definition;
  return definition;
}

/** How much rests on a tag: people first. */
export function countWords({ counts: { people, mentions } }: TagDto): string {
  return `${msg('people.count', { count: people })} · ${msg('themes.mentions', { count: mentions })}`;
}
