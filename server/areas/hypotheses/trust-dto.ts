import type { z } from 'zod';
import type { hypotheses as api } from '../../../core/api/index.ts';
import type { VerdictResult } from '../../../core/hypotheses/result.ts';
import { confidenceReasonText, termsOf } from '../../../core/hypotheses/wording/index.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import type { Study } from '../projects/index.ts';
import type { ConfidenceOverride } from './confidence.store.ts';
import type { NameOf } from './hypothesis-dto.ts';

type DetailDto = z.input<typeof api.HypothesisDetailDto>;
type TrustPart = Pick<DetailDto, 'confidenceComponents' | 'triangulation' | 'leaveOuts'>;

/**
 * How far the evidence of a hypothesis can be trusted, in the wire form.
 *
 * @param beside.studies - Named where leaving one out is shown; one that is not among them is not shown.
 */
export function toTrustPart(
  { confidence, triangulation, leaveOuts }: VerdictResult,
  beside: {
    readonly overrides: readonly ConfidenceOverride[];
    readonly studies: readonly Study[];
    readonly nameOf: NameOf;
    readonly language: LanguageCode;
  },
): TrustPart {
  const { overrides, studies, nameOf, language } = beside;
  const terms = termsOf(language);
  const names = new Map<string, string>(studies.map(({ id, name }) => [id, name]));
  return {
    confidenceComponents: (confidence ?? []).map(({ code, concern, reasons }) => {
      const override = overrides.find(({ component }) => component === code);
      return {
        code,
        computed: concern,
        reasons: reasons.map((reason) => confidenceReasonText(reason, language)),
        override: override
          ? {
              concern: override.concern,
              reason: override.reason,
              by: nameOf(override.by),
              at: override.at,
            }
          : null,
      };
    }),
    triangulation: triangulation.map(({ method, agreement, counts }) => ({
      method,
      agreement,
      ...counts,
    })),
    leaveOuts: leaveOuts.flatMap((without) => {
      const name =
        without.kind === 'study'
          ? names.get(without.studyId)
          : terms.methods[without.kind === 'method' ? without.method : 'measurement'];
      const { kind, to, leaning } = without;
      return name === undefined ? [] : [{ kind, name, to, leaning }];
    }),
  };
}
