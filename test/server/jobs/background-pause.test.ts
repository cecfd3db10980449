import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBackgroundPause } from '../../../server/jobs/background-pause.ts';

describe('the pause before background work', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is over at once where nobody waits for anything', () => {
    expect(createBackgroundPause(() => undefined).isOver()).toBe(true);
  });

  it('lasts while somebody waits and until no more has come for a while', () => {
    const called = vi.fn();
    const pause = createBackgroundPause(called);
    const end = pause.begin();
    expect(pause.isOver()).toBe(false);
    end();
    vi.advanceTimersByTime(200);
    const endNext = pause.begin();
    vi.advanceTimersByTime(10_000);
    expect(called).not.toHaveBeenCalled();
    endNext();
    expect(pause.isOver()).toBe(false);
    vi.advanceTimersByTime(1_000);
    expect(called).toHaveBeenCalledOnce();
    expect(pause.isOver()).toBe(true);
  });

  it('is skipped for whoever waits until all is done, and tells whether anything was held back', () => {
    const called = vi.fn();
    const pause = createBackgroundPause(called);
    pause.begin()();
    pause.isOver();
    expect(pause.skip()).toBe(true);
    expect(called).toHaveBeenCalledOnce();
    expect(pause.isOver()).toBe(true);
    expect(pause.skip()).toBe(false);
  });
});
