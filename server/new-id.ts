import { randomBytes } from 'node:crypto';
import { type Id, type IdKind, makeId } from '../core/kernel/ids.ts';

const ID_RANDOM_BYTES = 16;
/** One character of an id comes from the lowest five bits of a byte. */
const DIGITS = 32;

/**
 * A maker of ids that never go backwards: within one millisecond the random part of the last id is counted up, so
 * that what was made first sorts first, which is what lists, the change log and the queue of jobs go by. When the
 * clock is set back, ids go on from the latest moment seen. (Monotonic ULIDs, as the ULID specification has them.)
 */
export function createIdMaker(now: () => Date): <Kind extends IdKind>(kind: Kind) => Id<Kind> {
  let latest = -1;
  let random = new Uint8Array();
  return (kind) => {
    const moment = now().getTime();
    if (moment > latest) {
      latest = moment;
      random = randomBytes(ID_RANDOM_BYTES);
      // Room to count: 2^79 ids in one millisecond.
      random[0] = (random[0] ?? 0) & (DIGITS / 2 - 1);
    } else {
      countUp(random);
    }
    return makeId(kind, latest, random);
  };
}

function countUp(digits: Uint8Array): void {
  for (let place = digits.length - 1; place >= 0; place -= 1) {
    const digit = ((digits[place] ?? 0) % DIGITS) + 1;
    digits[place] = digit % DIGITS;
    if (digit < DIGITS) return;
  }
}
