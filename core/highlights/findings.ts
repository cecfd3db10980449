/** How a task of a usability test ended. */
export const OUTCOMES = ['success', 'partly', 'failure'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Severity of a usability problem: 0 none … 4 catastrophe (Nielsen's scale). */
export const SEVERITY_MAX = 4;
