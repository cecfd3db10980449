import type { AttributeShape } from '../../../core/participants/attributes.ts';
import type { AttributeDto } from '../../api/types.ts';

/** Something is to happen to an attribute. */
export class BvAttributeWanted extends Event {
  readonly what: 'change' | 'archive' | 'bringBack' | 'list' | 'unlist';
  readonly attribute: AttributeDto;

  constructor(what: BvAttributeWanted['what'], attribute: AttributeDto) {
    super('bv-attribute-wanted', { bubbles: true, composed: true });
    this.what = what;
    this.attribute = attribute;
  }
}

/** An attribute was filled in and is to be created or changed. */
export class BvAttributeFilled extends Event {
  readonly input: AttributeShape;

  constructor(input: AttributeShape) {
    super('bv-attribute-filled', { bubbles: true });
    this.input = input;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-attribute-wanted': BvAttributeWanted;
    'bv-attribute-filled': BvAttributeFilled;
  }
}
