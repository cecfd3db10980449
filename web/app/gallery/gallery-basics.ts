import { html } from 'lit';
import '../../ui/bv-avatar.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-chip.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-kbd.ts';
import '../../ui/bv-segmented.ts';
import '../../ui/bv-tabs.ts';
import { ICONS, type IconName } from '../../ui/icons.ts';

const SURFACES =
  'canvas sunken surface raised line line-strong line-control ink-3 ink-2 ink accent accent-soft';
const ROLES = 'supports contradicts mixed contested insufficient assumption danger';

// Object.keys gives texts; the names of ICONS are all there is.
const ICON_NAMES = Object.keys(ICONS) as IconName[];

/** Colours, type, icons, buttons. */
export const basics = {
  Surfaces: () => html`
    <div class="swatches">
      ${SURFACES.split(' ').map(
        (name) => html`
          <span class="swatch">
            <i data-colour=${name}></i>
            <b>${name}</b>
          </span>
        `,
      )}
    </div>
  `,
  Roles: () => html`
    <div class="swatches">
      ${ROLES.split(' ').map(
        (name) => html`
          <span class="swatch">
            <i data-colour="${name}-soft"></i>
            <i data-colour="${name}-fill"></i>
            <i data-colour=${name}></i>
            <b>${name}</b>
          </span>
        `,
      )}
    </div>
  `,
  Type: () => html`
    <div class="stack">
      <p class="title">Page title in sans, the tool</p>
      <p class="statement-title">Buyers abandon the order because the freight cost appears late</p>
      <p class="heading">Section heading</p>
      <p class="statement">Municipal buyers need a downloadable quote before they can decide</p>
      <p class="quote">
        Vi ser fragten sent, ja, men det stopper os ikke. Det stopper os, at den ikke står på
        tilbuddet.
      </p>
      <p>
        The working size, for everything that is the tool.
        <a href="/gallery">A link</a>
      </p>
      <p class="meta">
        Meta under a row ·
        <span class="receipt">9 people</span>
        ·
        <span class="code">7f3a 90d1</span>
      </p>
      <p class="label">Column head</p>
    </div>
  `,
  Icons: () => html`
    <div class="icons">
      ${ICON_NAMES.map(
        (name) => html`
          <bv-icon name=${name} title=${name}></bv-icon>
        `,
      )}
    </div>
  `,
  Buttons: () => html`
    <div class="row wrap">
      <bv-button variant="primary">Save rule</bv-button>
      <bv-button icon="share-2">Share</bv-button>
      <bv-button variant="ghost">Cancel</bv-button>
      <bv-button variant="danger" icon="eye-off">Withdraw consent</bv-button>
      <bv-button loading>Save</bv-button>
      <bv-button disabled disabled-reason="Only owners can share." icon="share-2">Share</bv-button>
      <bv-button variant="primary" disabled disabled-reason="Fill in the name first.">
        Create
      </bv-button>
      <bv-button icon="ellipsis" label="More actions"></bv-button>
      <bv-button href="/gallery" icon="external-link">A link</bv-button>
    </div>
    <div class="row wrap">
      <bv-button size="small">Small</bv-button>
      <bv-button>Medium</bv-button>
      <bv-button size="large">Large</bv-button>
      <bv-button size="large" variant="primary" icon="plus">New hypothesis</bv-button>
      <bv-button .pressed=${true} icon="star">Starred</bv-button>
      <bv-button variant="ghost" size="small" icon="pencil" label="Rename"></bv-button>
    </div>
  `,
  Choices: () => html`
    <div class="stack">
      <bv-segmented
        label="View"
        value="asIs"
        .options=${[
          { value: 'asIs', label: 'As is' },
          { value: 'toBe', label: 'To be' },
        ]}
      ></bv-segmented>
      <bv-segmented
        quiet
        label="Verdict"
        value="all"
        .options=${[
          { value: 'all', label: 'All', count: 10 },
          { value: 'validated', label: 'Validated', icon: 'circle-check' as const, count: 3 },
          { value: 'mixed', label: 'Mixed', icon: 'contrast' as const, count: 2 },
        ]}
      ></bv-segmented>
      <bv-tabs
        label="Participant"
        value="quotes"
        .tabs=${[
          { value: 'quotes', label: 'Quotes', count: 14 },
          { value: 'consent', label: 'Consent' },
          { value: 'changes', label: 'Changes' },
        ]}
      >
        <p slot="quotes">What they said.</p>
        <p slot="consent">What they allowed.</p>
        <p slot="changes">What changed.</p>
      </bv-tabs>
    </div>
  `,
  'Chips and keys': () => html`
    <div class="row wrap">
      <bv-chip>Standard</bv-chip>
      <bv-chip variant="line">Strict</bv-chip>
      <bv-chip variant="accent" removable="Office manager">Office manager</bv-chip>
      <bv-chip hue="8" icon="user">Office</bv-chip>
      <bv-avatar name="Karin Lind" hue="8"></bv-avatar>
      <bv-avatar name="Anders Østergaard"></bv-avatar>
      <bv-kbd keys="Ctrl+K"></bv-kbd>
      <bv-kbd keys="g h"></bv-kbd>
      <bv-kbd keys="?"></bv-kbd>
    </div>
  `,
};
