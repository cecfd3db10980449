import type { JourneyMapDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';

/** Whose map it is: nothing else says so outside the product. */
export function mapTitle({ name, personas, personaId, horizon }: JourneyMapDto): string {
  const persona = personas.find(({ id }) => id === personaId)?.name;
  const toBe = horizon === 'to_be' ? msg('journey.toBe') : undefined;
  return [name, persona, toBe].filter((part) => part !== undefined).join(' · ');
}
