import { z } from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

/**
 * Says what would be right where a schema has no sentence of its own. Set once for every schema, in this one place,
 * since the schemas of the contract are many and the library's own words are for programmers.
 */
function sentenceFor(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `Is missing; it must be ${kindOf(issue.expected)}.`
        : `Must be ${kindOf(issue.expected)}.`;
    case 'invalid_value':
      return `Must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}.`;
    case 'too_small':
    case 'too_big':
      return boundOf(issue);
    case 'invalid_union':
      return 'Must be one of the values that are allowed here.';
    case 'unrecognized_keys':
      return `Has fields that are not known: ${issue.keys.join(', ')}.`;
    default:
      return undefined;
  }
}

function boundOf(
  issue: Extract<z.core.$ZodRawIssue, { readonly code: 'too_small' | 'too_big' }>,
): string {
  const [bound, inside, outside] =
    issue.code === 'too_small'
      ? [issue.minimum, 'at least', 'more than']
      : [issue.maximum, 'at most', 'less than'];
  return `Must be ${issue.inclusive === false ? outside : inside} ${bound}${unitOf(issue.origin)}.`;
}

function kindOf(expected: string): string {
  return KINDS[expected] ?? `a ${expected}`;
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' items' : '';
}

z.config({ customError: sentenceFor });
