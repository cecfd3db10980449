import type { AttributeDto, ParticipantDto } from '../../api/types.ts';

/** By which column the list is sorted, and whether from the end. */
export interface ParticipantSort {
  /** `pseudonym`, `organisation`, `household`, `sources`, `highlights`, or the id of an attribute. */
  readonly column: string;
  readonly isDescending: boolean;
}

/** From the address: `at_…`, or `-highlights` from the end. By pseudonym when nothing is said. */
export function readSort(text: string): ParticipantSort {
  const isDescending = text.startsWith('-');
  return { column: (isDescending ? text.slice(1) : text) || 'pseudonym', isDescending };
}

/** What the address says when the head of a column is pressed: its order, then the other way round. */
export function nextSort({ column, isDescending }: ParticipantSort, pressed: string): string {
  return column === pressed && !isDescending ? `-${pressed}` : pressed;
}

/** Participants by a column; those of whom it says nothing come last, and equal ones by pseudonym. */
export function inOrder(
  participants: readonly ParticipantDto[],
  { column, isDescending }: ParticipantSort,
  attributes: readonly AttributeDto[],
): readonly ParticipantDto[] {
  const words = new Intl.Collator(undefined, { numeric: true });
  const keyOf = keyFor(
    column,
    attributes.find(({ id }) => id === column),
  );
  return participants.toSorted((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    const byPseudonym = words.compare(one.pseudonym, other.pseudonym);
    if (a === null || b === null) return Number(a === null) - Number(b === null) || byPseudonym;
    const order =
      typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b));
    return (isDescending ? -order : order) || byPseudonym;
  });
}

function keyFor(
  column: string,
  attribute: AttributeDto | undefined,
): (participant: ParticipantDto) => number | string | null {
  if (attribute) return (participant) => attributeKey(attribute, participant);
  switch (column) {
    case 'organisation':
      return ({ organisation }) => organisation;
    case 'household':
      return ({ household }) => household;
    case 'sources':
      return ({ sources }) => sources;
    case 'highlights':
      return ({ highlights }) => highlights;
    default:
      return ({ pseudonym }) => pseudonym;
  }
}

/** Numbers by size, choices in the order of their list, everything else by its words. */
function attributeKey(
  { name, kind, choices }: AttributeDto,
  { attributes }: ParticipantDto,
): number | string | null {
  const value = attributes[name];
  if (value === undefined) return null;
  if (kind === 'number') return Number(value);
  return kind === 'one_of' ? choices.indexOf(value) : value;
}
