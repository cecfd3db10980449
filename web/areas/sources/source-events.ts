import type { LanguageCode } from '../../../core/kernel/languages.ts';
import type { UploadIntent } from '../../../core/sources/kinds.ts';
import type { SourceDto, StudyDto } from '../../api/types.ts';

/** Something is to happen to a source. Crosses shadow roots: the page hears it from a row. */
export class BvSourceWanted extends Event {
  readonly what: 'change' | 'archive' | 'bringBack';
  readonly source: SourceDto;

  constructor(what: BvSourceWanted['what'], source: SourceDto) {
    super('bv-source-wanted', { bubbles: true, composed: true });
    this.what = what;
    this.source = source;
  }
}

/** Whose words a source probably holds. */
export interface Proposal {
  readonly source: SourceDto;
  readonly pseudonym: string;
}

/** Somebody agrees to what the speakers or file names propose. Crosses shadow roots, as above. */
export class BvProposalsAccepted extends Event {
  readonly proposals: readonly Proposal[];

  constructor(proposals: readonly Proposal[]) {
    super('bv-proposals-accepted', { bubbles: true, composed: true });
    this.proposals = proposals;
  }
}

/** What was typed about a source; `text` only when it is pasted. */
export interface SourceInput {
  readonly title: string;
  readonly studyId: string;
  /** A participant's id, the pseudonym of a new one, or nobody. */
  readonly participant:
    { readonly id: string } | { readonly pseudonym: string } | { readonly id: null };
  /** Empty: as the server finds it. */
  readonly heldOn: string;
  /** `undefined`: as the server finds it. */
  readonly language: LanguageCode | undefined;
  readonly text: string;
}

/** A source was filled in and is to be changed or created. */
export class BvSourceFilled extends Event {
  readonly input: SourceInput;

  constructor(input: SourceInput) {
    super('bv-source-filled', { bubbles: true, composed: true });
    this.input = input;
  }
}

/** What was typed about a study; empty dates are open. */
export interface StudyInput {
  readonly name: string;
  readonly method: StudyDto['method'];
  readonly startsOn: string;
  readonly endsOn: string;
}

/** A study was filled in and is to be created or changed. */
export class BvStudyFilled extends Event {
  readonly input: StudyInput;

  constructor(input: StudyInput) {
    super('bv-study-filled', { bubbles: true, composed: true });
    this.input = input;
  }
}

/** Something is to happen to a study; `undefined` is a new one. */
export class BvStudyWanted extends Event {
  readonly what: 'change' | 'archive' | 'bringBack' | 'corrections';
  readonly study: StudyDto | undefined;

  constructor(what: BvStudyWanted['what'], study: StudyDto | undefined) {
    super('bv-study-wanted', { bubbles: true, composed: true });
    this.what = what;
    this.study = study;
  }
}

/** Something is to happen to an upload. */
export class BvUploadWanted extends Event {
  readonly what: 'retry' | UploadIntent;
  readonly id: string;

  constructor(what: BvUploadWanted['what'], id: string) {
    super('bv-upload-wanted', { bubbles: true, composed: true });
    this.what = what;
    this.id = id;
  }
}

/** Files are to be off the list, read or not. Crosses shadow roots. */
export class BvUploadsDismissed extends Event {
  readonly ids: readonly string[];

  constructor(ids: readonly string[]) {
    super('bv-uploads-dismissed', { bubbles: true, composed: true });
    this.ids = ids;
  }
}

/** Pictures and recordings, by upload id, belong to a source; with null to none yet. Crosses shadow roots. */
export class BvMediaPlaced extends Event {
  readonly ids: readonly string[];
  readonly sourceId: string | null;

  constructor(ids: readonly string[], sourceId: string | null) {
    super('bv-media-placed', { bubbles: true, composed: true });
    this.ids = ids;
    this.sourceId = sourceId;
  }
}

/** Everything is to be shown again. */
export class BvFilterCleared extends Event {
  constructor() {
    super('bv-filter-cleared', { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-source-wanted': BvSourceWanted;
    'bv-proposals-accepted': BvProposalsAccepted;
    'bv-source-filled': BvSourceFilled;
    'bv-study-filled': BvStudyFilled;
    'bv-study-wanted': BvStudyWanted;
    'bv-upload-wanted': BvUploadWanted;
    'bv-uploads-dismissed': BvUploadsDismissed;
    'bv-media-placed': BvMediaPlaced;
    'bv-filter-cleared': BvFilterCleared;
  }
}
