/** How a study was done. */
export const METHODS = [
  'interview',
  'usability test',
  'survey',
  'diary',
  'focus group',
  'eye-tracking',
  'support tickets',
  'CRM data',
  'analytics',
  'A/B test',
  'workshop',
  'other',
] as const;

export type Method = (typeof METHODS)[number];
