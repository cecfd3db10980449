import type {
  EvidenceDto,
  HypothesisDetailDto,
  HypothesisDto,
  LeadingProposalDto,
  RuleValuesDto,
  TestCardFieldsDto,
} from '../../api/types.ts';

type Verdict = HypothesisDto['computed']['verdict'];
type ConfidenceComponent = HypothesisDetailDto['confidenceComponents'][number];

/** Something is to happen to a hypothesis. Crosses shadow roots: the page hears it from a row. */
export class BvHypothesisWanted extends Event {
  readonly what: 'change' | 'archive' | 'bringBack';
  readonly hypothesis: HypothesisDto;

  constructor(what: BvHypothesisWanted['what'], hypothesis: HypothesisDto) {
    super('bv-hypothesis-wanted', { bubbles: true, composed: true });
    this.what = what;
    this.hypothesis = hypothesis;
  }
}

/** What was typed about a hypothesis; the rule only of a new one. */
export interface HypothesisInput {
  readonly statement: string;
  readonly importance: HypothesisDto['importance'];
  /** `YYYY-MM-DD`. */
  readonly formedOn: string;
  readonly personaIds: readonly string[];
  readonly phaseIds: readonly string[];
  readonly rule: RuleValuesDto | undefined;
}

/** A hypothesis was filled in and is to be stated or changed. */
export class BvHypothesisFilled extends Event {
  readonly input: HypothesisInput;
  /** The hypothesis as it was when somebody began to write; none for a new one. */
  readonly seen: HypothesisDto | undefined;

  constructor(input: HypothesisInput, seen: HypothesisDto | undefined) {
    super('bv-hypothesis-filled', { bubbles: true, composed: true });
    this.input = input;
    this.seen = seen;
  }
}

/** Other numbers for a rule. */
export class BvRuleChanged extends Event {
  readonly rule: RuleValuesDto;

  constructor(rule: RuleValuesDto) {
    super('bv-rule-changed', { bubbles: true });
    this.rule = rule;
  }
}

/** A rule was filled in and is to be saved as a new version. */
export class BvRuleFilled extends Event {
  readonly rule: RuleValuesDto;

  constructor(rule: RuleValuesDto) {
    super('bv-rule-filled', { bubbles: true, composed: true });
    this.rule = rule;
  }
}

/** Somebody sets the verdict by hand, or takes that back (`null`). */
export class BvOverrideFilled extends Event {
  readonly override: { readonly verdict: Verdict; readonly reason: string } | null;

  constructor(override: BvOverrideFilled['override']) {
    super('bv-override-filled', { bubbles: true, composed: true });
    this.override = override;
  }
}

/** A component of the confidence in the evidence is to be set by hand. Crosses shadow roots: the page asks. */
export class BvConfidenceWanted extends Event {
  readonly component: ConfidenceComponent['code'];

  constructor(component: BvConfidenceWanted['component']) {
    super('bv-confidence-wanted', { bubbles: true, composed: true });
    this.component = component;
  }
}

/** Somebody sets a component of the confidence by hand, or takes that back (`null`). Crosses shadow roots. */
export class BvConfidenceFilled extends Event {
  readonly component: ConfidenceComponent['code'];
  readonly override: {
    readonly concern: ConfidenceComponent['computed'];
    readonly reason: string;
  } | null;

  constructor(
    component: BvConfidenceFilled['component'],
    override: BvConfidenceFilled['override'],
  ) {
    super('bv-confidence-filled', { bubbles: true, composed: true });
    this.component = component;
    this.override = override;
  }
}

/** Somebody lets stale evidence count until a day, or ends that (`null`). Crosses shadow roots. */
export class BvWaiverFilled extends Event {
  readonly waiver: { readonly until: string; readonly reason: string } | null;

  constructor(waiver: BvWaiverFilled['waiver']) {
    super('bv-waiver-filled', { bubbles: true, composed: true });
    this.waiver = waiver;
  }
}

/** The hypothesis is to be archived, as its evidence is stale. Crosses shadow roots: the page does it. */
export class BvRetireWanted extends Event {
  constructor() {
    super('bv-retire-wanted', { bubbles: true, composed: true });
  }
}

/** What is recorded of the product is another: verdicts may be, too. */
export class BvProductChanged extends Event {
  constructor() {
    super('bv-product-changed');
  }
}

/** What was decided because of the verdict; empty takes it back. */
export class BvDecisionFilled extends Event {
  readonly text: string;

  constructor(text: string) {
    super('bv-decision-filled', { bubbles: true, composed: true });
    this.text = text;
  }
}

/** How it is to be tested; nothing in any part takes the card away. Crosses shadow roots: the page sends it. */
export class BvTestCardFilled extends Event {
  readonly card: TestCardFieldsDto;

  constructor(card: TestCardFieldsDto) {
    super('bv-test-card-filled', { bubbles: true, composed: true });
    this.card = card;
  }
}

/** A dialog of the page is wanted. Crosses shadow roots: the page opens it. */
export class BvEditorWanted extends Event {
  readonly editor: 'rule' | 'override' | 'waiver' | 'receipt';

  constructor(editor: BvEditorWanted['editor']) {
    super('bv-editor-wanted', { bubbles: true, composed: true });
    this.editor = editor;
  }
}

/** What can be rated anew about a link. */
export type Rating = Partial<
  Pick<EvidenceDto, 'direction' | 'tier' | 'role' | 'leadingQuestion' | 'secondHand'>
>;

/** Somebody rates a link anew. Crosses shadow roots: the page sends it. */
export class BvEvidenceRated extends Event {
  readonly evidence: EvidenceDto;
  readonly rating: Rating;

  constructor(evidence: EvidenceDto, rating: Rating) {
    super('bv-evidence-rated', { bubbles: true, composed: true });
    this.evidence = evidence;
    this.rating = rating;
  }
}

/** A link is to be removed, or its quote copied. Crosses shadow roots, as above. */
export class BvEvidenceWanted extends Event {
  readonly what: 'remove' | 'copy';
  readonly evidenceId: string;

  constructor(what: BvEvidenceWanted['what'], evidenceId: string) {
    super('bv-evidence-wanted', { bubbles: true, composed: true });
    this.what = what;
    this.evidenceId = evidenceId;
  }
}

/** Somebody says of all questions that may lead whether they do. Crosses shadow roots. */
export class BvQuestionsAnswered extends Event {
  readonly proposals: readonly LeadingProposalDto[];
  readonly leads: boolean;

  constructor(proposals: readonly LeadingProposalDto[], leads: boolean) {
    super('bv-questions-answered', { bubbles: true, composed: true });
    this.proposals = proposals;
    this.leads = leads;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-hypothesis-wanted': BvHypothesisWanted;
    'bv-hypothesis-filled': BvHypothesisFilled;
    'bv-rule-changed': BvRuleChanged;
    'bv-rule-filled': BvRuleFilled;
    'bv-override-filled': BvOverrideFilled;
    'bv-confidence-wanted': BvConfidenceWanted;
    'bv-confidence-filled': BvConfidenceFilled;
    'bv-decision-filled': BvDecisionFilled;
    'bv-test-card-filled': BvTestCardFilled;
    'bv-editor-wanted': BvEditorWanted;
    'bv-waiver-filled': BvWaiverFilled;
    'bv-retire-wanted': BvRetireWanted;
    'bv-product-changed': BvProductChanged;
    'bv-evidence-rated': BvEvidenceRated;
    'bv-evidence-wanted': BvEvidenceWanted;
    'bv-questions-answered': BvQuestionsAnswered;
  }
}
