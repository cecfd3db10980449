import { html } from 'lit';
import type { HypothesisDetailDto, LeadingProposalDto } from '../../api/types.ts';
import type { BvQuestionAnswered } from '../../research/bv-leading-question.ts';
import './bv-hypothesis-dialogs.ts';
import './bv-hypothesis-view.ts';
import type { DialogController } from './dialog-controller.ts';
import type { HypothesisActions } from './hypothesis-actions-loader.ts';
import type {
  BvConfidenceFilled,
  BvConfidenceWanted,
  BvDecisionFilled,
  BvEditorWanted,
  BvEvidenceRated,
  BvEvidenceWanted,
  BvHypothesisFilled,
  BvOverrideFilled,
  BvQuestionsAnswered,
  BvRuleFilled,
  BvTestCardFilled,
  BvWaiverFilled,
} from './hypothesis-events.ts';
import type { ScopeTag } from './hypothesis-rows.ts';
import type { MeasuredActions } from './measured-actions-loader.ts';
import type { BvMeasuredWanted } from './measured-events.ts';

/** What a hypothesis is shown with. */
export interface ContentState {
  readonly detail: HypothesisDetailDto;
  readonly tags: readonly (ScopeTag & { readonly archivedAt: string | null })[];
  readonly proposals: readonly LeadingProposalDto[];
  readonly projectId: string;
  readonly isPast: boolean;
  readonly isEditable: boolean;
  /** Somebody may take away the comments of others. */
  readonly isTidying: boolean;
}

/** What the page does with what its parts ask for. */
export interface ContentActions {
  readonly actions: HypothesisActions;
  readonly measured: MeasuredActions;
  readonly dialog: DialogController;
  readonly evidenceWanted: (event: BvEvidenceWanted) => void;
  readonly retire: () => void;
}

/** A hypothesis with everything its verdict rests on. */
export function hypothesisView(state: ContentState, does: ContentActions) {
  const { detail } = state;
  const { actions, dialog } = does;
  return html`
    <bv-hypothesis-view
      .detail=${detail}
      .tags=${state.tags}
      .proposals=${state.proposals}
      project-id=${state.projectId}
      linked
      ?past=${state.isPast}
      ?editable=${state.isEditable}
      ?tidies=${state.isTidying}
      @bv-evidence-rated=${({ evidence, rating }: BvEvidenceRated) =>
        actions.rate(evidence, rating)}
      @bv-question-answered=${({ proposal, leads }: BvQuestionAnswered) =>
        actions.answerQuestion(proposal, leads)}
      @bv-questions-answered=${({ proposals, leads }: BvQuestionsAnswered) =>
        actions.answerQuestions(detail, proposals, leads)}
      @bv-evidence-wanted=${does.evidenceWanted}
      @bv-editor-wanted=${({ editor }: BvEditorWanted) => dialog.open(editor)}
      @bv-decision-filled=${({ text }: BvDecisionFilled) => actions.decide(detail, text)}
      @bv-test-card-filled=${({ card }: BvTestCardFilled) => actions.writeCard(detail, card)}
      @bv-override-filled=${({ override }: BvOverrideFilled) => actions.override(detail, override)}
      @bv-waiver-filled=${({ waiver }: BvWaiverFilled) => actions.waive(detail, waiver)}
      @bv-measured-wanted=${({ wish }: BvMeasuredWanted) => does.measured.do(detail.id, wish)}
      @bv-retire-wanted=${does.retire}
      @bv-confidence-wanted=${({ component }: BvConfidenceWanted) =>
        dialog.openConfidence(component)}
      @bv-confidence-filled=${(filled: BvConfidenceFilled) => actions.setConfidence(detail, filled)}
    ></bv-hypothesis-view>
  `;
}

/** The dialogs of a hypothesis, and what becomes of what is filled in. */
export function hypothesisDialogs(
  page: HTMLElement,
  { detail, tags, asOf }: Pick<ContentState, 'detail' | 'tags'> & { readonly asOf: string },
  { actions, dialog }: Pick<ContentActions, 'actions' | 'dialog'>,
) {
  return html`
    <bv-hypothesis-dialogs
      .shown=${dialog.shown}
      .detail=${detail}
      component=${dialog.component}
      as-of=${asOf}
      .tags=${tags.filter(({ archivedAt }) => archivedAt === null)}
      ?sending=${dialog.isSending}
      error=${dialog.error}
      @bv-hypothesis-filled=${({ input, seen = detail }: BvHypothesisFilled) =>
        dialog.send(() => actions.sendChange(page, seen, input))}
      @bv-rule-filled=${({ rule }: BvRuleFilled) =>
        dialog.send(() => actions.sendRule(detail, rule))}
      @bv-override-filled=${({ override }: BvOverrideFilled) =>
        dialog.send(() => actions.sendOverride(detail, override))}
      @bv-confidence-filled=${(filled: BvConfidenceFilled) =>
        dialog.send(() => actions.sendConfidence(detail, filled))}
      @bv-waiver-filled=${({ waiver }: BvWaiverFilled) =>
        dialog.send(() => actions.sendWaiver(detail, waiver))}
      @bv-closed=${() => dialog.open('none')}
    ></bv-hypothesis-dialogs>
  `;
}
