import { attributeText } from './attribute-words.ts';
import type { ParticipantDetail } from './participant-detail.ts';

/** What is known, in the order of the project's attributes; archived ones are not shown. */
export function attributeFacts({ participant, attributes }: ParticipantDetail) {
  return attributes
    .filter(({ archivedAt }) => archivedAt === null)
    .map((attribute) => ({
      name: attribute.name,
      value: attributeText(attribute, participant.attributes[attribute.name]),
    }))
    .filter(({ value }) => value !== '');
}
