import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** Custom properties and their values; `undefined` leaves one out. */
export type CssProperties = Readonly<Record<`--${string}`, string | number | undefined>>;

class CssPropertiesDirective extends Directive {
  #last: CssProperties = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('cssProperties() stands in a tag.');
  }

  render(properties: CssProperties) {
    // Nothing to draw: `update` sets the properties and only they are kept here.
    this.#last = properties;
    return noChange;
  }

  override update(part: ElementPart, [properties]: [CssProperties]) {
    // Only elements with a style can carry the directive; `Element` itself has none.
    const { style } = part.element as HTMLElement | SVGElement;
    for (const name of Object.keys(this.#last))
      if (!(name in properties)) style.removeProperty(name);
    for (const [name, value] of Object.entries(properties)) {
      if (value === undefined) style.removeProperty(name);
      else style.setProperty(name, String(value));
    }
    return this.render(properties);
  }
}

/**
 * Sets computed custom properties on an element: `<div ${cssProperties({ '--share': 0.4 })}>`.
 * Lit's `styleMap` writes a `style` attribute the first time, which our CSP refuses; this never does.
 */
export const cssProperties = directive(CssPropertiesDirective);
