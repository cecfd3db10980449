import type {
  AttributeDto,
  HypothesisDto,
  MergeDto,
  ParticipantDto,
  SourceDto,
  StudyDto,
  TagDto,
  WithdrawalDto,
} from '../../api/types.ts';
import type { FoundQuote } from '../evidence/evidence-found.ts';
import type { ShownConsentFile } from './bv-consent-files.ts';
import type { EvidenceNames } from '../evidence/evidence-names.ts';

/** One participant with what rests on them. */
export interface ParticipantDetail {
  readonly participant: ParticipantDto;
  /** Everybody else in use who has not withdrawn: whoever may turn out to be them. */
  readonly others: readonly ParticipantDto[];
  /** Who was merged into them; for those who may split them. */
  readonly merges: readonly MergeDto[];
  /** What is kept about the participants of the project. */
  readonly attributes: readonly AttributeDto[];
  /** Signed papers; only for those who may save them. */
  readonly consentFiles: readonly ShownConsentFile[] | undefined;
  /** Others of their organisation. */
  readonly colleagues: readonly ParticipantDto[];
  /** Others of their household. */
  readonly household: readonly ParticipantDto[];
  /** Those of the project, to choose from. */
  readonly personas: readonly TagDto[];
  readonly names: EvidenceNames;
  /** Their sources, and in which study each was. */
  readonly sources: readonly SourceDto[];
  readonly studies: ReadonlyMap<string, StudyDto>;
  /** What withdrawing would do, or has done; only for those who may withdraw. */
  readonly withdrawal: WithdrawalDto | undefined;
  /** The first of their quotes, key quotes before the others. */
  readonly quotes: readonly FoundQuote[];
  readonly quoteCount: number;
  /** Hypotheses that their words bear on, and with how many quotes. */
  readonly hypotheses: readonly {
    readonly hypothesis: HypothesisDto;
    readonly mentions: number;
  }[];
}
