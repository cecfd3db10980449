import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;

/** An id as the program makes them: a prefix, the time, and a random part that sorts by `order` within one time. */
export function newId(prefix: string, order: number): string {
  let time = '';
  let rest = Date.now() + order;
  for (let place = 0; place < TIME_LENGTH; place += 1) {
    time = ALPHABET.charAt(rest % ALPHABET.length) + time;
    rest = Math.floor(rest / ALPHABET.length);
  }
  const random = [...randomBytes(RANDOM_LENGTH)].map((byte) =>
    ALPHABET.charAt(byte % ALPHABET.length),
  );
  return `${prefix}_${time}${random.join('')}`;
}
