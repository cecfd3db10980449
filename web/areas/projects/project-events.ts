import type { JourneyTemplate } from '../../../core/codebook/templates.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import type { ProjectSummaryDto } from '../../api/types.ts';

/** Something is to happen to a project. Crosses shadow roots: the page hears it from a row of the list. */
export class BvProjectWanted extends Event {
  readonly what: 'change' | 'archive' | 'bringBack';
  readonly project: ProjectSummaryDto;

  constructor(what: 'change' | 'archive' | 'bringBack', project: ProjectSummaryDto) {
    super('bv-project-wanted', { bubbles: true, composed: true });
    this.what = what;
    this.project = project;
  }
}

/** What was typed about a project. */
export interface ProjectInput {
  readonly name: string;
  readonly description: string;
  readonly language: LanguageCode;
  /** The phases of its first journey. */
  readonly journeyTemplate: JourneyTemplate;
}

/** A project was filled in and is to be created or changed. */
export class BvProjectFilled extends Event {
  readonly input: ProjectInput;

  constructor(input: ProjectInput) {
    super('bv-project-filled', { bubbles: true });
    this.input = input;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-project-wanted': BvProjectWanted;
    'bv-project-filled': BvProjectFilled;
  }
}
