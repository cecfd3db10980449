/**
 * Milliseconds that this process has worked, its worker threads included. Unlike a clock it does not run on while
 * a busy machine does something else.
 */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
