import type { SharedProjectDto, ShareScope } from '../../api/types.ts';
import type { PlainMessageKey } from '../../i18n/index.ts';

/** What a read-only link can open, in the order of the tabs. */
interface SharedPart {
  readonly scope: ShareScope;
  readonly word: PlainMessageKey;
  readonly load: () => Promise<unknown>;
}

const PARTS: readonly SharedPart[] = [
  {
    scope: 'hypotheses',
    word: 'shell.hypotheses',
    load: () => import('./bv-shared-hypotheses-page.ts'),
  },
  {
    scope: 'journey',
    word: 'shell.journey',
    load: () => import('./bv-shared-journey-page.ts'),
  },
  {
    scope: 'evidence',
    word: 'shell.evidence',
    load: () => import('./bv-shared-evidence-page.ts'),
  },
];

/** The parts that a link opens. A map needs a journey. */
export function sharedParts({ scopes, journeyId }: SharedProjectDto): readonly SharedPart[] {
  return PARTS.filter(
    ({ scope }) => scopes.includes(scope) && (scope !== 'journey' || journeyId !== null),
  );
}
