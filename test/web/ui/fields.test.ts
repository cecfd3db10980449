import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { BvCheckbox } from '../../../web/ui/bv-checkbox.ts';
import type { BvCombobox } from '../../../web/ui/bv-combobox.ts';
import type { BvFileDrop } from '../../../web/ui/bv-file-drop.ts';
import type { BvRadioGroup } from '../../../web/ui/bv-radio-group.ts';
import type { BvSearchField } from '../../../web/ui/bv-search-field.ts';
import type { BvSelect } from '../../../web/ui/bv-select.ts';
import type { BvSwitch } from '../../../web/ui/bv-switch.ts';
import type { BvTextField } from '../../../web/ui/bv-text-field.ts';
import '../../../web/ui/bv-checkbox.ts';
import '../../../web/ui/bv-combobox.ts';
import '../../../web/ui/bv-file-drop.ts';
import '../../../web/ui/bv-radio-group.ts';
import '../../../web/ui/bv-search-field.ts';
import '../../../web/ui/bv-select.ts';
import '../../../web/ui/bv-switch.ts';
import '../../../web/ui/bv-text-area.ts';
import '../../../web/ui/bv-text-field.ts';
import { validateFields } from '../../../web/ui/field-element.ts';
import { deep, expectAccessible, focused, heard, mount, settled } from '../support/mount.ts';

const METHODS = [
  { value: 'interview', label: 'Interview' },
  { value: 'test', label: 'Usability test' },
  { value: 'diary', label: 'Diary', disabled: true },
  { value: 'survey', label: 'Survey' },
];

describe('bv-text-field', () => {
  it('shows an error when it is left, and hides it while somebody types', async () => {
    const field = await mount<BvTextField>(html`
      <bv-text-field label="E-mail" type="email"></bv-text-field>
    `);
    await userEvent.fill(deep(field, 'input'), 'karin.lind@');
    await settled();
    expect(field.shadowRoot?.querySelector('#error')).toBeNull();
    deep(field, 'input').blur();
    await settled();
    expect(deep(field, '#error').textContent).toContain('the part after @');
    expect(deep(field, 'input').getAttribute('aria-describedby')).toBe('error');
    field.focus();
    await userEvent.keyboard('m');
    await settled();
    expect(field.shadowRoot?.querySelector('#error')).toBeNull();
  });

  it('says nothing when it was only passed through', async () => {
    const field = await mount<BvTextField>(html`
      <bv-text-field label="Name" required></bv-text-field>
    `);
    field.focus();
    deep(field, 'input').blur();
    await settled();
    expect(field.shadowRoot?.querySelector('#error')).toBeNull();
  });

  it('is asked with the others before a form is sent, and the first wrong one gets the focus', async () => {
    const form = await mount<HTMLElement>(html`
      <div>
        <bv-text-field label="Organisation" value="Möbelverket" required></bv-text-field>
        <bv-text-field id="name" label="Your name" required></bv-text-field>
        <bv-text-field label="E-mail" required></bv-text-field>
      </div>
    `);
    expect(validateFields(form)).toBe(false);
    await settled();
    expect(document.activeElement?.id).toBe('name');
    expect(deep(deep(form, '#name'), '#error').textContent).toContain('Fill this in.');
  });

  it('gives its value to the form under its name', async () => {
    const form = await mount<HTMLFormElement>(html`
      <form><bv-text-field name="study" label="Study"></bv-text-field></form>
    `);
    await userEvent.fill(deep(form, 'input'), 'Checkout');
    await settled();
    expect(new FormData(form).get('study')).toBe('Checkout');
  });

  it('shows a password on request', async () => {
    const field = await mount<BvTextField>(html`
      <bv-text-field label="Password" type="password" value="correct horse"></bv-text-field>
    `);
    await userEvent.click(deep(field, 'bv-button'));
    await settled();
    expect(deep<HTMLInputElement>(field, 'input').type).toBe('text');
  });
});

describe('choosing', () => {
  it('a select tells which option was chosen', async () => {
    const select = await mount<BvSelect>(html`
      <bv-select label="Method" .options=${METHODS}></bv-select>
    `);
    const changes = heard(select, 'bv-change');
    await userEvent.selectOptions(deep(select, 'select'), 'test');
    expect(changes.map(({ value }) => value)).toEqual(['test']);
  });

  it('arrows move through a radio group and skip what is disabled', async () => {
    const group = await mount<BvRadioGroup>(html`
      <bv-radio-group label="Method" value="test" .options=${METHODS}></bv-radio-group>
    `);
    const changes = heard(group, 'bv-change');
    deep(group, 'input:checked').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(changes.map(({ value }) => value)).toEqual(['survey']);
  });

  it('a check box and a switch toggle with the space bar', async () => {
    const place = await mount(html`
      <div>
        <bv-checkbox>Office manager</bv-checkbox>
        <bv-switch>Show coders</bv-switch>
      </div>
    `);
    const box = deep<BvCheckbox>(place, 'bv-checkbox');
    const toggle = deep<BvSwitch>(place, 'bv-switch');
    box.focus();
    await userEvent.keyboard('[Space]');
    toggle.focus();
    await userEvent.keyboard('[Space]');
    expect([box.checked, toggle.checked]).toEqual([true, true]);
  });
});

describe('bv-combobox', () => {
  const open = async (creatable = false) => {
    const box = await mount<BvCombobox>(html`
      <bv-combobox label="Method" ?creatable=${creatable} .options=${METHODS}></bv-combobox>
    `);
    box.focus();
    return box;
  };

  it('finds by typing and chooses with Enter', async () => {
    const box = await open();
    const changes = heard(box, 'bv-change');
    await userEvent.keyboard('us');
    await settled();
    expect(deep(box, '.option.active').textContent).toContain('Usability test');
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(changes.map(({ value }) => value)).toEqual(['test']);
    expect(deep<HTMLInputElement>(box, 'input').value).toBe('Usability test');
  });

  it('moves the active option with the arrows, and tells it to assistive technology', async () => {
    const box = await open();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await settled();
    const id = deep(box, 'input').getAttribute('aria-activedescendant') ?? '';
    expect(deep(box, `#${id}`).textContent).toContain('Usability test');
    await expectAccessible(box);
  });

  it('closes with Escape and keeps its value', async () => {
    const box = await open();
    await userEvent.keyboard('su');
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(deep(box, 'input').getAttribute('aria-expanded')).toBe('false');
    expect(box.value).toBe('');
  });

  it('offers to create what does not exist', async () => {
    const box = await open(true);
    const creates = heard(box, 'bv-create');
    await userEvent.keyboard('Shadowing');
    await settled();
    await userEvent.keyboard('{Enter}');
    expect(creates.map(({ name }) => name)).toEqual(['Shadowing']);
  });
});

describe('bv-search-field', () => {
  it('tells after a short rest, and Escape empties it', async () => {
    const field = await mount<BvSearchField>(html`
      <bv-search-field label="Filter" delay="10"></bv-search-field>
    `);
    const inputs = heard(field, 'bv-input');
    field.focus();
    await userEvent.keyboard('fra');
    await expect.poll(() => inputs.at(-1)?.value).toBe('fra');
    await userEvent.keyboard('{Escape}');
    expect(inputs.at(-1)?.value).toBe('');
    await settled();
    expect(focused()?.localName).toBe('input');
  });
});

describe('bv-file-drop', () => {
  const pasted = (...names: string[]) => {
    const data = new DataTransfer();
    for (const name of names) data.items.add(new File(['x'], name));
    return new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  };

  it('takes pasted files of an accepted kind and counts the others', async () => {
    const drop = await mount<BvFileDrop>(html`
      <bv-file-drop accept=".docx,.vtt"></bv-file-drop>
    `);
    const files = heard(drop, 'bv-files');
    document.body.dispatchEvent(pasted('P2.docx', 'film.mov'));
    await settled();
    expect(files[0]?.files.map(({ name }) => name)).toEqual(['P2.docx']);
    expect(deep(drop, '[role=status]').textContent).toContain('1 file of another kind');
  });
});

it('fields have names and enough contrast in every state', async () => {
  const place = await mount(html`
    <div>
      <bv-text-field label="Name" hint="Shown to everybody"></bv-text-field>
      <bv-text-field label="Date" value="32 Oct" error="October has 31 days."></bv-text-field>
      <bv-text-area label="Note" optional></bv-text-area>
      <bv-select label="Method" .options=${METHODS}></bv-select>
      <bv-search-field label="Search"></bv-search-field>
      <bv-radio-group label="Rule" value="test" .options=${METHODS}></bv-radio-group>
      <bv-checkbox checked>Office manager</bv-checkbox>
      <bv-switch checked>Coders</bv-switch>
      <bv-file-drop></bv-file-drop>
    </div>
  `);
  await expectAccessible(place);
});
