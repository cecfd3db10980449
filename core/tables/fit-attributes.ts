import {
  attributeNamed,
  ATTRIBUTE_VALUE_MAX,
  type AttributeShape,
  readAttribute,
} from '../participants/attributes.ts';
import { guessAttribute } from '../participants/guess-attribute.ts';
import type { MappedPerson } from './mapped-table.ts';
import type { TableProblem } from './problem.ts';

type Described = Pick<MappedPerson, 'attributes' | 'attributePlaces'>;

/** The attributes that people of a table have, in the order of its columns, with what their values are likeliest to be. */
export function attributesIn(people: readonly Pick<Described, 'attributes'>[]): AttributeShape[] {
  const valuesByName = new Map<string, string[]>();
  for (const { attributes } of people) {
    for (const [name, value] of Object.entries(attributes)) {
      const values = valuesByName.get(name);
      if (values) values.push(value);
      else valuesByName.set(name, [value]);
    }
  }
  return [...valuesByName].map(([name, values]) => ({ name, ...guessAttribute(values) }));
}

/** People with their values as the attributes of the project keep them; a cell that does not fit is a problem. */
export function fitAttributes<Person extends Described>(
  people: readonly Person[],
  attributes: readonly AttributeShape[],
): { readonly people: readonly Person[]; readonly problems: readonly TableProblem[] } {
  const problems: TableProblem[] = [];
  const fitted = people.map((person) => {
    const values: Record<string, string> = {};
    for (const [name, value] of Object.entries(person.attributes)) {
      const attribute = attributeNamed(attributes, name);
      const reading = attribute && readAttribute(attribute, value);
      if (reading?.kind === 'value') values[attribute?.name ?? name] = reading.value;
      else {
        const place = person.attributePlaces[name] ?? { row: 1, column: 1 };
        const isLong = value.length > ATTRIBUTE_VALUE_MAX;
        problems.push({ ...place, code: isLong ? 'attribute_too_long' : 'attribute_unfit' });
      }
    }
    return { ...person, attributes: values };
  });
  return { people: fitted, problems };
}
