import { afterEach, describe, expect, it } from 'vitest';
import {
  formatAgo,
  formatBytes,
  formatDate,
  formatList,
  formatNumber,
  formatPosition,
  formatShare,
  formatSigned,
  msg,
  useLanguage,
} from '../../../web/i18n/index.ts';

afterEach(() => useLanguage('en'));

const plain = (text: string) => text.replace(/\u00a0|\u202f/g, ' ');

describe('msg', () => {
  it.each([
    [1, '1 person'],
    [7, '7 people'],
    [0, '0 people'],
    [12345, '12,345 people'],
  ])('counts %i as %j', (count, expected) => {
    expect(msg('people.count', { count })).toBe(expected);
  });

  it('leaves braces in what somebody wrote alone', () => {
    expect(msg('common.create', { name: '{name}' })).toBe('Create “{name}”');
  });

  it('ends a sentence once, also after a date that is shortened', async () => {
    await useLanguage('sv');
    const date = formatDate('2026-11-30', 'short');
    expect(date).toMatch(/\.$/);
    expect(msg('withdrawal.done', { date })).toBe(`Allt från personen raderades ${date}`);
    await useLanguage('en');
    expect(msg('withdrawal.done', { date: '30 Nov' })).toMatch(/30 Nov\.$/);
  });

  it('speaks Swedish and Danish', async () => {
    await useLanguage('sv');
    expect(plain(msg('people.count', { count: 12345 }))).toBe('12 345 personer');
    await useLanguage('da');
    expect(msg('people.count', { count: 12345 })).toBe('12.345 personer');
  });
});

describe('formats', () => {
  it('follow the language', async () => {
    await useLanguage('sv');
    expect(plain(formatShare(0.71))).toBe('71 %');
    expect(formatSigned(-1.3)).toBe('−1,3');
    expect(formatSigned(0)).toBe('0,0');
    expect(formatDate('2024-10-28')).toBe('28 oktober 2024');
    expect(formatList(['P1', 'P2', 'P4'])).toBe('P1, P2 och P4');
  });

  it('are plain in English', () => {
    expect(formatNumber(1234.56)).toBe('1,234.6');
    expect(formatBytes(1_400_000)).toBe('1.4 MB');
    expect(formatPosition(245_000)).toBe('4:05');
    expect(formatPosition(3_845_000)).toBe('1:04:05');
    expect(formatAgo('2026-05-01', new Date('2026-05-04T09:00'))).toBe('3 days ago');
  });
});
