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

/** The address of a part; a new part starts without the filters of the last. */
export function partHref(scope: ShareScope): string {
  return `/shared?part=${scope}`;
}
