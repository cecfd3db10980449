import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityTree, withRole, wordsOf } from './support/accessibility-tree.ts';
import { aBrowser, type Window } from './support/browser.ts';
import { aDataFolder, type Installation, startInstallation } from './support/installation.ts';
import { setUp } from './support/signed-in.ts';

/** Nobody has marked it. */
const SENTENCE = "I always do that first, I can't look at furniture without numbers.";
const TITLE = 'Usability test, tasks 1 to 3, P10';

describe('reading and tagging with a screen reader', () => {
  const folder = aDataFolder();
  let installation: Installation;
  let browser: Awaited<ReturnType<typeof aBrowser>>;
  let window: Window;

  beforeAll(async () => {
    installation = await startInstallation(folder.dataDir);
    const owner = await setUp(installation, { withExample: true });
    const project = `/projects/${owner.projectId}`;
    const { sources } = await owner.call<{ sources: readonly { id: string; title: string }[] }>(
      'GET',
      `/api${project}/sources`,
    );
    const sourceId = sources.find(({ title }) => title === TITLE)?.id;
    browser = await aBrowser();
    window = await browser.open(installation);
    await window.signIn();
    await window.go(`${project}/sources/${sourceId}`);
    await window.page.getByRole('article', { name: `Text of ${TITLE}` }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await installation.stop();
    folder.remove();
  });

  const tree = () => accessibilityTree(window);
  const all = async (role: string) => withRole(await tree(), role);
  /** What was said last, wherever it is said. */
  const announced = async () => (await all('status')).map(({ inside }) => wordsOf(inside));
  const focused = async () => {
    const { role, name } = (await flat()).findLast(({ isFocused }) => isFocused) ?? {};
    return { role, name };
  };
  const flat = async () => {
    const everything = (nodes: Awaited<ReturnType<typeof tree>>): typeof nodes =>
      nodes.flatMap((node) => [node, ...everything(node.inside)]);
    return everything(await tree());
  };

  it('goes by landmarks and headings, none of which is skipped or doubled', async () => {
    const headings = await all('heading');
    const titles = headings.filter(({ level }) => level === 1).map(({ name }) => name);
    expect(titles).toEqual([TITLE]);
    const [text] = await all('article');
    const inText = withRole(text?.inside ?? [], 'heading');
    expect(inText.map(({ level }) => level)).toEqual([2, 3, 3, 3, 3]);
    expect(inText[1]?.name).toBe('Task 1: find a desk for a room of 9 square metres');
    expect((await all('navigation')).map(({ name }) => name)).toContain('Codebook');
    expect(await all('main')).toHaveLength(1);
    expect((await all('complementary')).map(({ name }) => name)).toEqual(['Highlights']);
  });

  it('hears what kind of turn comes, and who speaks, before each turn', async () => {
    const [text] = await all('article');
    expect(text?.name).toBe(`Text of ${TITLE}`);
    const words = wordsOf(text?.inside ?? []);
    expect(words).toContain(
      "Question Moderator Take me through what you're thinking as you go. Answer P10 ",
    );
    expect(words).toContain(
      'Question Moderator What would you do with the numbers? Answer P10 Draw it.',
    );
    expect(words).toContain(
      'Action or stage direction [P10 compares three desks in three tabs] Answer P10 ',
    );
  });

  it('hears each highlight with its tags, and the sentence that the caret takes', async () => {
    await expect.poll(focused).toEqual({ role: 'article', name: `Text of ${TITLE}` });
    await window.page.keyboard.press('j');
    await expect
      .poll(announced)
      .toContain(
        "Measuring, Behaviour, Evaluation: I'm getting the tape out, I have it here, the room is two ninety by three ten.",
      );
    for (const key of ['ArrowDown', 's']) await window.page.keyboard.press(key);
    await expect.poll(announced).toContain(SENTENCE);
  });

  it('is told what the picker is, what it found, and what was tagged', async () => {
    await window.page.keyboard.press('t');
    await expect.poll(focused).toEqual({ role: 'combobox', name: 'Tag, or name a new code' });
    const [picker] = (await all('combobox')).filter(({ isFocused }) => isFocused);
    expect(picker?.isExpanded).toBe(true);
    await window.page.keyboard.type('frei');
    await expect
      .poll(async () => (await all('combobox')).find(({ isFocused }) => isFocused)?.active)
      .toMatch(/^Code: Freight cost/);
    await window.page.keyboard.press('Enter');
    await expect.poll(async () => (await announced()).join(' ')).toContain('Tagged Freight cost');
    await expect.poll(focused).toEqual({ role: 'article', name: `Text of ${TITLE}` });
    const cards = (await all('article')).map(({ name }) => name);
    expect(cards.some((name) => name.startsWith(`Highlight “${SENTENCE.slice(0, 40)}`))).toBe(true);
    await window.expectAccessible();
    expect(window.faults).toEqual([]);
  });
});
