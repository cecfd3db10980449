import type { Shortcuts } from '../../controllers/shortcuts.ts';
import { TIERS } from '../../research/bv-link-rating.ts';
import type { Wish } from './evidence-drafts.ts';
import type { EvidenceQueue } from './evidence-queue.ts';

interface QueueActions {
  readonly decide: (wish: Wish) => void;
  readonly takeBack: () => void;
  /** Another one is looked at. */
  readonly moved: () => void;
}

/** The keys of suggested evidence: on what is chosen, else on the one that is looked at. */
export function queueKeys(queue: EvidenceQueue, actions: QueueActions): Shortcuts {
  return {
    ...movingKeys(queue, actions.moved),
    ...Object.fromEntries(TIERS.map((tier) => [String(tier), () => queue.say({ tier })])),
    g: () => queue.turnRole(),
    l: () => queue.turn('leadingQuestion'),
    d: () => queue.turnLeadsNot(),
    h: () => queue.turn('secondHand'),
    s: () => queue.turn('strongly'),
    '+': () => actions.decide(1),
    '-': () => actions.decide(-1),
    '0': () => actions.decide(0),
    y: () => actions.decide('proposed'),
    n: () => actions.decide('none'),
    u: () => actions.takeBack(),
  };
}

function movingKeys(queue: EvidenceQueue, moved: () => void): Shortcuts {
  const go = (step: number, isRange = false): void => {
    if (isRange) chooseNow(queue, true);
    queue.now += step;
    if (isRange) chooseNow(queue, true, true);
    moved();
  };
  return {
    j: () => go(1),
    k: () => go(-1),
    ArrowDown: ({ shiftKey }) => go(1, shiftKey),
    ArrowUp: ({ shiftKey }) => go(-1, shiftKey),
    J: () => go(1, true),
    K: () => go(-1, true),
    x: () => chooseNow(queue, !isNowChosen(queue)),
    X: () => chooseNow(queue, true, true),
    a: () => queue.chooseAll(),
    Escape: () => queue.chooseNone(),
  };
}

function chooseNow(queue: EvidenceQueue, isChosen: boolean, isRange = false): void {
  const now = queue.shown[queue.now];
  if (now) queue.choose(now.id, isChosen, isRange);
}

function isNowChosen(queue: EvidenceQueue): boolean {
  const now = queue.shown[queue.now];
  return now !== undefined && queue.isChosen(now.id);
}
