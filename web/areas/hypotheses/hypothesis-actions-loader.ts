import {
  changeEvidence,
  changeHypothesis,
  linkEvidence,
  overrideConfidence,
  overrideVerdict,
  recordDecision,
  removeEvidence,
  saveRule,
  writeTestCard,
} from '../../api/hypotheses.ts';
import { takeBackLast } from '../../api/history.ts';
import { answerLeading } from '../../api/leading-questions.ts';
import { waiveStaleness } from '../../api/staleness.ts';
import type {
  EvidenceDto,
  HypothesisDetailDto,
  HypothesisDto,
  LeadingProposalDto,
  RuleValuesDto,
  TestCardFieldsDto,
} from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { msg } from '../../i18n/index.ts';
import type { ToastMessage } from '../../ui/bv-toast.ts';
import type {
  BvConfidenceFilled,
  BvOverrideFilled,
  BvWaiverFilled,
  HypothesisInput,
  Rating,
} from './hypothesis-events.ts';
import { saveHypothesis, setArchived } from './hypotheses-loader.ts';

/** What an action needs of its page. */
export interface ActionsHost {
  readonly say: (message: ToastMessage) => void;
  /** Something changed: show it. */
  readonly reload: () => Promise<void>;
}

type Stored = Pick<HypothesisDto, 'id' | 'revision'>;
type Override = BvOverrideFilled['override'];
type Waiver = BvWaiverFilled['waiver'];
type Waived = Stored & Pick<HypothesisDetailDto, 'waiver'>;
type Confident = Stored & Pick<HypothesisDetailDto, 'confidenceComponents'>;
type ConfidenceInput = Pick<BvConfidenceFilled, 'component' | 'override'>;

/**
 * What somebody does with one hypothesis. Each thing says that it is done and can be taken back, or says
 * why it was refused; a rule cannot be taken back, it is another version for ever.
 */
export class HypothesisActions {
  readonly #host: ActionsHost;

  constructor(host: ActionsHost) {
    this.#host = host;
  }

  rate(evidence: EvidenceDto, rating: Rating): Promise<void> {
    return this.#attempt(async () => {
      const changed = await changeEvidence(evidence.id, { revision: evidence.revision, ...rating });
      this.#said('evidence.wasRated', () => this.rate(changed, before(evidence, rating)));
    });
  }

  /** Says whether the question before a quote leads; what was only proposed until then. */
  answerQuestion(proposal: LeadingProposalDto, leads: boolean): Promise<void> {
    const { evidenceId, revision, place } = proposal;
    return this.#attempt(async () => {
      const answer = leads ? { leadingQuestion: true } : { neutralQuestion: place };
      const back = leads ? { leadingQuestion: false } : { neutralQuestion: null };
      const changed = await changeEvidence(evidenceId, { revision, ...answer });
      this.#said(leads ? 'leading.wasFlagged' : 'leading.wasCleared', () =>
        this.#attempt(async () => {
          await changeEvidence(evidenceId, { revision: changed.revision, ...back });
        }),
      );
    });
  }

  /** The same of many at once, which is one action. */
  answerQuestions(
    { id, projectId }: Pick<HypothesisDto, 'id' | 'projectId'>,
    proposals: readonly LeadingProposalDto[],
    leads: boolean,
  ): Promise<void> {
    return this.#attempt(async () => {
      const answers = proposals.map(({ evidenceId, revision, place }) => {
        return { evidenceId, revision, place, leads };
      });
      const { answered: count } = await answerLeading(id, { answers });
      const text = msg(leads ? 'leading.wereFlagged' : 'leading.wereCleared', { count });
      const back = async (): Promise<void> => {
        await takeBackLast(projectId);
      };
      this.#host.say({ text, undo: () => void this.#attempt(back) });
    });
  }

  remove(evidence: EvidenceDto): Promise<void> {
    return this.#attempt(async () => {
      await removeEvidence(evidence.id);
      this.#said('evidence.wasRemoved', () => this.#bringBack(evidence));
    });
  }

  override(hypothesis: Stored & Pick<HypothesisDto, 'override'>, next: Override): Promise<void> {
    return this.#attempt(() => this.sendOverride(hypothesis, next));
  }

  /** As `override`, for a dialog that says itself what was refused. */
  async sendOverride(
    { id, revision, override }: Stored & Pick<HypothesisDto, 'override'>,
    next: Override,
  ): Promise<void> {
    const changed = await overrideVerdict(id, { revision, override: next });
    const back = override && { verdict: override.verdict, reason: override.reason };
    this.#said(next ? 'override.wasSet' : 'override.wasTakenBack', () =>
      this.override(changed, back),
    );
  }

  setConfidence(hypothesis: Confident, input: ConfidenceInput): Promise<void> {
    return this.#attempt(() => this.sendConfidence(hypothesis, input));
  }

  /** As `setConfidence`, for a dialog that says itself what was refused. */
  async sendConfidence(
    { id, revision, confidenceComponents }: Confident,
    { component, override }: ConfidenceInput,
  ): Promise<void> {
    const changed = await overrideConfidence(id, { revision, component, override });
    const before = confidenceComponents.find(({ code }) => code === component)?.override ?? null;
    const back = before && { concern: before.concern, reason: before.reason };
    this.#said(override ? 'confidence.wasSet' : 'confidence.wasTakenBack', () =>
      this.setConfidence({ ...changed, confidenceComponents }, { component, override: back }),
    );
  }

  decide(
    { id, revision, decision }: Stored & Pick<HypothesisDto, 'decision'>,
    text: string,
  ): Promise<void> {
    return this.#attempt(async () => {
      const changed = await recordDecision(id, { revision, text });
      this.#said(text ? 'decision.wasRecorded' : 'decision.wasTakenBack', () =>
        this.decide(changed, decision?.text ?? ''),
      );
    });
  }

  writeCard(
    { id, revision, testCard }: Stored & Pick<HypothesisDetailDto, 'testCard'>,
    card: TestCardFieldsDto,
  ): Promise<void> {
    return this.#attempt(async () => {
      const changed = await writeTestCard(id, { revision, card });
      const { belief, test, measure, criterion } = testCard ?? BLANK_CARD;
      this.#said('testCard.wasWritten', () =>
        this.writeCard({ ...changed, testCard: null }, { belief, test, measure, criterion }),
      );
    });
  }

  waive(hypothesis: Waived, waiver: Waiver): Promise<void> {
    return this.#attempt(() => this.sendWaiver(hypothesis, waiver));
  }

  /** As `waive`, for a dialog that says itself what was refused. */
  async sendWaiver({ id, revision, waiver }: Waived, next: Waiver): Promise<void> {
    const changed = await waiveStaleness(id, { revision, waiver: next });
    const back = waiver && { until: waiver.until, reason: waiver.reason };
    this.#said(next ? 'waiver.wasGiven' : 'waiver.wasEnded', () =>
      this.waive({ ...changed, waiver: null }, back),
    );
  }

  archive(hypothesis: Stored & Pick<HypothesisDto, 'number'>, archived: boolean): Promise<void> {
    return this.#attempt(async () => {
      const changed = await setArchived(hypothesis, archived);
      const text = msg(archived ? 'hypotheses.wasArchived' : 'hypotheses.wasBroughtBack', {
        number: `H${hypothesis.number}`,
      });
      this.#host.say({ text, undo: () => void this.archive(changed, !archived) });
    });
  }

  /** Changes what the hypothesis says; a dialog says itself what was refused. */
  async sendChange(page: HTMLElement, seen: HypothesisDto, input: HypothesisInput): Promise<void> {
    const { now, before } = await saveHypothesis(page, seen, input);
    const { id, statement, importance, formedOn, personaIds, phaseIds } = before;
    const back = { revision: now.revision, statement, importance, formedOn, personaIds, phaseIds };
    this.#said('hypotheses.wasChanged', () =>
      this.#attempt(async () => {
        await changeHypothesis(id, back);
      }),
    );
  }

  /** Saves another version of the rule, unless it is the one that stands; a dialog says itself what was refused. */
  async sendRule({ id, revision }: Stored, rule: RuleValuesDto): Promise<void> {
    const saved = await saveRule(id, { revision, rule });
    const isSame = saved.revision === revision;
    this.#host.say({ text: msg(isSame ? 'rule.wasSame' : 'rule.wasSaved') });
  }

  #bringBack(evidence: EvidenceDto): Promise<void> {
    const { hypothesisId, highlightId, direction, tier, role } = evidence;
    const { leadingQuestion, secondHand } = evidence;
    return this.#attempt(async () => {
      const body = { highlightId, direction, tier, role, leadingQuestion, secondHand };
      await linkEvidence(hypothesisId, body);
    });
  }

  #said(words: Done, undo: () => Promise<void>): void {
    this.#host.say({ text: msg(words), undo: () => void undo() });
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#host.say({ text: refusalText(error) });
    }
    await this.#host.reload();
  }
}

const BLANK_CARD: TestCardFieldsDto = { belief: '', test: '', measure: '', criterion: '' };

type Done =
  | 'testCard.wasWritten'
  | 'leading.wasFlagged'
  | 'leading.wasCleared'
  | 'evidence.wasRated'
  | 'evidence.wasRemoved'
  | 'override.wasSet'
  | 'override.wasTakenBack'
  | 'confidence.wasSet'
  | 'confidence.wasTakenBack'
  | 'decision.wasRecorded'
  | 'decision.wasTakenBack'
  | 'waiver.wasGiven'
  | 'waiver.wasEnded'
  | 'hypotheses.wasChanged';

/** The same things as they were. */
function before(evidence: EvidenceDto, rating: Rating): Rating {
  // The keys of a rating are fields of a link.
  const names = Object.keys(rating) as (keyof Rating)[];
  return Object.fromEntries(names.map((name) => [name, evidence[name]]));
}
