/** Decides when work that nobody waits for may begin. */
export interface BackgroundPause {
  /** Whether it may begin now. When not, it is called for again as soon as it may. */
  isOver(): boolean;
  /** Work that somebody waits for begins; call what it answers when it has ended. */
  begin(): () => void;
  /** Ends the pause, for whoever waits until all is done; answers whether anything was held back. */
  skip(): boolean;
  /** Calls for nothing any more. */
  close(): void;
}

/**
 * So long after the last work that somebody waited for, in milliseconds, what keeps up behind the scenes begins: of
 * many files that are sent one after the other all are read first, and what they have in common is looked for once.
 */
const PAUSE_MS = 300;

/** @param callAgain - Called once the pause is over, if somebody has asked meanwhile. */
export function createBackgroundPause(callAgain: () => void): BackgroundPause {
  let underWay = 0;
  let timer: NodeJS.Timeout | null = null;
  let isAskedFor = false;

  const over = (): boolean => {
    const wasAskedFor = isAskedFor;
    timer = null;
    isAskedFor = false;
    if (wasAskedFor) callAgain();
    return wasAskedFor;
  };
  const stopTimer = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
  };

  return {
    isOver() {
      const isNow = underWay === 0 && !timer;
      isAskedFor ||= !isNow;
      return isNow;
    },
    begin() {
      underWay += 1;
      stopTimer();
      return () => {
        underWay -= 1;
        stopTimer();
        timer = setTimeout(over, PAUSE_MS);
        timer.unref();
      };
    },
    skip() {
      stopTimer();
      return over();
    },
    close: stopTimer,
  };
}
