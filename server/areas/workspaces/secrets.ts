import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 24;

/** A secret for a link: 192 random bits, base64url, 32 characters. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is stored of a link's secret, so that a stolen database opens nothing. SHA-256, hex. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
