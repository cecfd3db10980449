import { vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

/** Chooses a format in the menu of a list, and answers where the file was asked for. */
export async function savedFrom(format: string): Promise<string> {
  let path = '';
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    path = this.getAttribute('href') ?? '';
  });
  await userEvent.click(page.getByRole('button', { name: 'Download the list' }));
  await userEvent.click(page.getByRole('menuitem', { name: format, exact: true }));
  click.mockRestore();
  return path;
}
